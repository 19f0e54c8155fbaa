package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Entities in JSON that are not one well-formed document in UTF-8 without doubled members. */
final class JsonFaults {

    private static final FaultScope JSON = FaultScope.of(AnswerMatcher.entity().inJson());
    private static final String FORM = "WELL-FORMED";
    private static final String DEEP = "[".repeat(100_000) + "]".repeat(100_000);

    private JsonFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            JSON.cut("json-cut", FORM),
            JSON.text("json-empty", FORM, "the body is empty", t -> ""),
            JSON.text("json-text-behind-end", FORM, "a word follows the document", t -> t + " done"),
            JSON.text("json-twice", FORM, "the whole document comes twice", t -> t + t),
            JSON.text("json-brace-too-many", FORM, "one brace too many closes the object", t -> t + "}"),
            JSON.text("json-comma-at-end", FORM, "a comma stands before the closing brace", t -> atEnd(t, "")),
            JSON.text("json-commented", FORM, "there is a comment", t -> t.replaceFirst("\\{", "{/* a system session */")),
            JSON.text("json-in-single-quotes", FORM, "strings are in single quotes", t -> t.replace('"', '\'')),
            JSON.text("json-names-unquoted", FORM, "the members' names have no quotes", t -> t.replaceAll("\"(\\w+)\":", "$1:")),
            JSON.text("json-in-a-call", FORM, "the object is the argument of a function call", t -> "callback(" + t + ");"),
            JSON.text("json-behind-a-guard", FORM, "characters against script inclusion come first", t -> ")]}',\n" + t),
            JSON.text("json-not-a-number", FORM, "a number is NaN", t -> atEnd(t, "\"Progress\":NaN")),
            JSON.text("json-booleans-capitalised", FORM, "a boolean is written as in Python", t -> atEnd(t, "\"IsFinal\":True")),
            JSON.text("json-line-break-in-string", FORM, "a string holds a bare line break", t -> beforeName(t, "\n")),
            JSON.text("json-bad-escape", FORM, "a string holds an unknown escape", t -> beforeName(t, "\\q")),
            JSON.text("json-too-deep", FORM, "arrays are nested a hundred thousand deep", t -> atEnd(t, "\"More\":" + DEEP)),
            JSON.text("json-session-type-doubled", FORM, "the member SessionType is there twice",
                t -> t.replaceFirst("(\"SessionType\":\"\\w+\",)", "$1$1")),
            JSON.text("json-state-doubled", FORM, "State is there twice, with different values",
                t -> t.replaceFirst("(\"State\":\"\\w+\",)", "$1\"State\":\"Failed\",")),
            JSON.text("json-type-doubled", FORM, "the member Type is there twice", t -> atEnd(t, "\"Type\":\"SystemSession\"")),
            JSON.reply("json-encoding-broken", FORM, "bytes of ISO-8859-1 are sent",
                r -> r.inEncoding(StandardCharsets.ISO_8859_1, t -> beforeName(t, "\u00dcb "))),
            JSON.reply("json-in-utf-16", FORM, "the document is in UTF-16", r -> r.inEncoding(StandardCharsets.UTF_16, UnaryOperator.identity())));
    }
    // spotless:on

    private static String beforeName(String text, String added) {
        return text.replace("\"Name\":\"", "\"Name\":\"" + added);
    }

    private static String atEnd(String text, String member) {
        return text.replaceAll("}$", "," + member + "}");
    }
}
