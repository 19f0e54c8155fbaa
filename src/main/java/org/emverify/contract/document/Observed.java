package org.emverify.contract.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What was observed of one documented parameter: absent, null, a value, or doubled. Reading never judges; that is the
 * checks' part.
 *
 * @param name the documented name
 * @param nodes all nodes of that name, usually none or one
 * @param expectedPlace where it would stand, for when it is absent
 */
@API(status = API.Status.STABLE)
public record Observed(
        String name, @API(status = API.Status.INTERNAL) List<Node> nodes, Place expectedPlace) {

    public Observed {
        nodes = List.copyOf(nodes);
    }

    public boolean isAbsent() {
        return nodes.isEmpty();
    }

    /** Whether it is there as a JSON null or an XML element with xsi:nil. */
    public boolean isNull() {
        return !nodes.isEmpty() && nodes.get(0).shape() == Node.Shape.NULL;
    }

    public boolean isAbsentOrNull() {
        return isAbsent() || isNull();
    }

    public boolean isDoubled() {
        return nodes.size() > 1;
    }

    /** Whether it is a string: in JSON a string, in XML an attribute or an element without child elements. */
    public boolean isText() {
        return node().filter(n -> n.shape() == Node.Shape.TEXT).isPresent();
    }

    /** Whether it is absent, null or the empty string. */
    public boolean isBlankValue() {
        return isAbsentOrNull() || (isText() && nodes.get(0).text().isEmpty());
    }

    /** The first node, or empty when it is absent. */
    @API(status = API.Status.INTERNAL)
    public Optional<Node> node() {
        return nodes.stream().findFirst();
    }

    /** The value as it came, when it is a string. */
    public Optional<String> text() {
        return node().filter(n -> n.shape() == Node.Shape.TEXT).map(Node::text);
    }

    /** Where it stands; where it would stand, if it is absent. */
    public Place place() {
        return node().map(Node::place).orElse(expectedPlace);
    }

    /** What was found, in words for a finding: {@code absent}, {@code null}, {@code "Nope"}, {@code the number 5}. */
    public String inWords() {
        if (isAbsent()) {
            return "absent";
        }
        if (isDoubled()) {
            return nodes.size() + " times: "
                    + String.join(", ", nodes.stream().map(Observed::inWords).toList());
        }
        return inWords(nodes.get(0));
    }

    private static String inWords(Node node) {
        return switch (node.shape()) {
            case TEXT -> '"' + visible(node.text()) + '"';
            case NUMBER -> "the number " + node.text();
            case BOOLEAN -> "the boolean " + node.text();
            case NULL -> "null";
            case OBJECT -> node.syntax() == Node.Syntax.ELEMENT ? "an element with child elements" : "an object";
            case ARRAY -> "an array";
        };
    }

    /** Two texts that differ must not look alike: marks that join a letter, and blanks that are none, are spelt out. */
    private static String visible(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        return Pattern.compile("[\\p{Mn}\\p{Z}\\p{Cf}\\p{Cc}&&[^\\p{ASCII}]]")
                .matcher(text)
                .replaceAll(unseen -> String.format("\\\\u%04X", unseen.group().codePointAt(0)));
    }
}
