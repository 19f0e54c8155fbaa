package org.emverify.simulator;

/** Writes a document as XML, compact, in double quotes, with a declaration that names UTF-8. */
final class XmlWriter {

    private XmlWriter() {}

    static String write(DocumentNode document) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        element(document, out);
        return out.toString();
    }

    private static void element(DocumentNode node, StringBuilder out) {
        out.append('<').append(node.name());
        boolean empty = node.text().isEmpty();
        for (DocumentNode child : node.children()) {
            if (child.kind() == DocumentNode.Kind.ATTRIBUTE) {
                out.append(' ').append(child.name()).append("=\"");
                escaped(child.text(), out);
                out.append('"');
            } else {
                empty = false;
            }
        }
        if (empty) {
            out.append("/>");
            return;
        }
        out.append('>');
        escaped(node.text(), out);
        for (DocumentNode child : node.children()) {
            if (child.kind() != DocumentNode.Kind.ATTRIBUTE) {
                element(child, out);
            }
        }
        out.append("</").append(node.name()).append('>');
    }

    private static void escaped(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // Unescaped they would be normalised to blanks in attributes.
                case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
    }
}
