package org.emverify.verification.power;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.emverify.contract.Requirement;

/** What can go wrong with a document as a text: cut, doubled, malformed, in another encoding than it says. */
record TextMutations(Asked asked) {

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        MutationBuilder malformed = asked.mutation("").killedBy(asked.rule(Requirement.WELL_FORMED));
        all.add(malformed.called("the body cut in half").text(t -> t.substring(0, t.length() / 2)));
        all.add(malformed.called("the body without its last character").text(t -> t.substring(0, t.length() - 1)));
        all.add(malformed.called("a text behind the body").text(t -> t + "done"));
        all.add(malformed.called("the body twice").text(t -> t + t));
        all.add(malformed.called("a byte that is no UTF-8").bytes(TextMutations::withStrayByte));
        if (asked.isXml()) {
            addXml(malformed, all);
        } else {
            addJson(malformed, all);
        }
        return all;
    }

    private static void addXml(MutationBuilder malformed, List<Mutation> all) {
        UnaryOperator<String> doctype = t -> t.replaceFirst("\\?>", "?><!DOCTYPE any>");
        all.add(malformed.called("a DTD").text(doctype));
        all.add(malformed
                .called("a DTD with an external entity")
                .text(t -> t.replaceFirst("\\?>", "?><!DOCTYPE any [<!ENTITY x SYSTEM \"file:///none\">]>")));
        all.add(malformed.called("an entity that XML does not know").text(t -> insertedAtEnd(t, "&nbsp;")));
        all.add(malformed.called("a lone ampersand").text(t -> insertedAtEnd(t, "& ")));
        all.add(malformed.called("a control character").text(t -> insertedAtEnd(t, "\u0001")));
        all.add(malformed.called("an end tag of another name").text(t -> t.replaceFirst("</(\\w+)>$", "</$1x>")));
        all.add(malformed.called("an attribute without quotes").text(t -> t.replaceFirst("Href=\"[^\"]*\"", "Href=x")));
        all.add(malformed.called("an attribute twice").text(t -> t.replaceFirst("( Href=\"[^\"]*\")", "$1$1")));
        all.add(malformed.called("an undeclared prefix").text(t -> t.replaceFirst("<Links", "<x:Links")));
        all.add(malformed.called("a blank line before the declaration").text(t -> "\n" + t));
        all.add(malformed
                .called("an encoding declared that it is not in")
                .text(t -> t.contains("\"UTF-16")
                        ? t.replaceFirst("\"UTF-16\\w*\"", "\"UTF-8\"")
                        : t.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"UTF-16\"")));
        all.add(malformed
                .called("an encoding declared that nobody knows")
                .text(t -> t.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"x-none\"")));
    }

    private static void addJson(MutationBuilder malformed, List<Mutation> all) {
        all.add(malformed.called("a comma behind the last member").text(t -> t.replaceFirst("}$", ",}")));
        all.add(malformed.called("single quotes").text(t -> t.replace('"', '\'')));
        all.add(malformed.called("names without quotes").text(t -> t.replaceAll("\"(\\w+)\":", "$1:")));
        all.add(malformed.called("a comment").text(t -> t.replaceFirst("\\{", "{/* session */")));
        all.add(malformed.called("NaN").text(t -> t.replaceFirst("}$", ",\"Progress\":NaN}")));
        all.add(malformed.called("True with a capital letter").text(t -> t.replaceFirst("}$", ",\"Done\":True}")));
        all.add(malformed.called("a raw line break in a text").text(t -> t.replaceFirst("\":\"", "\":\"\n")));
        all.add(malformed.called("a member twice").text(t -> t.replaceFirst("(\"Href\":\"[^\"]*\")", "$1,$1")));
        all.add(malformed.called("a byte order mark").text(t -> "\uFEFF" + t));
        all.add(malformed
                .called("UTF-16")
                .bytes(b -> new String(b, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE)));
        all.add(malformed.called("a guard before the body").text(t -> ")]}'," + t));
    }

    private static String insertedAtEnd(String xml, String text) {
        return xml.replaceFirst("(</\\w+>)$", Matcher.quoteReplacement(text) + "$1");
    }

    /** A byte of Latin-1 in the middle of the last tag or before the last brace; none, when the body is not UTF-8. */
    private static byte[] withStrayByte(byte[] body) {
        boolean isAscii = body[0] != 0 && body[body.length - 1] != 0 && (body[0] == '<' || body[0] == '{');
        int at = new String(body, StandardCharsets.ISO_8859_1).lastIndexOf('"');
        if (!isAscii || at < 0 || isDeclaredOtherThanUtf8(body)) {
            return new byte[0];
        }
        byte[] stray = Arrays.copyOf(body, body.length + 1);
        System.arraycopy(body, at, stray, at + 1, body.length - at);
        stray[at] = (byte) 0xE4;
        return stray;
    }

    private static boolean isDeclaredOtherThanUtf8(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 80), StandardCharsets.ISO_8859_1);
        return start.startsWith("<?xml") && !start.contains("\"UTF-8\"");
    }
}
