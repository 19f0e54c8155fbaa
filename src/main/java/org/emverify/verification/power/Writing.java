package org.emverify.verification.power;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.emverify.contract.Format;
import org.emverify.contract.document.XmlReader;

/**
 * How an altered document is written: in the one canonical spelling of its format, all beyond ASCII escaped, in the
 * encoding of the answer that it replaces, so that its headers stay true.
 *
 * @param marked whether a byte order mark goes first
 */
record Writing(Format format, Charset charset, boolean marked) {

    static Writing of(Told told) {
        if (!told.asked().isXml()) {
            return new Writing(Format.JSON, StandardCharsets.UTF_8, false);
        }
        byte[] body = told.answer().body();
        Charset charset = XmlReader.encodingOf(body);
        boolean marked = new String(body, 0, Math.min(body.length, 8), charset).startsWith("\uFEFF");
        return new Writing(Format.XML, charset, marked);
    }

    /** The document's bytes; empty when the encoding cannot hold them. */
    Optional<byte[]> write(EditableDocument draft) {
        return encode(text(draft));
    }

    String text(EditableDocument draft) {
        return format == Format.XML
                ? "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + XmlText.of(draft.root())
                : JsonText.of(draft.root());
    }

    Optional<byte[]> encode(String text) {
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(marked ? "\uFEFF" + text : text));
            return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
