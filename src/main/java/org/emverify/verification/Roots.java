package org.emverify.verification;

import org.emverify.contract.Format;
import org.emverify.contract.Node;
import org.emverify.contract.Reading;

/** Says in a finding what a document is when it is not the expected one. */
final class Roots {

    private Roots() {}

    static String inWords(Reading.Document document) {
        Node root = document.root();
        if (document.format() == Format.XML) {
            return "the element " + root.name();
        }
        if (root.shape() != Node.Shape.OBJECT) {
            return root.shape() == Node.Shape.ARRAY ? "an array" : "a plain value";
        }
        return root.children().isEmpty()
                ? "an object without members"
                : "an object with the members "
                        + String.join(
                                ", ", root.children().stream().map(Node::name).toList());
    }
}
