package org.emverify.simulator;

import static org.emverify.simulator.LegalVariant.document;

import java.util.List;
import java.util.function.UnaryOperator;

/** Other ways to write the same document in JSON. They touch every JSON answer. */
final class JsonVariants {

    private static final AnswerMatcher JSON = AnswerMatcher.anywhere().inJson();
    private static final AnswerMatcher ENTITIES = AnswerMatcher.everyEntity().inJson();
    private static final AnswerMatcher ERRORS = AnswerMatcher.error().inJson();
    private static final String SPEC = "RFC 8259";
    private static final String LINK_NAMES = "LINK-NAME-AND-TYPE-OPTIONAL";
    private static final List<String> OPTIONAL_WHILE_RUNNING = List.of("EndTimeUTC", "Result");

    private JsonVariants() {}

    // spotless:off
    static List<LegalVariant> all() {
        return List.of(
            text("json-pretty", "every member is on a line of its own", JsonVariants::pretty),
            text("json-blank-around", "blanks stand before and behind the document", t -> "\r\n " + t + " \n"),
            text("json-escaped-unicode", "characters beyond ASCII are escaped", JsonVariants::escaped),
            text("json-escaped-slashes", "slashes are escaped", t -> t.replace("/", "\\/")),
            text("json-escaped-letters", "the names of members are escaped in part", t -> t.replace("\"State\"", "\"\\u0053tate\"")),
            document("json-members-reversed", SPEC, "members come in the opposite order", JSON, JsonVariants::reversed),
            document("json-message-null", "EMPTY-MESSAGE", "an empty Message is null", ENTITIES,
                e -> e.replace("Result/Message", m -> m.text().isEmpty() ? DocumentNode.literal("Message", "null") : m)),
            document("json-message-missing", "EMPTY-MESSAGE", "an empty Message is left out", ENTITIES,
                e -> e.edit("Result/Message", m -> m.text().isEmpty() ? List.of() : List.of(m))),
            document("json-running-without-members", "END-TIME-ONCE-ENDED, RESULT-ONCE-ENDED",
                "a session in progress has neither member EndTimeUTC nor Result", ENTITIES,
                e -> e.withoutChildren(c -> OPTIONAL_WHILE_RUNNING.contains(c.name()) && c.kind() == DocumentNode.Kind.LITERAL)),
            document("json-link-names-null", LINK_NAMES, "links have null as Name and Type", JSON,
                d -> d.eachLink(l -> l.setLiteral("Name", "null").setLiteral("Type", "null"))),
            document("json-link-names-missing", LINK_NAMES, "links have neither Name nor Type", JSON,
                d -> d.eachLink(l -> l.without("Name").without("Type"))),
            document("json-error-without-nulls", "ERROR-MEMBERS", "an Error has its message and status code alone", ERRORS,
                d -> d.withoutChildren(c -> c.text().equals("null"))));
    }
    // spotless:on

    private static String pretty(String json) {
        StringBuilder out = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && json.charAt(Math.max(0, i - 1)) != '\\') {
                inString = !inString;
            }
            switch (inString ? ' ' : c) {
                case '{', '[', ',' -> out.append(c).append("\n\t");
                case '}', ']' -> out.append('\n').append(c);
                case ':' -> out.append(" : ");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String escaped(String json) {
        StringBuilder out = new StringBuilder();
        for (char c : json.toCharArray()) {
            out.append(c < 128 ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return out.toString();
    }

    private static DocumentNode reversed(DocumentNode node) {
        DocumentNode inside = node.editChildren(child -> List.of(reversed(child)));
        return node.kind() == DocumentNode.Kind.GROUP ? inside.withChildrenReversed() : inside;
    }

    private static LegalVariant text(String name, String description, UnaryOperator<String> edit) {
        return LegalVariant.of(name, SPEC, description, Change.text(JSON, edit));
    }
}
