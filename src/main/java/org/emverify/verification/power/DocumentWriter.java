package org.emverify.verification.power;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.XmlReader;

/**
 * Writes an altered document, well-formed or not: in the one canonical spelling of its format, without blanks, everything
 * beyond ASCII escaped, in the encoding of the answer that it replaces, so that its headers stay true.
 *
 * @param marked whether a byte order mark goes first
 */
record DocumentWriter(Format format, Charset charset, boolean marked) {

    static DocumentWriter like(Answer answer, Format format) {
        if (format == Format.JSON) {
            return new DocumentWriter(format, StandardCharsets.UTF_8, false);
        }
        byte[] body = answer.body();
        Charset charset = XmlReader.encodingOf(body);
        boolean marked = new String(body, 0, Math.min(body.length, 8), charset).startsWith("\uFEFF");
        return new DocumentWriter(format, charset, marked);
    }

    /** The document's bytes; empty when the encoding cannot hold them. */
    Optional<byte[]> write(Node root) {
        return encode(text(root), charset);
    }

    String text(Node root) {
        return format == Format.XML
                ? "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + element(root, "")
                : json(root);
    }

    Optional<byte[]> encode(String text, Charset encoding) {
        try {
            var bytes = encoding.newEncoder().encode(CharBuffer.wrap(marked ? "\uFEFF" + text : text));
            return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static String element(Node node, String namespaceAround) {
        StringBuilder out = new StringBuilder("<").append(node.name());
        if (!node.namespace().equals(namespaceAround)) {
            out.append(attribute("xmlns", node.namespace()));
        }
        if (node.shape() == Node.Shape.NULL) {
            out.append(attribute("xmlns:xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI));
            out.append(attribute("xsi:nil", "true"));
        }
        List<Node> attributes = Nodes.attributes(node).toList();
        for (int i = 0; i < attributes.size(); i++) {
            out.append(attribute(attributes.get(i), "n" + i));
        }
        out.append('>').append(escaped(node.text()));
        node.children().stream()
                .filter(n -> n.syntax() != Node.Syntax.ATTRIBUTE)
                .forEach(n -> out.append(element(n, node.namespace())));
        return out.append("</").append(node.name()).append('>').toString();
    }

    private static String attribute(Node node, String prefix) {
        return switch (node.namespace()) {
            case "" -> attribute(node.name(), node.text());
            case XMLConstants.XML_NS_URI -> attribute("xml:" + node.name(), node.text());
            default ->
                attribute("xmlns:" + prefix, node.namespace()) + attribute(prefix + ":" + node.name(), node.text());
        };
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + '"';
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= ' ' && c < 0x7F && "<>&\"'".indexOf(c) < 0) {
                out.append((char) c);
            } else {
                out.append("&#x").append(Integer.toHexString(c)).append(';');
            }
        });
        return out.toString();
    }

    private static String json(Node node) {
        return switch (node.shape()) {
            case OBJECT ->
                node.children().stream()
                        .map(n -> quoted(n.name()) + ":" + json(n))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> node.children().stream().map(DocumentWriter::json).collect(Collectors.joining(",", "[", "]"));
            case TEXT -> quoted(node.text());
            case NULL -> "null";
            case NUMBER, BOOLEAN -> node.text();
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else {
                out.append(c >= ' ' && c < 0x7F ? String.valueOf((char) c) : String.format("\\u%04x", c));
            }
        });
        return out.append('"').toString();
    }
}
