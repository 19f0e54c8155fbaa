package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.finding.Printable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What small runs come to, word by word, in {@code judged/runs.txt}: a case is a fault, a legal variant, or a setting. */
@Tag("slow")
class RunTest {
    private static final Readers READERS = Readers.of(Schemas.bundled());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

    /** A case: a name, and what the run comes to. */
    record Case(String name, String outcome) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> runs() throws IOException {
        try (InputStream in = RunTest.class.getResourceAsStream("judged/runs.txt")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^# "))
                    .skip(1)
                    .map(text -> text.stripTrailing().split("\n\n", 2))
                    .map(parts -> new Case(parts[0], parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void runs(Case expected) {
        assertThat(inWords(expected.name())).isEqualTo(expected.outcome());
    }

    static String inWords(String name) {
        Simulator.Setup setup = Simulator.conforming().sessions(12).clock(CLOCK);
        for (String part : name.split(" and ")) {
            setup = with(setup, part);
        }
        try (Simulator simulator = setup.start();
                Verification verification = Verification.of(simulator.root(), settings(simulator, name), READERS)) {
            verification.result(Requirement.STATUS_200);
            RunResult run = verification.finish(EnumSet.copyOf(Requirement.promises()));
            assertThat(simulator.openLogonSessions()).isZero();
            return inWords(run).replace(simulator.root().getAuthority(), "em.example.test:9398");
        }
    }

    private static Simulator.Setup with(Simulator.Setup setup, String name) {
        return Fault.named(name)
                .map(setup::with)
                .or(() -> LegalVariant.named(name).map(setup::with))
                .orElse(setup);
    }

    private static Settings settings(Simulator simulator, String name) {
        Settings base = ServerUnderTest.settingsFor(simulator);
        Settings.Limits defaults = Settings.Limits.defaults();
        Settings settings = base.with(changed -> changed.password(
                        name.contains("wrong password") ? Secret.of("wrong") : base.password())
                .limits(new Settings.Limits(
                        1, defaults.requestsPerSecond(), defaults.timeout(), defaults.maxBody(), defaults.retries()))
                .intrusive(name.contains("intrusive")));
        return settings.with(
                name.contains("named sessions")
                        ? new Settings.Selection.Explicit(List.of(
                                UUID.fromString(simulator.sessionIds().get(1)),
                                UUID.fromString("00000000-0000-4000-8000-000000000001")))
                        : new Settings.Selection.Sample(4, 1));
    }

    private static String inWords(RunResult run) {
        List<String> lines = new ArrayList<>();
        lines.add(run.headline());
        lines.add("exit " + run.exitCode().code() + " after "
                + run.traffic().requests() + " requests, "
                + run.traffic().retries() + " repeated");
        lines.add(run.repeatCommand().replace("-Dem.sessions=", "sessions "));
        run.notes().forEach(note -> lines.add("note: " + note));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (RequirementResult o : run.results()) {
            alike.computeIfAbsent(inWords(o), words -> new ArrayList<>())
                    .add(o.requirement().id());
        }
        alike.forEach((words, ids) -> lines.add(words + ": " + String.join(", ", ids)));
        run.results().forEach(o -> lines.addAll(findings(o)));
        return Printable.of(String.join("\n", lines));
    }

    private static String inWords(RequirementResult o) {
        return o.status() + " on " + o.subjects()
                + (o.broken() == 0 ? "" : " with " + o.broken())
                + (o.notVerified().isEmpty() ? "" : " because " + o.notVerified());
    }

    /** The first finding in each representation. */
    private static List<String> findings(RequirementResult o) {
        Set<Representation> told = EnumSet.noneOf(Representation.class);
        return Stream.concat(o.findings().stream(), o.advisories().stream())
                .filter(f -> told.add(f.representation()))
                .map(f -> o.requirement().id() + " in the " + f.representation().label() + " of " + f.subject()
                        + "\n  expected  " + f.expected()
                        + "\n  found     " + f.found()
                        + "\n  asked     " + f.exchange().inOneLine()
                        + (f.note().isEmpty() ? "" : "\n  note      " + f.note()))
                .toList();
    }
}
