package org.emverify.verification.power;

import java.util.List;
import javax.xml.XMLConstants;
import org.emverify.contract.document.Node;

/**
 * Writes a tree as XML: one spelling for everything, no prefix on elements, everything beyond ASCII as a character
 * reference. Writes what it is told, well-formed or not.
 */
final class XmlText {
    private final StringBuilder out = new StringBuilder();

    private XmlText() {}

    static String of(Node root) {
        XmlText text = new XmlText();
        text.element(root, "");
        return text.out.toString();
    }

    private void element(Node node, String around) {
        out.append('<').append(node.name());
        if (!node.namespace().equals(around)) {
            attribute("xmlns", node.namespace());
        }
        if (node.shape() == Node.Shape.NULL) {
            attribute("xmlns:xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            attribute("xsi:nil", "true");
        }
        int prefixes = 0;
        for (Node attribute : EditableDocument.attributes(node)) {
            if (attribute.namespace().isEmpty()) {
                attribute(attribute.name(), attribute.text());
            } else if (attribute.namespace().equals(XMLConstants.XML_NS_URI)) {
                attribute("xml:" + attribute.name(), attribute.text());
            } else {
                String prefix = "n" + ++prefixes;
                attribute("xmlns:" + prefix, attribute.namespace());
                attribute(prefix + ":" + attribute.name(), attribute.text());
            }
        }
        List<Node> elements = node.children().stream()
                .filter(n -> n.syntax() != Node.Syntax.ATTRIBUTE)
                .toList();
        if (elements.isEmpty() && node.text().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        escape(node.text());
        elements.forEach(child -> element(child, node.namespace()));
        out.append("</").append(node.name()).append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7F && "<>&\"'".indexOf(c) < 0;
            if (plain) {
                out.append((char) c);
            } else {
                out.append("&#x").append(Integer.toHexString(c)).append(';');
            }
        });
    }
}
