package org.emverify.verification.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.client.http.Answer;
import org.emverify.contract.Decision;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Printable;

/**
 * Whom an answer comes from: an Enterprise Manager, however wrong its answer, something in front of it, or another service.
 */
public record AnswerOrigin(Answer answer) {
    private static final Set<Integer> OF_GATEWAYS = Set.of(407, 429, 502, 503, 504);

    /** What only the vendor writes: its namespace, the document of its service root, the resource of its logon. */
    private static final Pattern VENDOR =
            Pattern.compile("www\\.veeam\\.com/ent/|EnterpriseManager|sessionMngr", Pattern.CASE_INSENSITIVE);

    private static final Pattern REALM = Pattern.compile("realm\\s*=\\s*\"?RestSvc\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>\\s*([^<]*?)\\s*</title", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 80;

    /** Whether it bears any mark of the vendor's, its challenge included ({@link Decision#BASIC_CHALLENGE}). */
    public boolean isEnterpriseManager() {
        boolean isDocument =
                !AnswerParser.isHtml(answer.body()) && VENDOR.matcher(text()).find();
        return isDocument
                || answer.headers("WWW-Authenticate").stream()
                        .anyMatch(challenge -> REALM.matcher(challenge).find());
    }

    /** Whether it is what gateways and sign-in pages say in a server's place. */
    public boolean isIntermediary() {
        return !isEnterpriseManager() && (OF_GATEWAYS.contains(answer.status()) || isRedirect());
    }

    /** The answer, and what it looks like: {@code answered 404 Not Found, the web page "Welcome" (Server: nginx)}. */
    public String inWords() {
        Matcher title = TITLE.matcher(text());
        String page = !AnswerParser.isHtml(answer.body())
                ? ""
                : ", a web page" + (title.find() ? " with the title \"" + shown(title.group(1)) + '"' : "");
        return answer.inWords()
                + (isRedirect() ? header("Location", ", to ", "") : "")
                + page
                + header("Server", " (Server: ", ")");
    }

    private boolean isRedirect() {
        return answer.status() >= 300 && answer.status() < 400;
    }

    /** In whatever encoding: only ASCII is looked for. */
    private String text() {
        return new String(answer.body(), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private String header(String name, String before, String behind) {
        Optional<String> value = answer.header(name).filter(v -> !v.isBlank());
        return value.map(v -> before + shown(v) + behind).orElse("");
    }

    private static String shown(String text) {
        return Printable.of(Printable.beginning(text, LONGEST_TITLE)).replace('\n', ' ');
    }
}
