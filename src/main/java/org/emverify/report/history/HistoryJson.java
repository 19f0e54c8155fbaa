package org.emverify.report.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emverify.report.history.History.Sighting;
import org.emverify.report.history.PastRun.PastCause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** History as JSON, member by member: binding classes by reflection would cost each run a tenth of a second. */
final class HistoryJson {
    /** Raised when the form changes; another version is read as no history. */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HistoryJson() {}

    static String write(String target, History history) {
        ObjectNode root = MAPPER.createObjectNode().put("version", VERSION).put("target", target);
        ArrayNode runs = root.putArray("runs");
        history.runs().forEach(run -> write(runs.addObject(), run));
        ObjectNode sightings = root.putObject("sightings");
        new TreeMap<>(history.sightings())
                .forEach((name, sighting) -> sightings
                        .putObject(name)
                        .put("count", sighting.count())
                        .put("first", sighting.first().toString())
                        .put("last", sighting.last().toString()));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void write(ObjectNode node, PastRun run) {
        node.put("started", run.started().toString()).put("verdict", run.verdict());
        node.putObject("fingerprints")
                .put("server", run.fingerprints().server())
                .put("contract", run.fingerprints().contract())
                .put("harness", run.fingerprints().harness());
        ArrayNode judged = node.putArray("judged");
        new TreeSet<>(run.judged()).forEach(judged::add);
        ObjectNode causes = node.putObject("causes");
        new TreeMap<>(run.causes())
                .forEach((id, cause) -> causes.putObject(id)
                        .put("requirement", cause.requirement())
                        .put("found", cause.found())
                        .put("subjects", cause.subjects()));
    }

    /**
     * What a file holds; empty when its form is another version's.
     *
     * @throws tools.jackson.core.JacksonException when the text is no JSON, or lacks a member
     * @throws java.time.format.DateTimeParseException when a time in it is none
     */
    static Optional<History> read(String text) {
        JsonNode root = MAPPER.readTree(text);
        if (root.required("version").intValue() != VERSION) {
            return Optional.empty();
        }
        List<PastRun> runs = new ArrayList<>();
        root.required("runs").values().forEach(run -> runs.add(run(run)));
        Map<String, Sighting> sightings = new LinkedHashMap<>();
        root.required("sightings")
                .properties()
                .forEach(entry -> sightings.put(entry.getKey(), sighting(entry.getValue())));
        return Optional.of(new History(runs, sightings));
    }

    private static Sighting sighting(JsonNode node) {
        return new Sighting(
                node.required("count").longValue(),
                LocalDate.parse(text(node, "first")),
                LocalDate.parse(text(node, "last")));
    }

    private static PastRun run(JsonNode node) {
        JsonNode prints = node.required("fingerprints");
        Set<String> judged = new HashSet<>();
        node.required("judged").values().forEach(id -> judged.add(id.stringValue()));
        Map<String, PastCause> causes = new LinkedHashMap<>();
        node.required("causes").properties().forEach(entry -> causes.put(entry.getKey(), cause(entry.getValue())));
        return new PastRun(
                Instant.parse(text(node, "started")),
                text(node, "verdict"),
                new Fingerprints(text(prints, "server"), text(prints, "contract"), text(prints, "harness")),
                judged,
                causes);
    }

    private static PastCause cause(JsonNode node) {
        return new PastCause(
                text(node, "requirement"),
                text(node, "found"),
                node.required("subjects").intValue());
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }
}
