package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emverify.verification.deviation.DeviationFiles.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.deviation.DeviationFiles;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.deviation.KnownDeviation;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KnownDeviationsRunTest {
    private static final Set<Requirement> PROMISES = EnumSet.copyOf(Requirement.promises());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String ACCEPTED = entry("requirement: RESULT-LISTED", "found: CompletedSuccessfully");

    @TempDir
    private Path folder;

    /** A State where the Result should be, alone and in the collection, as the documentation's example shows it. */
    private static Simulator.Setup asTheExample() {
        return Simulator.conforming()
                .with(Fault.adHoc(
                        "state-for-result",
                        Set.of("RESULT-LISTED"),
                        stateForResult(AnswerMatcher.entity()),
                        stateForResult(AnswerMatcher.collection())));
    }

    private static Change stateForResult(AnswerMatcher matcher) {
        return Change.text(
                matcher,
                text -> text.replace(">Success<", ">CompletedSuccessfully<")
                        .replace("\"Success\"", "\"CompletedSuccessfully\""));
    }

    private RunResult run(Simulator.Setup setup, String deviations, LocalDate date, boolean strict) throws IOException {
        List<KnownDeviation> known = new DeviationFiles(folder).valid(deviations);
        try (Simulator simulator = setup.start();
                Verification verification =
                        Verification.of(simulator.root(), settings(simulator, strict), known, date)) {
            verification.result(Requirement.STATUS_200);
            return verification.finish(PROMISES);
        }
    }

    @Test
    void a_run_with_only_known_deviations_does_not_fail_and_shows_them() throws IOException {
        RunResult conclusion = run(asTheExample(), ACCEPTED, TODAY, false);

        assertThat(conclusion.exitCode()).as(conclusion.headline()).isEqualTo(RunResult.ExitCode.HOLDS);
        assertThat(conclusion.headline())
                .isEqualTo("all that was verified holds, on 25 system sessions; known deviations matched: 1");
        RequirementResult result = outcome(conclusion, Requirement.RESULT_LISTED);
        assertThat(result.findings(Weight.KNOWN_DEVIATION)).isNotEmpty();
        assertThat(conclusion.deviations())
                .singleElement()
                .satisfies(statement -> assertThat(statement.matched())
                        .isEqualTo(result.findings(Weight.KNOWN_DEVIATION).size()));
    }

    @Test
    void the_same_run_fails_once_the_entry_has_expired() throws IOException {
        RunResult conclusion = run(asTheExample(), ACCEPTED, LocalDate.of(2027, 1, 1), false);

        assertThat(conclusion.exitCode()).isEqualTo(RunResult.ExitCode.FINDINGS);
        assertThat(conclusion.headline()).isEqualTo("1 requirement is broken, on 25 system sessions");
        assertThat(statuses(conclusion)).containsExactly(DeviationStatement.Status.EXPIRED);
    }

    @Test
    void the_entry_pasted_from_the_findings_accepts_them_all() throws IOException {
        RunResult broken = run(asTheExample(), "[]", TODAY, false);
        assertThat(broken.exitCode()).isEqualTo(RunResult.ExitCode.FINDINGS);
        List<FindingGroup> groups = outcome(broken, Requirement.RESULT_LISTED).groups();
        assertThat(groups).hasSize(1);
        String entry = PasteableEntry.of(groups.get(0), TODAY).replaceAll("\"<.*>\"", "QA");

        RunResult accepted = run(asTheExample(), entry, TODAY, false);
        assertThat(accepted.exitCode()).as(accepted.headline()).isEqualTo(RunResult.ExitCode.HOLDS);
        assertThat(statuses(accepted)).containsExactly(DeviationStatement.Status.MATCHED);
    }

    @Test
    void a_healed_deviation_fails_a_strict_run_only() throws IOException {
        RunResult lenient = run(Simulator.conforming(), ACCEPTED, TODAY, false);
        RunResult strict = run(Simulator.conforming(), ACCEPTED, TODAY, true);

        assertThat(lenient.exitCode()).isEqualTo(RunResult.ExitCode.HOLDS);
        assertThat(strict.exitCode()).isEqualTo(RunResult.ExitCode.FINDINGS);
        assertThat(strict.headline())
                .isEqualTo(
                        "known deviations healed: 1, remove their entries; nothing is broken, on 25 system sessions");
        assertThat(statuses(lenient)).containsExactly(DeviationStatement.Status.HEALED);
        assertThat(strict.deviations()).isEqualTo(lenient.deviations());
    }

    @Test
    void a_deviation_that_was_not_seen_fails_no_run() throws IOException {
        RunResult conclusion = run(
                Simulator.conforming(),
                entry("requirement: RESULT-LISTED", "session: No Such Job*") + entry("requirement: VENDOR-SCHEMA"),
                TODAY,
                true);

        assertThat(conclusion.exitCode()).as(conclusion.headline()).isEqualTo(RunResult.ExitCode.HOLDS);
        assertThat(statuses(conclusion))
                .containsExactly(DeviationStatement.Status.NOT_SEEN, DeviationStatement.Status.NOT_SEEN);
    }

    @Test
    void an_invalid_file_stops_a_run_before_the_first_request() throws IOException {
        Path file = new DeviationFiles(folder).file("- requirement: UIDD\n  reason: r\n  owner: o\n  expires: soon\n");
        try (Simulator simulator = Simulator.conforming().start()) {
            Settings settings = withDeviations(settings(simulator, false), file);
            URI root = simulator.root();

            assertThatThrownBy(() -> Verification.of(root, settings))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("known.yaml, line 1: requirement \"UIDD\" is not in the catalogue; did you mean UID?\n"
                            + "known.yaml, line 4: expires \"soon\" is not a day of the calendar, written like"
                            + " 2026-12-31");
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void the_file_that_the_settings_name_is_read() throws IOException {
        Path file = new DeviationFiles(folder).file(ACCEPTED.replace("2026-12-31", "9999-12-31"));
        try (Simulator simulator = asTheExample().start();
                Verification verification =
                        Verification.of(simulator.root(), withDeviations(settings(simulator, false), file))) {
            assertThat(verification.result(Requirement.RESULT_LISTED).status())
                    .isEqualTo(RequirementResult.Status.HOLDS);
        }
    }

    private static RequirementResult outcome(RunResult conclusion, Requirement requirement) {
        return conclusion.results().stream()
                .filter(o -> o.requirement() == requirement)
                .findFirst()
                .orElseThrow();
    }

    private static List<DeviationStatement.Status> statuses(RunResult conclusion) {
        return conclusion.deviations().stream().map(DeviationStatement::status).toList();
    }

    private static Settings settings(Simulator simulator, boolean strict) {
        return ServerUnderTest.settingsFor(simulator).with(settings -> settings.strict(strict));
    }

    private static Settings withDeviations(Settings settings, Path file) {
        return settings.with(changed -> changed.deviations(Optional.of(file)));
    }
}
