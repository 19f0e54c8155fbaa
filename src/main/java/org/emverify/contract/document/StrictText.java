package org.emverify.contract.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes decoded without forgiveness: what cannot be decoded is a problem and never a replacement character. */
sealed interface StrictText {

    /** All bytes were good. */
    record Decoded(String text) implements StrictText {}

    /** Some bytes were not. */
    record Undecodable(int line, int column, String problem) implements StrictText {}

    /** Decodes the bytes from an offset on. */
    static StrictText decode(byte[] bytes, int offset, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharsetDecoder decoder = strict(charset);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        String text = out.flip().toString();
        if (!result.isError()) {
            return new Decoded(text);
        }
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int column = text.length() - text.lastIndexOf('\n');
        StringBuilder hex = new StringBuilder();
        for (int i = in.position(); i < Math.min(bytes.length, in.position() + result.length()); i++) {
            hex.append(String.format(" %02X", bytes[i]));
        }
        return new Undecodable(
                line,
                column,
                "the bytes" + hex + " at offset " + in.position() + " are not " + charset
                        + ", the encoding of the document");
    }

    /** A decoder that refuses what it cannot decode. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
