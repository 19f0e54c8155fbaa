package org.emverify.contract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A JSON text read strictly, in one pass: once as nodes with their places, once as the validator wants it.
 *
 * @param root with places
 * @param value without
 * @param places of every value, by JSON pointer
 */
record JsonTree(Node root, JsonNode value, Map<String, Node> places) {
    /** Deeper documents are refused; the deepest documented one has four levels. */
    static final int MAX_DEPTH = 100;

    /** Documents with more values are refused: each of two bytes would cost hundreds in here. */
    static final int MAX_VALUES = 100_000;

    private static final Pattern CONTROL = Pattern.compile("\\(\\(CTRL-CHAR, code (\\d+)\\)\\)");
    private static final Pattern OWN_DETAILS = Pattern.compile(
            " \\(code \\d+\\)|: enable `.*| \\(for (Object|Array) starting at .*| \\(start marker at .*|\\s*\\[Source: .*| \\(not recognized as one .*");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /**
     * Reads a text that holds exactly one JSON value.
     *
     * @throws MalformedDocument with the place and the reason: malformed, doubled members, text behind the end, nested too deeply,
     *     more values than anybody reads
     */
    static JsonTree read(String text) throws MalformedDocument {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Builder(parser).whole();
        } catch (StreamConstraintsException e) {
            throw new MalformedDocument(
                    at(e.getLocation()),
                    "it is nested deeper than " + MAX_DEPTH + " levels, or holds a"
                            + " name, number or text beyond all reason");
        } catch (UnexpectedEndOfInputException e) {
            throw new MalformedDocument(at(e.getLocation()), "it ends in the middle");
        } catch (StreamReadException e) {
            throw new MalformedDocument(at(e.getLocation()), inOneSentence(e.getOriginalMessage()));
        }
    }

    // The validator prints every listed value when it compiles a schema. Jackson's own nodes would start a whole object
    // mapper for that, which is a quarter of the cold start; these two print themselves.

    private static final class PlainString extends StringNode {
        private static final long serialVersionUID = 1L;

        PlainString(String value) {
            super(value);
        }

        @Override
        public String toString() {
            return '"' + asString() + '"';
        }
    }

    private static final class PlainNull extends NullNode {
        private static final long serialVersionUID = 1L;
        static final PlainNull INSTANCE = new PlainNull();

        @Override
        public String toString() {
            return "null";
        }
    }

    private static Place at(TokenStreamLocation location) {
        return location == null
                ? Place.at("")
                : new Place("", Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
    }

    /** The parser's message, without its own source, positions and settings. */
    private static String inOneSentence(String message) {
        String first = String.valueOf(message).lines().findFirst().orElse("");
        return OWN_DETAILS
                .matcher(CONTROL.matcher(first).replaceAll("control character $1"))
                .replaceAll("")
                .strip();
    }

    private static final class Builder {
        private final JsonParser parser;
        private final Map<String, Node> places = new HashMap<>();

        Builder(JsonParser parser) {
            this.parser = parser;
        }

        private record Both(Node node, JsonNode value) {}

        JsonTree whole() throws MalformedDocument {
            parser.nextToken();
            Both root = value("", "", Node.Syntax.MEMBER);
            TokenStreamLocation surplus;
            try {
                if (parser.nextToken() == null) {
                    return new JsonTree(root.node(), root.value(), places);
                }
                surplus = parser.currentTokenLocation();
            } catch (StreamReadException e) {
                surplus = e.getLocation();
            }
            throw new MalformedDocument(at(surplus), "there is text behind the end of the document");
        }

        private Both value(String name, String pointer, Node.Syntax syntax) throws MalformedDocument {
            Place place = here(pointer);
            JsonToken token = parser.currentToken();
            if (token == null) {
                throw new MalformedDocument(place, "the document ends before its first value");
            }
            List<Node> children = new ArrayList<>();
            JsonNode value = switch (token) {
                case START_OBJECT -> members(pointer, children);
                case START_ARRAY -> items(name, pointer, children);
                default -> leaf(token, place);
            };
            if (places.size() == MAX_VALUES) {
                throw new MalformedDocument(place, "it has more than " + MAX_VALUES + " values");
            }
            boolean isValue = token.isScalarValue() && token != JsonToken.VALUE_NULL;
            Node node = new Node(name, "", syntax, shape(token), isValue ? parser.getString() : "", children, place);
            places.put(pointer, node);
            return new Both(node, value);
        }

        private JsonNode leaf(JsonToken token, Place place) throws MalformedDocument {
            JsonNodeFactory make = JsonNodeFactory.instance;
            return switch (token) {
                case VALUE_STRING -> new PlainString(parser.getString());
                case VALUE_NUMBER_INT -> make.numberNode(parser.getBigIntegerValue());
                // A decimal of a million digits would be exact, and a trap.
                case VALUE_NUMBER_FLOAT -> make.numberNode(Double.parseDouble(parser.getString()));
                case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(token == JsonToken.VALUE_TRUE);
                case VALUE_NULL -> PlainNull.INSTANCE;
                default -> throw new MalformedDocument(place, "a value was expected, but " + token + " came");
            };
        }

        private static Node.Shape shape(JsonToken token) {
            return switch (token) {
                case START_OBJECT -> Node.Shape.OBJECT;
                case START_ARRAY -> Node.Shape.ARRAY;
                case VALUE_STRING -> Node.Shape.TEXT;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Shape.NUMBER;
                case VALUE_TRUE, VALUE_FALSE -> Node.Shape.BOOLEAN;
                default -> Node.Shape.NULL;
            };
        }

        private Place here(String pointer) {
            TokenStreamLocation location = parser.currentTokenLocation();
            return new Place(pointer, location.getLineNr(), location.getColumnNr());
        }

        private JsonNode members(String pointer, List<Node> children) throws MalformedDocument {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            Set<String> names = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                if (!names.add(name)) {
                    throw new MalformedDocument(
                            here(below), "the member \"" + name + "\" stands more than once in the same object");
                }
                parser.nextToken();
                Both member = value(name, below, Node.Syntax.MEMBER);
                children.add(member.node());
                object.set(name, member.value());
            }
            return object;
        }

        private JsonNode items(String name, String pointer, List<Node> children) throws MalformedDocument {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Both item = value(name, pointer + "/" + children.size(), Node.Syntax.ITEM);
                children.add(item.node());
                array.add(item.value());
            }
            return array;
        }
    }
}
