package org.emverify.examples;

import org.emverify.contract.Format;

/**
 * A body in which one value is written otherwise. Places are documented names, separated by slashes below the root;
 * {@code Link[Down]} is the link of that relationship.
 */
interface ExampleDocument {

    /** Opens a body. */
    static ExampleDocument of(Format format, byte[] body) {
        return format == Format.XML ? new XmlExample(body) : new JsonExample(body);
    }

    /**
     * Writes a value at a place.
     *
     * @param written in XML the text itself, in JSON the value with its quotation marks; {@code absent} for none, {@code once} and
     *     {@code twice} for the value that is there
     */
    void write(String place, String written);

    /** The body as it is now, in UTF-8. */
    String text();
}
