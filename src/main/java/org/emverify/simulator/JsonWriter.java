package org.emverify.simulator;

/** Writes a document as JSON, compact, with characters beyond ASCII unescaped. */
final class JsonWriter {

    private JsonWriter() {}

    static String write(DocumentNode document) {
        StringBuilder out = new StringBuilder();
        value(document, out);
        return out.toString();
    }

    private static void value(DocumentNode node, StringBuilder out) {
        switch (node.kind()) {
            case ATTRIBUTE, TEXT -> string(node.text(), out);
            case LITERAL -> out.append(node.text());
            case GROUP -> children(node, "{", "}", out);
            case LIST -> children(node, "[", "]", out);
        }
    }

    private static void children(DocumentNode parent, String begin, String end, StringBuilder out) {
        String separator = begin;
        for (DocumentNode child : parent.children()) {
            out.append(separator);
            if (parent.kind() == DocumentNode.Kind.GROUP) {
                string(child.name(), out);
                out.append(':');
            }
            value(child, out);
            separator = ",";
        }
        out.append(parent.children().isEmpty() ? begin + end : end);
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
