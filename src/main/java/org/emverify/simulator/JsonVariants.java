package org.emverify.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Other ways to write the same document in JSON. They touch every JSON answer. */
final class JsonVariants {

    private static final AnswerMatcher JSON = AnswerMatcher.anywhere().inJson();
    private static final AnswerMatcher ENTITIES = AnswerMatcher.everyEntity().inJson();
    private static final String SPEC = "RFC 8259";
    private static final String PRESENCE = "wire fact 2.1, Presence";
    private static final List<String> OPTIONAL_WHILE_RUNNING = List.of("EndTimeUTC", "Result");

    private JsonVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                text("json-pretty", "every member is on a line of its own", JsonVariants::pretty),
                text("json-blank-around", "blanks stand before and behind the document", t -> "\r\n " + t + " \n"),
                text("json-escaped-unicode", "characters beyond ASCII are escaped", JsonVariants::escaped),
                text("json-escaped-slashes", "slashes are escaped", t -> t.replace("/", "\\/")),
                text(
                        "json-escaped-letters",
                        "the names of members are escaped in part",
                        t -> t.replace("\"State\"", "\"\\u0053tate\"")),
                document(
                        "json-members-reversed",
                        "members come in the opposite order",
                        SPEC,
                        JSON,
                        JsonVariants::reversed),
                document(
                        "json-message-null",
                        "an empty Message is null",
                        PRESENCE,
                        ENTITIES,
                        e -> e.replace(
                                "Result/Message", m -> m.text().isEmpty() ? DocumentNode.bare("Message", "null") : m)),
                document(
                        "json-message-missing",
                        "an empty Message is left out",
                        PRESENCE,
                        ENTITIES,
                        e -> e.edit("Result/Message", m -> m.text().isEmpty() ? List.of() : List.of(m))),
                document(
                        "json-running-without-members",
                        "a session in progress has neither member EndTimeUTC nor Result",
                        PRESENCE,
                        ENTITIES,
                        e -> e.holding(e.parts().stream()
                                .filter(p -> !(OPTIONAL_WHILE_RUNNING.contains(p.name())
                                        && p.kind() == DocumentNode.Kind.BARE))
                                .toList())),
                document(
                        "json-link-names-null",
                        "links have null as Name and Type",
                        PRESENCE,
                        JSON,
                        d -> eachLink(d, l -> l.setBare("Name", "null").setBare("Type", "null"))),
                document(
                        "json-link-names-missing",
                        "links have neither Name nor Type",
                        PRESENCE,
                        JSON,
                        d -> eachLink(d, l -> l.without("Name").without("Type"))),
                document(
                        "json-error-without-nulls",
                        "an Error has its message and status code alone",
                        "wire fact 3",
                        AnswerMatcher.error().inJson(),
                        d -> d.holding(d.parts().stream()
                                .filter(p -> !p.text().equals("null"))
                                .toList())));
    }

    private static DocumentNode eachLink(DocumentNode document, UnaryOperator<DocumentNode> edit) {
        return document.replace("Links", l -> l.replace("Link", edit));
    }

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
        List<DocumentNode> parts = new ArrayList<>(
                node.parts().stream().map(JsonVariants::reversed).toList());
        if (node.kind() == DocumentNode.Kind.GROUP) {
            Collections.reverse(parts);
        }
        return node.holding(parts);
    }

    private static LegalVariant text(String name, String description, UnaryOperator<String> edit) {
        return LegalVariant.of(name, description, SPEC, Change.text(JSON, edit));
    }

    private static LegalVariant document(
            String name,
            String description,
            String allowedBy,
            AnswerMatcher matcher,
            UnaryOperator<DocumentNode> edit) {
        return LegalVariant.of(name, description, allowedBy, Change.document(matcher, edit));
    }
}
