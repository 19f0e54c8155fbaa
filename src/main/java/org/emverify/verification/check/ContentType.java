package org.emverify.verification.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.contract.Format;
import org.emverify.contract.document.XmlReader;

/** A value of the header Content-Type: a media type and perhaps a charset. */
record ContentType(String header) {
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*([^\\s;,]+/[^\\s;,]+)\\s*(;.*)?");

    /** A longer one is not looked into: a regular expression needs stack for it. */
    private static final int LONGEST = 1000;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETER = TOKEN + "=(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")";
    private static final Pattern WELL_FORMED =
            Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "(?:\\s*+;\\s*+(?:" + PARAMETER + ")?)*+\\s*+");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]*))", Pattern.CASE_INSENSITIVE);

    /** Whether its parameters are written as HTTP demands: RFC 9110, section 5.6.6. */
    boolean hasWellFormedParameters() {
        return header.length() > LONGEST || WELL_FORMED.matcher(header).matches();
    }

    /** What is wrong with the charset that it names, for a body of its format; empty when it names none. */
    Optional<String> charsetProblem(byte[] body) {
        Matcher matcher = CHARSET.matcher(header);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        Charset stated;
        try {
            stated = Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.of("no such charset is known");
        }
        Charset real = format().filter(f -> f == Format.JSON).isPresent()
                ? StandardCharsets.UTF_8
                : XmlReader.encodingOf(body);
        Optional<String> asStated = decode(body, stated);
        if (asStated.isEmpty()) {
            return Optional.of("the body's bytes are none of that charset");
        }
        boolean sameText = decode(body, real)
                .map(text -> withoutMark(text).equals(withoutMark(asStated.get())))
                .orElse(true);
        return sameText ? Optional.empty() : Optional.of("the body itself is written in " + real.name());
    }

    private static Optional<String> decode(byte[] body, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The format whose media type it names; empty for any other. */
    Optional<Format> format() {
        Matcher matcher = MEDIA_TYPE.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String mediaType = matcher.group(1).toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(f -> f.mediaType().equals(mediaType))
                .findFirst();
    }
}
