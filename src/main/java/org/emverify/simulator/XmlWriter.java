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
        node.children().stream().filter(XmlWriter::isAttribute).forEach(child -> attribute(child, out));
        if (node.text().isEmpty() && node.children().stream().allMatch(XmlWriter::isAttribute)) {
            out.append("/>");
            return;
        }
        out.append('>');
        escaped(node.text(), out);
        node.children().stream().filter(child -> !isAttribute(child)).forEach(child -> element(child, out));
        out.append("</").append(node.name()).append('>');
    }

    private static void attribute(DocumentNode node, StringBuilder out) {
        out.append(' ').append(node.name()).append("=\"");
        escaped(node.text(), out);
        out.append('"');
    }

    private static boolean isAttribute(DocumentNode node) {
        return node.kind() == DocumentNode.Kind.ATTRIBUTE;
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
