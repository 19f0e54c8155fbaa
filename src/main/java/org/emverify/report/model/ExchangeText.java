package org.emverify.report.model;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.verification.finding.Printable;

/**
 * An exchange as evidence: heads as they were on the wire, and the body up to a bound.
 *
 * @param redact takes the run's secrets out of a body; heads come redacted already
 */
public record ExchangeText(UnaryOperator<String> redact) {
    private static final int BODY_BOUND = 64 * 1024;
    private static final int LONGEST_SECRET = 1024;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** Request line and headers, then status line and headers, or why there was no answer. */
    public String heads(Exchange exchange) {
        Exchange.Request request = exchange.request();
        String asked = request.method() + " " + request.uri() + "\n" + lines(request.headers());
        String came = exchange.answer()
                .map(a -> a.httpVersion() + " " + a.status() + " " + a.reason() + "\n" + lines(a.headers()))
                .orElseGet(() -> exchange.received().inWords());
        String attempts = exchange.earlierAttempts().stream()
                .map(attempt -> "\n(an earlier attempt was " + attempt.inWords() + ")")
                .collect(Collectors.joining());
        return Printable.of(redact.apply(asked + "\n" + came + attempts));
    }

    /** The body as text, cut at 64 KiB. */
    public String body(Answer answer) {
        byte[] bytes = answer.body();
        int shown = Math.min(bytes.length, BODY_BOUND);
        // Redacted before it is cut: half a secret at the edge would no longer be recognised.
        String whole = redact.apply(new String(bytes, charset(answer)));
        if (shown == bytes.length) {
            return Printable.of(whole);
        }
        // What is kept of a body may itself end within a secret.
        String start = whole.substring(0, Math.max(0, Math.min(whole.length() - LONGEST_SECRET, BODY_BOUND)));
        return Printable.of(start) + "\n… cut here: the body goes on";
    }

    /** The media type to show the body by: what it looks like, because the header may be the very fault. */
    public static String mediaType(Answer answer) {
        for (byte b : answer.body()) {
            if (b == '<') {
                return "application/xml";
            }
            if (b == '{' || b == '[') {
                return "application/json";
            }
            if (b > ' ') {
                return "text/plain";
            }
        }
        return "text/plain";
    }

    private static Charset charset(Answer answer) {
        Matcher named = CHARSET.matcher(answer.header("Content-Type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String lines(List<Header> headers) {
        return headers.stream().map(h -> h.name() + ": " + h.value() + "\n").collect(Collectors.joining());
    }
}
