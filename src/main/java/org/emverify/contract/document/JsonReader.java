package org.emverify.contract.document;

import com.networknt.schema.Error;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Violation.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON bodies strictly and validates them. Never judges, never throws for what a server sent. May be used by many
 * threads.
 *
 * @param schemas by which it validates
 */
public record JsonReader(Schemas schemas) {

    /** The document, with what the schema of that kind says of it; or why it is none. */
    public ParseResult read(byte[] body, DocumentKind kind) {
        try {
            refuseOtherEncodings(body);
            JsonTree tree =
                    JsonTree.read(StrictText.decode(body, startsWithMark(body) ? 3 : 0, StandardCharsets.UTF_8));
            List<Violation> violations =
                    violations(tree, schemas.jsonSchema(kind).validate(tree.value()));
            return new ParseResult.Document(Format.JSON, tree.root(), violations);
        } catch (MalformedDocument e) {
            return e.in(Format.JSON);
        }
    }

    private static boolean startsWithMark(byte[] body) {
        return body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF;
    }

    /** UTF-16 and UTF-32 are known by the zeros among the first bytes or by the byte order mark. */
    private static void refuseOtherEncodings(byte[] body) throws MalformedDocument {
        int[] b = new int[4];
        for (int i = 0; i < 4; i++) {
            b[i] = i < body.length ? body[i] & 0xFF : 0x20;
        }
        boolean hasMark = b[0] == 0xFF && b[1] == 0xFE;
        if (b[0] == 0 && b[1] == 0 || (hasMark || b[1] == 0) && b[2] == 0 && b[3] == 0) {
            throw MalformedDocument.at(1, 1, "it is UTF-32; JSON is UTF-8");
        }
        if (b[0] == 0 || b[1] == 0 || hasMark || b[0] == 0xFE && b[1] == 0xFF) {
            throw MalformedDocument.at(1, 1, "it is UTF-16; JSON is UTF-8");
        }
    }

    private static List<Violation> violations(JsonTree tree, List<Error> errors) {
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        for (Error error : errors) {
            Violation violation = violation(tree, error);
            byPlace.putIfAbsent(violation.place().path(), violation);
        }
        List<Violation> inOrder = new ArrayList<>(byPlace.values());
        inOrder.sort(Comparator.comparing(
                Violation::place, Comparator.comparingInt(Place::line).thenComparingInt(Place::column)));
        return inOrder;
    }

    private static Violation violation(JsonTree tree, Error error) {
        String pointer = error.getInstanceLocation().toString();
        Node node = tree.places().getOrDefault(pointer, tree.root());
        String property = error.getProperty();
        Observed member = property == null ? null : node.child(property);
        String found = new Observed(node.name(), List.of(node), node.place()).inWords();
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
                        node.place(), keyword, Kind.BROKEN, "Found " + found + ", expected " + expected(error) + ".");
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
        return values.valueStream().map(v -> v.isNull() ? "null" : v.asString()).collect(Collectors.joining(", "));
    }
}
