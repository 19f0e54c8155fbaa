package org.emverify.simulator;

/** Writes a document as JSON, compact, with characters beyond ASCII unescaped. */
final class JsonWriter {

    private JsonWriter() {}

    static String write(Part document) {
        StringBuilder out = new StringBuilder();
        value(document, out);
        return out.toString();
    }

    private static void value(Part part, StringBuilder out) {
        switch (part.kind()) {
            case ATTRIBUTE, TEXT -> string(part.text(), out);
            case BARE -> out.append(part.text());
            case GROUP -> {
                out.append('{');
                for (int i = 0; i < part.parts().size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    string(part.parts().get(i).name(), out);
                    out.append(':');
                    value(part.parts().get(i), out);
                }
                out.append('}');
            }
            case LIST -> {
                out.append('[');
                for (int i = 0; i < part.parts().size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    value(part.parts().get(i), out);
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
