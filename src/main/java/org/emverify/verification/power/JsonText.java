package org.emverify.verification.power;

import org.emverify.contract.document.Node;

/** Writes a tree as JSON: one spelling for everything, no blanks, everything beyond ASCII escaped. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Node root) {
        JsonText text = new JsonText();
        text.value(root);
        return text.out.toString();
    }

    private void value(Node node) {
        switch (node.shape()) {
            case OBJECT -> members(node, '{', '}', true);
            case ARRAY -> members(node, '[', ']', false);
            case TEXT -> string(node.text());
            case NULL -> out.append("null");
            case NUMBER, BOOLEAN -> out.append(node.text());
        }
    }

    private void members(Node node, char open, char close, boolean named) {
        out.append(open);
        String separator = "";
        for (Node child : node.children()) {
            out.append(separator);
            if (named) {
                string(child.name());
                out.append(':');
            }
            value(child);
            separator = ",";
        }
        out.append(close);
    }

    private void string(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7F) {
                out.append((char) c);
            } else {
                out.append(String.format("\\u%04x", c));
            }
        });
        out.append('"');
    }
}
