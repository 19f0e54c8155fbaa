package org.emverify.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.report.history.History;
import org.emverify.report.history.WhatChanged;
import org.emverify.report.model.Cause;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.emverify.verification.Observations;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.emverify.verification.power.PowerReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The result for machines, as {@code schemas/result.schema.json} describes it. */
final class ResultJson {
    /** Raised when a reader of an earlier version would be misled; additions do not raise it. */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    static String of(ReportedRun reported, WhatChanged changed, History history) {
        RunResult run = reported.run();
        RunFacts facts = reported.facts();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION).put("harness", HarnessVersion.read());
        root.put("exitCode", run.exitCode().code());
        root.put("verdict", wire(run.exitCode()));
        root.put("headline", run.headline());
        run.cause().ifPresent(cause -> root.put("cause", cause));
        root.put("target", run.target());
        root.put("started", facts.started().toString());
        selection(root.putObject("selection"), run, facts);
        traffic(root.putObject("traffic"), run.traffic());
        ObjectNode counts = root.putObject("counts");
        for (RequirementResult.Status status : RequirementResult.Status.values()) {
            counts.put(wire(status), run.count(status));
        }
        each(root.putArray("notes"), run.notes());
        ArrayNode deviations = root.putArray("deviations");
        run.deviations().forEach(statement -> deviation(deviations.addObject(), statement));
        run.power().ifPresent(power -> power(root.putObject("power"), power));
        ArrayNode causes = root.putArray("causes");
        reported.causes().forEach(cause -> cause(causes.addObject(), cause, changed));
        changes(root.putObject("changes"), changed);
        observations(root.putObject("observations"), run.observations(), history);
        ArrayNode requirements = root.putArray("requirements");
        run.results().forEach(result -> outcome(requirements.addObject(), result, facts));
        return MAPPER.writeValueAsString(encodable(root)) + "\n";
    }

    /**
     * The results of several targets as one.
     *
     * @param exitCode the gravest of theirs
     */
    static String of(RunResult.ExitCode exitCode, String headline, List<RunReport> targets) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION).put("harness", HarnessVersion.read());
        root.put("exitCode", exitCode.code()).put("verdict", wire(exitCode)).put("headline", headline);
        ArrayNode results = root.putArray("targets");
        targets.forEach(
                target -> results.add(MAPPER.readTree(of(target.reported(), target.changed(), target.history()))));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    /** The same with texts that UTF-8 can hold: JSON of a server may carry half a surrogate pair. */
    private static JsonNode encodable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, encodable(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, encodable(array.get(i)));
            }
        }
        return node.isString() ? StringNode.valueOf(encodable(node.asString())) : node;
    }

    /** Asked of every text, of which hardly one has any surrogates. */
    private static String encodable(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                ? text
                : text.codePoints()
                        .mapToObj(c -> Character.getType(c) == Character.SURROGATE
                                ? String.format("\\u%04X", c)
                                : Character.toString(c))
                        .collect(Collectors.joining());
    }

    private static void selection(ObjectNode node, RunResult run, RunFacts facts) {
        node.put("sessionsAskedFor", facts.selection()).put("tags", facts.tags());
        node.put("insecure", facts.insecure()).put("strict", facts.strict());
        node.put("rememberedAs", facts.rememberedAs());
        node.put("repeatWith", run.repeatCommand());
        ArrayNode sessions = node.putArray("sessions");
        run.sessions().forEach(session -> subject(sessions.addObject(), session));
    }

    private static void traffic(ObjectNode node, RunResult.Traffic traffic) {
        node.put("requests", traffic.requests()).put("connections", traffic.connections());
        node.put("retries", traffic.retries()).put("milliseconds", traffic.milliseconds());
    }

    private static void power(ObjectNode node, PowerReport power) {
        node.put("killed", power.killed()).put("tried", power.tried()).put("advised", power.advised());
        node.put("sessions", power.sessions()).put("judgements", power.judgements());
        node.put("milliseconds", power.milliseconds());
        ArrayNode survivors = node.putArray("survivors");
        power.survivors().forEach(survivor -> {
            ObjectNode one = survivors.addObject().put("mutation", survivor.mutation());
            subject(one.putObject("session"), survivor.session());
            one.put("reason", survivor.reason());
        });
        ArrayNode untried = node.putArray("untried");
        power.untried()
                .forEach(u -> untried.addObject().put("mutation", u.mutation()).put("lack", u.lack()));
    }

    private static void cause(ObjectNode node, Cause cause, WhatChanged changed) {
        node.put("id", cause.id()).put("requirement", cause.requirement().id());
        node.put("weight", wire(cause.weight())).put("found", cause.example().found());
        node.put("expected", cause.example().expected()).put("subjects", cause.subjects());
        ArrayNode representations = node.putArray("representations");
        cause.group().representations().forEach(r -> representations.add(r.label()));
        Optional.ofNullable(changed.ages().get(cause.id()))
                .ifPresent(age -> node.putObject("age")
                        .put("kind", wire(age.kind()))
                        .put("since", age.since().toString())
                        .put("runs", age.runs()));
        ArrayNode consequences = node.putArray("consequences");
        cause.consequences().forEach(consequence -> cause(consequences.addObject(), consequence, changed));
    }

    private static void changes(ObjectNode node, WhatChanged changed) {
        changed.before().ifPresent(run -> node.put("before", run.started().toString()));
        ArrayNode gone = node.putArray("gone");
        changed.gone()
                .forEach((id, cause) -> gone.addObject()
                        .put("id", id)
                        .put("requirement", cause.requirement())
                        .put("found", cause.found()));
        each(node.putArray("fingerprints"), changed.fingerprints());
    }

    private static void observations(ObjectNode node, Observations observations, History history) {
        ArrayNode seen = node.putArray("seen");
        observations
                .seen()
                .forEach(s -> seen.addObject()
                        .put("sessionType", s.sessionType())
                        .put("state", s.state())
                        .put("result", s.result())
                        .put("sessions", s.count()));
        ObjectNode ever = node.putObject("ever");
        new TreeMap<>(history.sightings())
                .forEach((name, sighting) -> ever.putObject(name)
                        .put("sessions", sighting.count())
                        .put("first", sighting.first().toString())
                        .put("last", sighting.last().toString()));
        ObjectNode selection = node.putObject("selection");
        selection
                .put("listed", observations.selection().listed())
                .put("verified", observations.selection().verified());
        ArrayNode leftOut = selection.putArray("leftOut");
        observations
                .selection()
                .leftOut()
                .forEach(
                        left -> leftOut.addObject().put("reason", left.reason()).put("sessions", left.count()));
        ObjectNode server = node.putObject("server");
        each(server.putArray("versions"), observations.server().versions());
        server.put("software", observations.server().software());
    }

    private static void deviation(ObjectNode node, DeviationStatement statement) {
        node.put("requirement", statement.entry().requirement().id());
        node.put("entry", statement.entry().inWords())
                .put("origin", statement.entry().origin());
        node.put("reason", statement.entry().reason())
                .put("owner", statement.entry().owner());
        node.put("expires", statement.entry().expires().toString()).put("status", wire(statement.status()));
        node.put("matched", statement.matched()).put("conforming", statement.conforming());
        node.put("otherwise", statement.otherwise());
    }

    private static void outcome(ObjectNode node, RequirementResult result, RunFacts facts) {
        Requirement requirement = result.requirement();
        node.put("id", requirement.id()).put("page", requirement.section().page());
        node.put("section", requirement.section().title()).put("statement", requirement.statement());
        node.put("standing", wire(requirement.basis())).put("status", wire(result.status()));
        node.put("scenarios", facts.scenarios().getOrDefault(requirement, 0));
        node.put("subjects", result.subjects()).put("broken", result.broken());
        each(node.putArray("notVerified"), result.notVerified());
        findings(node.putArray("findings"), result.findings());
        findings(node.putArray("advisories"), result.findings(Weight.ADVISORY));
        findings(node.putArray("knownDeviations"), result.findings(Weight.KNOWN_DEVIATION));
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        findings.forEach(finding -> finding(array.addObject(), finding));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("severity", wire(finding.severity()));
        subject(node.putObject("subject"), finding.subject());
        node.put("representation", finding.representation().label());
        finding.place().ifPresent(place -> {
            ObjectNode at = node.putObject("place").put("path", place.path());
            if (place.line() > 0) {
                at.put("line", place.line()).put("column", place.column());
            }
        });
        node.put("expected", finding.expected()).put("found", finding.found()).put("note", finding.note());
        node.put("asked", finding.exchange().inOneLine());
    }

    private static void subject(ObjectNode node, Subject subject) {
        if (subject.isSystemSession()) {
            node.put("kind", "systemSession").put("id", subject.id()).put("name", subject.name());
        } else {
            node.put("kind", "server");
        }
    }

    private static void each(ArrayNode array, List<String> texts) {
        Consumer<String> add = array::add;
        texts.forEach(add);
    }

    /** A constant as the file spells it: {@code NOT_VERIFIED} is {@code notVerified}. */
    private static String wire(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
