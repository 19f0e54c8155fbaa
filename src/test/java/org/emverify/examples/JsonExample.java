package org.emverify.examples;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body in JSON. */
final class JsonExample implements ExampleDocument {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode root;

    JsonExample(byte[] body) {
        root = (ObjectNode) MAPPER.readTree(body);
    }

    @Override
    public void write(String place, String written) {
        List<String> steps = List.of(place.split("/"));
        JsonNode parent = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = step.startsWith("Link[") ? link((ArrayNode) parent, step) : parent.get(step);
        }
        String name = steps.get(steps.size() - 1);
        if (parent instanceof ArrayNode links) {
            links.remove(IntStream.range(0, links.size())
                    .filter(i -> links.get(i) == link(links, name))
                    .findFirst()
                    .orElseThrow());
        } else if (written.equals("absent")) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, MAPPER.readTree(written));
        }
    }

    private static JsonNode link(ArrayNode links, String step) {
        return links.valueStream()
                .filter(link -> step.equals("Link[" + link.get("Rel").asString() + "]"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + step));
    }

    @Override
    public String text() {
        return MAPPER.writeValueAsString(root);
    }
}
