package org.emverify.contract.document;

import com.networknt.schema.Error;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Violation.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON bodies strictly and validates them. Never judges, never throws for what a server sent. May be used by many
 * threads.
 */
public final class JsonReader {
    private final Schemas schemas;

    /** A reader that validates by these schemas. */
    public JsonReader(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The document, with what the schema of that kind says of it; or why it is none. */
    public ParseResult read(byte[] body, DocumentKind kind) {
        Optional<String> foreign = foreignEncoding(body);
        if (foreign.isPresent()) {
            return malformed(new Place("", 1, 1), "it is " + foreign.get() + "; JSON is UTF-8");
        }
        boolean marked =
                body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF;
        StrictText text = StrictText.decode(body, marked ? 3 : 0, StandardCharsets.UTF_8);
        if (text instanceof StrictText.Undecodable bad) {
            return malformed(new Place("", bad.line(), bad.column()), bad.problem());
        }
        String json = ((StrictText.Decoded) text).text();
        if (json.isBlank()) {
            return malformed(new Place("", 1, 1), "it is empty");
        }
        try {
            JsonTree tree = JsonTree.read(json);
            return new ParseResult.Document(
                    Format.JSON,
                    tree.root(),
                    violations(tree, schemas.json().errors(kind, tree.value())),
                    marked ? List.of("A byte order mark stands before the JSON text.") : List.of());
        } catch (JsonTree.NotJson e) {
            return malformed(e.place(), e.getMessage());
        }
    }

    private static ParseResult malformed(Place place, String problem) {
        return new ParseResult.Malformed(Format.JSON, place, problem);
    }

    /** UTF-16 or UTF-32, when the zeros among the first bytes or the byte order mark give it away. */
    private static Optional<String> foreignEncoding(byte[] body) {
        int[] b = new int[4];
        for (int i = 0; i < 4; i++) {
            b[i] = i < body.length ? body[i] & 0xFF : 0x20;
        }
        if (b[0] == 0 && b[1] == 0
                || b[0] == 0xFF && b[1] == 0xFE && b[2] == 0 && b[3] == 0
                || b[1] == 0 && b[2] == 0 && b[3] == 0) {
            return Optional.of("UTF-32");
        }
        boolean isUtf16 = b[0] == 0 || b[1] == 0 || b[0] == 0xFF && b[1] == 0xFE || b[0] == 0xFE && b[1] == 0xFF;
        return isUtf16 ? Optional.of("UTF-16") : Optional.empty();
    }

    private static List<Violation> violations(JsonTree tree, List<Error> errors) {
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        for (Error error : errors) {
            Violation violation = violation(tree, error);
            byPlace.putIfAbsent(violation.place().path(), violation);
        }
        List<Violation> inOrder = new ArrayList<>(byPlace.values());
        inOrder.sort((one, other) -> one.place().line() != other.place().line()
                ? Integer.compare(one.place().line(), other.place().line())
                : Integer.compare(one.place().column(), other.place().column()));
        return inOrder;
    }

    private static Violation violation(JsonTree tree, Error error) {
        String pointer = error.getInstanceLocation().toString();
        Node node = tree.places().getOrDefault(pointer, tree.root());
        String property = error.getProperty();
        Observed member = property == null ? null : node.child(property);
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" ->
                new Violation(member.place(), keyword, Kind.BROKEN, "The member \"" + property + "\" is missing.");
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation(
                        member.place(),
                        keyword,
                        Kind.UNDOCUMENTED,
                        "The member \"" + property + "\" is not documented.");
            default ->
                new Violation(
                        node.place(),
                        keyword,
                        Kind.BROKEN,
                        "Found " + new Observed(node.name(), List.of(node), node.place()).inWords() + ", expected "
                                + expected(error) + ".");
        };
    }

    private static String expected(Error error) {
        JsonNode demanded = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" ->
                demanded.isArray() ? "one of the types " + list(demanded) : "the type " + demanded.asString();
            case "enum" -> "one of " + list(demanded);
            case "pattern" -> "a string of the pattern " + demanded.asString();
            case "minLength" -> "a string that is not empty";
            default -> "otherwise: " + error.getMessage();
        };
    }

    private static String list(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(v -> words.add(v.isNull() ? "null" : v.asString()));
        return String.join(", ", words);
    }
}
