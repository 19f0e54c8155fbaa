package org.emverify.simulator;

/** One header field as it is written on the wire. */
public record HeaderField(String name, String value) {

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
