package org.emverify.verification.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.emverify.contract.Decision;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.Uid;
import org.emverify.contract.document.UtcTime;

/**
 * The value behind a spelling, so that two answers are compared by what they say
 * ({@link Decision#VALUES_NOT_SPELLINGS}).
 */
public final class Canonical {
    private static final Pattern ZONED = Pattern.compile(".*([zZ]|[+-]\\d{2}:\\d{2})");

    private Canonical() {}

    /**
     * What is compared of a parameter, or of an attribute of a document's root; empty when there is nothing to compare: a
     * format may leave it out, or it is no URL of a session and judged as such.
     */
    static Optional<String> value(Observed value) {
        return switch (value.name()) {
            case "SessionType", "State", "Result" -> Optional.of(verbatim(value));
            case "CreationTimeUTC", "EndTimeUTC" -> Optional.of(time(value));
            case "IsCanceled" -> value.isAbsentOrNull() ? Optional.empty() : Optional.of(bool(value));
            case "Type" -> ifNotBlank(value);
            case "Href" -> ifUrl(value);
            default -> Optional.of(of(value));
        };
    }

    /** The same of an attribute of a link. */
    static Optional<String> valueInLink(Observed value) {
        return value.name().equals("Href") ? ifUrl(value).or(() -> Optional.of(verbatim(value))) : ifNotBlank(value);
    }

    private static Optional<String> ifNotBlank(Observed value) {
        return value.isBlankValue() ? Optional.empty() : Optional.of(of(value));
    }

    /** Whatever name the server gives itself in the URL. */
    private static Optional<String> ifUrl(Observed value) {
        return value.text()
                .flatMap(LinkTarget::of)
                .map(target -> target.resource() + " " + target.id() + " " + target.asksForEntity());
    }

    /** Text with one kind of line end, because XML readers turn each kind into one and JSON readers do not. */
    static String of(Observed value) {
        String text = verbatim(value).replace("\r\n", "\n").replace('\r', '\n');
        return value.name().equals("UID") ? Uid.withLowerCaseIds(text) : text;
    }

    /** The value as it came, the first of doubled ones; the empty string when it is absent or null. */
    public static String verbatim(Observed value) {
        return value.node().map(Node::text).orElse("");
    }

    /** The instant, if the text is one, with whatever offset; how it has to be written is judged elsewhere. */
    private static String time(Observed value) {
        String text = verbatim(value).strip();
        return UtcTime.readEventTime(text)
                .instant()
                .filter(instant -> ZONED.matcher(text).matches())
                .map(Object::toString)
                .orElse(text);
    }

    /** Whichever way a boolean is spelt. */
    private static String bool(Observed value) {
        return switch (verbatim(value).strip()) {
            case "true", "True", "1" -> "true";
            case "false", "False", "0" -> "false";
            default -> verbatim(value);
        };
    }
}
