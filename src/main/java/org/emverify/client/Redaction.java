package org.emverify.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.contract.Decision;
import org.emverify.settings.PublicText;
import org.emverify.settings.TextSearch;

/**
 * Knows every secret that one client has sent or seen, in every form in which it may come back, and takes it out of what is
 * shown. Thread-safe.
 *
 * <p>Session IDs are secrets twice: Enterprise Manager's is the base64 of the logon session's GUID, which stands in the
 * logon's body and in its Delete link ({@link Decision#TOKEN_IN_HEADER_AND_COOKIE} and
 * {@link Decision#LOGON_SESSION_DOCUMENT}). Whoever reads one has the other.
 *
 * <p>A secret of fewer than {@value #SHORTEST} characters, or one that {@link PublicText} holds, is not looked for in texts:
 * replacing every {@code a} or {@code http} would destroy the evidence and, by what is missing, tell the secret. Headers that
 * carry secrets are hidden whole, whatever they hold.
 */
public final class Redaction {
    /** What stands in a secret's place. */
    static final String MARK = "[redacted]";

    /** The same where a URL may stand, which brackets would spoil. */
    private static final String URL_MARK = "(redacted)";

    private static final Pattern ESCAPE = Pattern.compile("%..");

    private static final int SHORTEST = 4;

    /** A server that gives each answer a new session ID must not make the client slower and larger for ever. */
    private static final int MOST = 500;

    private final PublicText shown;
    private final Set<String> learned = new LinkedHashSet<>();
    private volatile Forms forms = new Forms(List.of());

    /** Every form of every secret, the longest first. */
    private record Forms(List<String> texts, TextSearch search) {
        Forms(List<String> texts) {
            this(texts, new TextSearch(texts));
        }
    }

    /** @param shown in which nothing is hidden */
    Redaction(PublicText shown) {
        this.shown = shown;
    }

    /** The text without any secret that is known by now. */
    public String redact(String text) {
        Forms known = forms;
        if (!known.search().findsIn(text)) {
            return text;
        }
        String clean = text;
        for (String form : known.texts()) {
            clean = clean.replace(form, MARK);
        }
        return clean;
    }

    /** Hides this value from now on. */
    synchronized void learn(String secret) {
        if (secret.length() < SHORTEST || learned.size() >= MOST || !learned.add(secret)) {
            return;
        }
        Set<String> all = new LinkedHashSet<>(forms.texts());
        forms(secret).stream().distinct().filter(this::hides).forEach(all::add);
        List<String> longestFirst = new ArrayList<>(all);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        forms = new Forms(List.copyOf(longestFirst));
    }

    /** Whether that form of a secret is looked for in texts. */
    boolean hides(String form) {
        return !shown.holds(form);
    }

    /** The URL without secrets. */
    URI redact(URI uri) {
        String text = uri.toString();
        String clean = redact(text);
        if (clean.equals(text)) {
            return uri;
        }
        try {
            return URI.create(clean.replace(MARK, URL_MARK));
        } catch (IllegalArgumentException e) {
            // The secret began within an escape; the rest is no URL any more.
            return uri.resolve("/(redacted)");
        }
    }

    /** The bytes without secrets, in UTF-8 and UTF-16, and as many as before: a judge of the length sees the true one. */
    byte[] redact(byte[] body) {
        String clean = new String(body, StandardCharsets.ISO_8859_1);
        for (String form : forms.texts()) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                clean = clean.replace(asLatin1(form, charset), asLatin1(maskLike(form, charset), charset));
            }
        }
        return clean.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The header without secrets: the known ones anywhere, and what carries them by its meaning as a whole. */
    Header redact(Header header) {
        String value = header.value();
        if (value.isEmpty()) {
            return header;
        }
        if (header.isNamed(TokenCarrier.NAME)) {
            return new Header(header.name(), MARK);
        }
        if (header.isNamed("Authorization") || header.isNamed("Proxy-Authorization")) {
            int blank = value.indexOf(' ');
            return new Header(header.name(), (blank < 0 ? "" : value.substring(0, blank + 1)) + MARK);
        }
        if (header.isNamed("Cookie") || header.isNamed("Set-Cookie")) {
            return new Header(header.name(), redact(value.replaceFirst("^([^=;]*)=\\s*[^;\\s][^;]*", "$1=[redacted]")));
        }
        String clean = redact(value);
        return clean.equals(value) ? header : new Header(header.name(), clean);
    }

    Received redact(Received received) {
        if (received instanceof Answer answer) {
            return answer.withHead(
                    redact(answer.reason()),
                    answer.headers().stream().map(this::redact).toList());
        }
        NoAnswer none = (NoAnswer) received;
        return new NoAnswer(none.cause(), redact(none.detail()));
    }

    /** The same exchange with secrets masked in the body of its answer too, whose length stays the same. */
    Exchange withMaskedBody(Exchange exchange) {
        if (exchange.received() instanceof Answer answer) {
            // Headers were redacted before the body told what else is secret.
            Received masked = redact(answer.withBody(redact(answer.body())));
            return new Exchange(exchange.request(), masked, exchange.earlierAttempts());
        }
        return exchange;
    }

    /** The secrets, as they were learned. */
    synchronized List<String> secrets() {
        return List.copyOf(learned);
    }

    /** Every form in which a secret may come back, in an order that is the same for all secrets of its kind. */
    static List<String> forms(String secret) {
        List<String> forms = new ArrayList<>();
        addForms(secret, forms);
        decoded(secret).ifPresent(text -> {
            addForms(text, forms);
            forms.add(text.toUpperCase(Locale.ROOT));
            forms.add(text.toLowerCase(Locale.ROOT));
        });
        return forms;
    }

    private static void addForms(String secret, List<String> forms) {
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String xml = secret.replace("&", "&amp;").replace("<", "&lt;");
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        List<String> escaped = List.of(percent, percent.replace("+", "%20"), RequestTarget.segment(secret));
        forms.add(secret);
        forms.addAll(escaped);
        escaped.forEach(form -> forms.add(lowerCaseEscapes(form)));
        forms.add(xml);
        forms.add(xml.replace(">", "&gt;"));
        forms.add(xml.replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;"));
        forms.add(xml.replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;"));
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        forms.add(asciiJson(json));
    }

    /** The text that a secret is the base64 of, if it is. */
    static Optional<String> decoded(String secret) {
        return LogonToken.decoded(secret)
                .filter(text -> text.length() >= SHORTEST
                        && text.chars().noneMatch(Character::isISOControl)
                        && text.indexOf('\uFFFD') < 0);
    }

    private static String lowerCaseEscapes(String percent) {
        return ESCAPE.matcher(percent).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    private static String asciiJson(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(c -> ascii.append(c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return ascii.toString();
    }

    static String asLatin1(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String maskLike(String form, Charset charset) {
        int bytesPerCharacter = charset == StandardCharsets.UTF_8 ? 1 : 2;
        int characters = form.getBytes(charset).length / bytesPerCharacter;
        return characters < URL_MARK.length()
                ? "*".repeat(characters)
                : URL_MARK + "*".repeat(characters - URL_MARK.length());
    }
}
