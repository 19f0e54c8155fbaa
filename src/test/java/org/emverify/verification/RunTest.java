package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Lazy;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What small runs come to, word by word, in {@code judged/runs.txt}: a case is a fault, a legal variant, or a setting. */
@Tag("slow")
class RunTest {
    private static final Readers READERS = Readers.of(Schemas.bundled());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);

    private static final String CONFORMING = "conforming";
    private static final Lazy<RunResult> SOUND = new Lazy<>(() -> run(CONFORMING));

    static List<JudgedFile.Case> runs() {
        return JudgedFile.cases("runs.txt");
    }

    @ParameterizedTest
    @MethodSource
    void runs(JudgedFile.Case expected) {
        String name = expected.title();
        expected.check(name.equals(CONFORMING) ? inWords(SOUND.get()) : difference(run(name), SOUND.get()));
    }

    private static RunResult run(String name) {
        Simulator.Setup setup = Simulator.conforming().sessions(12).clock(CLOCK);
        for (String part : name.split(" and ")) {
            setup = with(setup, part);
        }
        try (Simulator simulator = setup.start();
                Verification verification = Verification.of(simulator.root(), settings(simulator, name), READERS)) {
            verification.ask();
            RunResult run = verification.finish(EnumSet.copyOf(Requirement.promises()));
            assertThat(simulator.openLogonSessions()).isZero();
            return run;
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
        return settings.with(changed -> changed.selection(
                name.contains("named sessions")
                        ? new Settings.Selection.Explicit(List.of(
                                UUID.fromString(simulator.sessionIds().get(1)),
                                UUID.fromString("00000000-0000-4000-8000-000000000001")))
                        : new Settings.Selection.Sample(4, 1)));
    }

    private static String inWords(RunResult run) {
        return inWords(run, run.results(), true);
    }

    /** What another run gives otherwise than the sound one: the sessions, and results of requirements. */
    private static String difference(RunResult run, RunResult sound) {
        Set<String> usual = sound.results().stream()
                .map(result -> result.requirement() + inWords(result))
                .collect(Collectors.toSet());
        List<RequirementResult> others = run.results().stream()
                .filter(result -> !usual.contains(result.requirement() + inWords(result)))
                .toList();
        return inWords(run, others, !run.sessions().equals(sound.sessions()));
    }

    private static String inWords(RunResult run, List<RequirementResult> results, boolean withSessions) {
        List<String> lines = new ArrayList<>();
        lines.add(run.headline());
        lines.add("exit " + run.exitCode().code() + requests(run));
        if (withSessions) {
            lines.add(
                    run.sessions().isEmpty()
                            ? ""
                            : "sessions "
                                    + String.join(
                                            ",",
                                            run.sessions().stream()
                                                    .map(Subject::id)
                                                    .toList()));
        }
        run.notes().forEach(note -> lines.add("note: " + note));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (RequirementResult o : results) {
            alike.computeIfAbsent(inWords(o), words -> new ArrayList<>())
                    .add(o.requirement().id());
        }
        alike.forEach((words, ids) -> lines.add(words + ": " + String.join(", ", ids)));
        results.forEach(o -> lines.addAll(findings(o)));
        return Printable.of(String.join("\n", lines))
                .replace(run.target().replace("https://", ""), "em.example.test:9398");
    }

    /** How many, where the case is about them: where nothing was verified, and where some were repeated. */
    private static String requests(RunResult run) {
        String sent = run.sessions().isEmpty() ? " after " + run.traffic().requests() + " requests" : "";
        return sent + (run.traffic().retries() > 0 ? ", " + run.traffic().retries() + " repeated" : "");
    }

    private static String inWords(RequirementResult o) {
        return o.status() + " on " + o.subjects()
                + (o.broken() == 0 ? "" : " with " + o.broken())
                + (o.findings(Weight.ADVISORY).isEmpty() ? "" : " with advisories")
                + (o.notVerified().isEmpty() ? "" : " because " + o.notVerified());
    }

    /** The first finding in each representation. */
    private static List<String> findings(RequirementResult o) {
        Set<Representation> shown = EnumSet.noneOf(Representation.class);
        return Stream.concat(o.findings().stream(), o.findings(Weight.ADVISORY).stream())
                .filter(f -> shown.add(f.representation()))
                .map(f -> o.requirement().id() + " in the " + f.representation().label() + " of " + f.subject()
                        + "\n  expected  " + f.expected()
                        + "\n  found     " + f.found()
                        + "\n  asked     " + f.exchange().inOneLine()
                        + (f.note().isEmpty() ? "" : "\n  note      " + f.note()))
                .toList();
    }
}
