package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Entities in JSON that are not one well-formed document in UTF-8 without doubled members. */
final class JsonFaults {

    private static final AnswerMatcher JSON = AnswerMatcher.entity().inJson();

    private JsonFaults() {}

    static List<Fault> all() {
        return List.of(
                text("json-cut", "the document ends in the middle", t -> t.substring(0, t.length() / 2)),
                text("json-empty", "the body is empty", t -> ""),
                text("json-text-behind-end", "a word follows the document", t -> t + " done"),
                text("json-twice", "the whole document comes twice", t -> t + t),
                text("json-brace-too-many", "one brace too many closes the object", t -> t + "}"),
                text("json-comma-at-end", "a comma stands before the closing brace", t -> t.replaceAll("}$", ",}")),
                text("json-commented", "there is a comment", t -> t.replaceFirst("\\{", "{/* a system session */")),
                text("json-in-single-quotes", "strings are in single quotes", t -> t.replace('"', '\'')),
                text(
                        "json-names-unquoted",
                        "the members' names have no quotes",
                        t -> t.replaceAll("\"(\\w+)\":", "$1:")),
                text("json-in-a-call", "the object is the argument of a function call", t -> "callback(" + t + ");"),
                text("json-behind-a-guard", "characters against script inclusion come first", t -> ")]}',\n" + t),
                text("json-not-a-number", "a number is NaN", t -> t.replaceAll("}$", ",\"Progress\":NaN}")),
                text(
                        "json-booleans-capitalised",
                        "a boolean is written as in Python",
                        t -> t.replaceAll("}$", ",\"IsFinal\":True}")),
                text(
                        "json-line-break-in-string",
                        "a string holds a bare line break",
                        t -> t.replace("\"Name\":\"", "\"Name\":\"\n")),
                text(
                        "json-bad-escape",
                        "a string holds an unknown escape",
                        t -> t.replace("\"Name\":\"", "\"Name\":\"\\q")),
                text(
                        "json-too-deep",
                        "arrays are nested a hundred thousand deep",
                        t -> t.replaceAll("}$", ",\"More\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")),
                text(
                        "json-session-type-doubled",
                        "the member SessionType is there twice",
                        t -> t.replaceFirst("(\"SessionType\":\"\\w+\",)", "$1$1")),
                text(
                        "json-state-doubled",
                        "State is there twice, with different values",
                        t -> t.replaceFirst("(\"State\":\"\\w+\",)", "$1\"State\":\"Failed\",")),
                text(
                        "json-type-doubled",
                        "the member Type is there twice",
                        t -> t.replaceFirst("\\}$", ",\"Type\":\"SystemSession\"}")),
                Fault.of(
                        "json-encoding-broken",
                        "entity in JSON",
                        "bytes of ISO-8859-1 are sent",
                        "WELL-FORMED",
                        Change.reply(
                                JSON,
                                r -> r.inEncoding(
                                        StandardCharsets.ISO_8859_1,
                                        t -> t.replace("\"Name\":\"", "\"Name\":\"\u00dcb ")))),
                Fault.of(
                        "json-in-utf-16",
                        "entity in JSON",
                        "the document is in UTF-16",
                        "WELL-FORMED",
                        Change.reply(JSON, r -> r.inEncoding(StandardCharsets.UTF_16, UnaryOperator.identity()))));
    }

    private static Fault text(String name, String description, UnaryOperator<String> edit) {
        return Fault.of(name, "entity in JSON", description, "WELL-FORMED", Change.text(JSON, edit));
    }
}
