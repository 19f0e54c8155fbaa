package org.emverify.client;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.client.http.Answer;
import org.emverify.client.http.OneLine;
import org.emverify.contract.Decision;

/**
 * Whom an answer comes from: an Enterprise Manager, however wrong its answer, something in front of it, or another service.
 */
public record AnswerOrigin(Answer answer) {
    private static final Set<Integer> OF_GATEWAYS = Set.of(407, 429, 502, 503, 504);

    /** What only the vendor writes: its namespace, documents, resources and identifiers. */
    private static final Pattern VENDOR = Pattern.compile(
            "www\\.veeam\\.com/ent/|EnterpriseManager|sessionMngr|FirstChanceExceptionMessage|urn:veeam:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REALM = Pattern.compile("realm\\s*=\\s*\"?RestSvc\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile("<(!doctype\\s+)?html\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>\\s*([^<]*?)\\s*</title", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 80;
    private static final int BEGINNING = 4096;

    /** Whether the server itself may have said nothing at all. */
    public static boolean isInDoubt(Exchange exchange) {
        return exchange.answer()
                .map(answer -> new AnswerOrigin(answer).isForeign())
                .orElse(true);
    }

    /** Whether it bears any mark of the vendor's, its challenge included ({@link Decision#BASIC_CHALLENGE}). */
    public boolean isEnterpriseManager() {
        boolean isDocument =
                !isHtml(answer.body()) && VENDOR.matcher(ascii(answer.body())).find();
        return isDocument
                || (answer.status() == 401
                        && answer.headers("WWW-Authenticate").stream()
                                .anyMatch(challenge -> REALM.matcher(challenge).find()));
    }

    /** Whether it is what gateways and sign-in pages say in a server's place. */
    public boolean isIntermediary() {
        return (OF_GATEWAYS.contains(answer.status()) || isRedirect()) && !isEnterpriseManager();
    }

    /** Whether it looks as if the server itself had not answered. */
    public boolean isForeign() {
        boolean isPage = answer.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .isPresent();
        return isIntermediary() || (isPage && isHtml(answer.body()) && !isEnterpriseManager());
    }

    /** The answer, and what it looks like: {@code answered 404 Not Found, a web page … (Server: nginx)}. */
    public String inWords() {
        Matcher title = TITLE.matcher(beginning(answer.body()));
        String page = !isHtml(answer.body())
                ? ""
                : ", a web page" + (title.find() ? " with the title \"" + shown(title.group(1)) + '"' : "");
        return answer.inWords()
                + (isRedirect() ? header("Location", ", to ", "") : "")
                + page
                + header("Server", " (Server: ", ")");
    }

    /** Whether a body begins like a web page. */
    public static boolean isHtml(byte[] body) {
        return HTML.matcher(beginning(body)).lookingAt();
    }

    /** The first characters of a body in any of the usual encodings, as far as they are ASCII. */
    public static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\u00FE\u00FF", "")
                .replace("\u00FF\u00FE", "")
                .replace("\0", "")
                .stripLeading();
    }

    private static String ascii(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private boolean isRedirect() {
        return answer.status() >= 300 && answer.status() < 400;
    }

    private String header(String name, String before, String behind) {
        Optional<String> value = answer.header(name).filter(v -> !v.isBlank());
        return value.map(v -> before + shown(v) + behind).orElse("");
    }

    private static String shown(String text) {
        String line = OneLine.of(text).replaceAll("\\p{Cf}", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
