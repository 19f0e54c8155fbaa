package org.emverify.contract.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes strictly: what cannot be decoded is a problem and never a replacement character. */
final class StrictText {
    /** In characters. */
    private static final int PIECE = 8 << 10;

    private StrictText() {}

    /**
     * The text that the bytes are from an offset on.
     *
     * @throws MalformedDocument when bytes cannot be decoded, or there is nothing but blanks
     */
    static String decode(byte[] bytes, int offset, Charset charset) throws MalformedDocument {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharsetDecoder decoder = decoder(charset);
        StringBuilder decoded = new StringBuilder(in.remaining());
        // A piece at a time: characters take twice the memory of most bodies' bytes.
        CharBuffer piece = CharBuffer.allocate(Math.min(in.remaining() + 1, PIECE));
        CoderResult result;
        do {
            result = decoder.decode(in, piece, true);
            decoded.append(piece.flip());
            piece.clear();
        } while (result.isOverflow());
        if (!result.isError()) {
            result = decoder.flush(piece);
            decoded.append(piece.flip());
        }
        String text = decoded.toString();
        if (result.isError()) {
            throw undecodable(bytes, in.position(), result.length(), text, charset);
        }
        if (text.isBlank()) {
            throw MalformedDocument.at(1, 1, "it is empty");
        }
        return text;
    }

    private static MalformedDocument undecodable(byte[] bytes, int from, int length, String before, Charset charset) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        StringBuilder hex = new StringBuilder();
        for (int i = from; i < Math.min(bytes.length, from + length); i++) {
            hex.append(String.format(" %02X", bytes[i]));
        }
        String problem = "the bytes" + hex + " at offset " + from + " are not " + charset;
        return MalformedDocument.at(line, column, problem + ", the encoding of the document");
    }

    /** A decoder that refuses what it cannot decode. */
    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
