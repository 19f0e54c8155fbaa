package org.emverify.simulator;

/** One header field as it is written on the wire. */
public record Header(String name, String value) {

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
