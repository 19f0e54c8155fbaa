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
            case BARE -> out.append(node.text());
            case GROUP -> {
                out.append('{');
                for (int i = 0; i < node.children().size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    string(node.children().get(i).name(), out);
                    out.append(':');
                    value(node.children().get(i), out);
                }
                out.append('}');
            }
            case LIST -> {
                out.append('[');
                for (int i = 0; i < node.children().size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    value(node.children().get(i), out);
                }
                out.append(']');
            }
        }
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
