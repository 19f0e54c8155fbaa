package org.emverify.contract.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of an XML document are encoded, by its byte order mark, its first bytes and its declaration.
 *
 * @param charset what its bytes are, as far as the first of them tell
 * @param mark the length of the byte order mark, in bytes; 0 when there is none
 * @param problem why no reader may trust it: the declaration contradicts the bytes, or names an unknown encoding
 */
record XmlEncoding(Charset charset, int mark, Optional<String> problem) {
    /** How many of the first bytes decide. */
    static final int PREFIX = 512;

    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*[\"'][^\"'<>]*[\"']\\s+encoding\\s*=\\s*[\"']([^\"'<>]*)[\"'].*",
            Pattern.DOTALL);

    /** The encoding of the document that begins with these bytes. */
    static XmlEncoding of(byte[] xml) {
        Optional<Start> start = Start.of(xml);
        int mark = start.map(Start::mark).orElse(0);
        Charset seen = start.map(Start::charset).orElse(StandardCharsets.UTF_8);
        // Up to the declaration's end, every encoding that is not UTF-16 or UTF-32 is ASCII.
        String head = new String(
                xml,
                mark,
                Math.min(xml.length, PREFIX) - mark,
                start.map(Start::charset).orElse(StandardCharsets.ISO_8859_1));
        Matcher declaration = DECLARATION.matcher(head);
        if (!declaration.matches()) {
            return new XmlEncoding(seen, mark, Optional.empty());
        }
        String name = declaration.group(1);
        Charset declared;
        try {
            declared = Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new XmlEncoding(seen, mark, Optional.of("it declares the unknown encoding \"" + name + "\""));
        }
        if (start.isPresent() ? family(declared).equals(family(seen)) : isAscii(declared)) {
            return new XmlEncoding(start.isPresent() ? seen : declared, mark, Optional.empty());
        }
        String evidence = mark > 0 ? "its byte order mark says " + seen : "its first bytes are not";
        return new XmlEncoding(seen, mark, Optional.of("it declares the encoding \"" + name + "\", but " + evidence));
    }

    /**
     * Refuses a document whose encoding cannot be trusted.
     *
     * @throws MalformedDocument with the {@link #problem()}, if there is one
     */
    void check() throws MalformedDocument {
        if (problem.isPresent()) {
            throw MalformedDocument.at(1, 1, problem.get());
        }
    }

    private static boolean isAscii(Charset charset) {
        return family(charset).equals(charset.name());
    }

    private static String family(Charset charset) {
        return charset.name().replaceFirst("^(X-)?(UTF-(16|32))[-_A-Za-z]*$", "any $2");
    }

    /** What the first bytes alone tell: {@code length} bytes of this value are the start of such a document. */
    private record Start(int length, int value, String name, int mark) {
        private static final List<Start> ALL = List.of(
                new Start(4, 0x0000FEFF, "UTF-32BE", 4),
                new Start(4, 0xFFFE0000, "UTF-32LE", 4),
                new Start(2, 0xFEFF, "UTF-16BE", 2),
                new Start(2, 0xFFFE, "UTF-16LE", 2),
                new Start(3, 0xEFBBBF, "UTF-8", 3),
                new Start(2, '<', "UTF-16BE", 0),
                new Start(2, '<' << 8, "UTF-16LE", 0));

        static Optional<Start> of(byte[] xml) {
            if (xml.length < 4) {
                return Optional.empty();
            }
            int first = ByteBuffer.wrap(xml).getInt();
            return ALL.stream()
                    .filter(start -> first >>> 8 * (4 - start.length) == start.value)
                    .findFirst();
        }

        Charset charset() {
            return Charset.forName(name);
        }
    }
}
