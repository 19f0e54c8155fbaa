package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emverify.client.Exchange;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.emverify.report.RunConsole;
import org.emverify.report.SampleResults;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;

/** How a run appears to the build, on canned outcomes. */
@Tag("slow")
class SuiteTest {
    @TempDir
    Path folder;

    @Test
    void a_server_that_keeps_its_promises_passes_everywhere() {
        Rehearsal run = Rehearsal.on(SampleResults::holds, folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.count(SUCCESSFUL)).isEqualTo(run.scenarios().size()).isPositive();
        assertThat(run.ending()).isEmpty();
        assertThat(folder).isDirectoryContaining(p -> p.endsWith("junit.xml"));
        assertThat(run.files().keySet().stream().filter(p -> p.toString().endsWith("-result.json")))
                .hasSize(run.scenarios().size());
    }

    @Test
    void each_scenario_fails_by_the_requirement_of_its_own_tag() {
        Rehearsal run = Rehearsal.on(
                requirement -> SampleResults.broken(
                        requirement, List.of(SampleResults.finding(SampleResults.session(0), "\"x\""))),
                Rehearsal.settings(folder, Optional.empty(), true, true));

        assertThat(run.scenarios()).allSatisfy((id, result) -> {
            List<String> asked = run.tags().get(id).stream()
                    .filter(tag -> Requirement.withId(tag).isPresent())
                    .toList();
            assertThat(asked).hasSize(1);
            assertThat(message(result)).startsWith(asked.get(0) + " is broken: ");
        });
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.ending())
                .extracting(Throwable::getMessage)
                .containsExactly("em-verify: exit 1, a rehearsal: FINDINGS");
    }

    @Test
    void a_secret_that_was_written_all_the_same_is_removed_with_its_file_and_is_our_own_fault() {
        // The canned redaction knows the password, but not what a logon sends.
        String basic = Base64.getEncoder().encodeToString("operator:s3cret".getBytes(StandardCharsets.UTF_8));
        Rehearsal run = Rehearsal.on(
                requirement -> new RequirementResult(
                        requirement,
                        RequirementResult.Status.HOLDS,
                        1,
                        0,
                        FindingGroup.of(
                                Weight.KNOWN_DEVIATION,
                                List.of(SampleResults.finding(SampleResults.session(0), basic))),
                        List.of()),
                Rehearsal.settings(folder, Optional.of("@UID"), false, true));

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.files().values()).noneMatch(text -> text.contains(basic));
        assertThat(folder.resolve("result.json")).content().contains("had written a secret", "\"exitCode\" : 70");
        assertThat(folder.resolve("report.html")).content().contains("FAULT OF EM-VERIFY");
        assertThat(run.ending()).extracting(Throwable::getMessage).anyMatch(m -> m.startsWith("em-verify: exit 70, "));
    }

    private static Finding at(String path, Finding finding) {
        return new Finding(
                finding.requirement(),
                finding.severity(),
                finding.subject(),
                finding.representation(),
                Optional.of(new Place(path, 5, 16)),
                finding.expected(),
                finding.found(),
                finding.note(),
                finding.exchange());
    }

    @Test
    void a_failure_offers_the_entry_that_would_accept_it_unless_the_message_grows_too_long() {
        Rehearsal few = Rehearsal.on(
                requirement -> SampleResults.broken(
                        requirement, List.of(SampleResults.finding(SampleResults.session(0), "\"x\""))),
                Rehearsal.settings(folder, Optional.of("@UID"), false, true));
        List<Finding> tenKinds = IntStream.range(0, 10)
                .mapToObj(i -> at(
                        "/SystemSession/" + (char) ('A' + i),
                        SampleResults.finding(SampleResults.session(0), "\"kind " + i + "\"")))
                .toList();
        Rehearsal many = Rehearsal.on(
                requirement -> SampleResults.broken(requirement, tenKinds),
                Rehearsal.settings(folder, Optional.of("@UID"), false, true));

        assertThat(few.scenarios().values())
                .extracting(SuiteTest::message)
                .allSatisfy(m -> assertThat(m).contains("\n- requirement: ", "\n  expires: 2026-12-24\n"));
        assertThat(many.scenarios().values())
                .extracting(SuiteTest::message)
                .allSatisfy(m -> assertThat(m)
                        .doesNotContain("- requirement: ")
                        .endsWith("\n\nentries for the file of known deviations: in the report's attachment"
                                + " \"Findings\"\n"));
        assertThat(many.files().values())
                .anySatisfy(text -> assertThat(text)
                        .contains("\n- requirement: SESSION-TYPE-LISTED\n")
                        .contains("  found: kind 9\n"));
    }

    @Test
    void the_junit_xml_names_each_scenario_the_same_in_every_run_and_says_why_it_did_not_pass() throws Exception {
        Rehearsal run = Rehearsal.on(
                SuiteTest::oneOfEach,
                Rehearsal.settings(folder, Optional.of("@UID or @STATE-LISTED or @NAME or @IS-CANCELED"), false, true));
        String junit = Files.readString(run.folder().junitXml());

        assertThat(junit)
                .contains("<property name=\"target\" value=\"https://em01.example.test:9398\"/>")
                .containsPattern("<property name=\"seed\" value=\"\\d+\"/>")
                .contains("message=\"UID is broken: found &quot;x&quot; at SessionType in 1 system session\"")
                .contains(
                        "<skipped message=\"Known deviation: found &quot;y&quot; at SessionType in 1 system session\">")
                .contains(
                        "<skipped message=\"Not verified: the logon was refused\">Not verified: the logon was refused<")
                .doesNotContain("#1.1", "classname=\"org.emverify", "\tat ");
        Matcher names = Pattern.compile("<testcase classname=\"[^\"]+\" name=\"[^\"]+\"")
                .matcher(junit);
        assertThat(names.results().map(MatchResult::group).toList())
                .hasSize(run.scenarios().size())
                .doesNotHaveDuplicates();
    }

    private static RequirementResult oneOfEach(Requirement requirement) {
        return switch (requirement) {
            case UID ->
                SampleResults.broken(
                        requirement, List.of(SampleResults.finding(requirement, SampleResults.session(0), "\"x\"")));
            case STATE_LISTED ->
                new RequirementResult(
                        requirement,
                        RequirementResult.Status.HOLDS,
                        1,
                        0,
                        FindingGroup.of(
                                Weight.KNOWN_DEVIATION,
                                List.of(SampleResults.finding(requirement, SampleResults.session(0), "\"y\""))),
                        List.of());
            case NAME ->
                SampleResults.without(RequirementResult.Status.NOT_VERIFIED, requirement, "the logon was refused");
            default -> SampleResults.holds(requirement);
        };
    }

    @Test
    void a_run_without_a_verdict_is_red_in_the_junit_xml_too() throws Exception {
        Rehearsal run = Rehearsal.on(
                requirement -> SampleResults.without(
                        RequirementResult.Status.NOT_VERIFIED, requirement, "the logon was refused"),
                Rehearsal.settings(folder, Optional.of("@UID"), false, true));
        assertThat(Files.readString(run.folder().junitXml()))
                .contains("errors=\"1\"", "<testcase classname=\"em-verify\" name=\"the run\"");
    }

    @Test
    void what_could_not_be_verified_is_skipped_with_its_reason_and_never_passed() {
        Rehearsal run = Rehearsal.on(
                requirement -> SampleResults.without(
                        RequirementResult.Status.NOT_VERIFIED, requirement, "the logon was refused"),
                folder);

        assertThat(run.count(ABORTED)).isEqualTo(run.scenarios().size()).isPositive();
        assertThat(run.scenarios().values())
                .extracting(SuiteTest::message)
                .containsOnly("Not verified: the logon was refused");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.ending()).hasSize(1);
    }

    @Test
    void what_was_not_seen_is_skipped_too() {
        Rehearsal run = Rehearsal.on(
                requirement -> requirement == Requirement.NO_END_WHILE_RUNNING
                        ? SampleResults.without(
                                RequirementResult.Status.NOT_SEEN, requirement, "no session is in progress")
                        : SampleResults.holds(requirement),
                folder);

        assertThat(run.count(ABORTED)).isEqualTo(2);
        assertThat(run.count(FAILED)).isZero();
    }

    @Test
    void a_failure_of_our_own_is_named_as_ours_and_decides_the_exit_code() {
        Rehearsal run = Rehearsal.on(
                requirement -> {
                    if (requirement == Requirement.IS_CANCELED) {
                        throw new IllegalStateException("a bug");
                    }
                    return SampleResults.holds(requirement);
                },
                Rehearsal.settings(folder, Optional.of("@IS-CANCELED or @UID"), false, true));

        assertThat(run.count(FAILED)).isEqualTo(2);
        assertThat(run.scenarios().values())
                .extracting(SuiteTest::message)
                .anyMatch(m ->
                        m.startsWith("a fault of em-verify itself, not of the server: could not judge IS-CANCELED"));
        assertThat(run.exitCode()).isEqualTo(70);
    }

    @Test
    void wrong_settings_abort_every_scenario_with_the_one_cause() {
        SettingsResult wrong =
                new SettingsResult.Invalid(List.of("em.timeout: \"soon\" is no duration"), Optional.of(folder));
        Rehearsal run = Rehearsal.of(SuiteRun.of(wrong, RunConsole.keeping(printed -> {})), folder);

        assertThat(run.count(ABORTED)).isEqualTo(run.scenarios().size()).isPositive();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.ending())
                .singleElement()
                .satisfies(t -> assertThat(t).hasMessageContaining("exit 2").hasMessageContaining("\"soon\""));
        assertThat(folder.resolve("result.json")).content().contains("\"verdict\" : \"usage\"");
    }

    @Test
    void a_harness_that_cannot_start_says_so() {
        Settings settings = Rehearsal.settings(folder, Optional.of("@UID"), false, true);
        SettingsResult read = new SettingsResult.Valid(settings, List.of(), Map.of());
        Rehearsal run = Rehearsal.of(
                SuiteRun.of(
                        read,
                        s -> {
                            throw new IllegalStateException("no port is free");
                        },
                        RunConsole.keeping(printed -> {})),
                folder);

        assertThat(run.count(ABORTED)).isEqualTo(2);
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.ending()).singleElement().satisfies(t -> assertThat(t).hasMessageContaining("no port is free"));
    }

    @Test
    void a_build_refuses_features_that_it_would_not_run() throws Exception {
        Files.writeString(folder.resolve("own.feature"), "Feature: own");
        Properties asked = new Properties();
        asked.setProperty("em.features", folder.toString());
        asked.setProperty("em.output", folder.resolve("out").toString());
        SettingsResult read = SettingsReader.of(Map.of(), asked, Map.of(), folder, Optional::empty)
                .read(Optional.of("simulator"));

        Rehearsal run = Rehearsal.of(
                SuiteRun.of(read, s -> Rehearsal.canned(SampleResults::holds), RunConsole.keeping(printed -> {})),
                folder.resolve("out"));

        assertThat(run.count(SUCCESSFUL)).isZero();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.ending())
                .singleElement()
                .satisfies(t -> assertThat(t).hasMessageContaining("edit the project's own folder"));
    }

    @Test
    void a_tag_expression_leaves_the_others_out_of_every_report() throws Exception {
        Rehearsal run = Rehearsal.on(
                SampleResults::holds, Rehearsal.settings(folder, Optional.of("@UID or @LOGOFF"), false, true));

        assertThat(run.scenarios()).hasSize(3);
        assertThat(Files.readString(run.folder().junitXml()))
                .contains("tests=\"3\"")
                .contains("skipped=\"0\"");
    }

    @Test
    void neighbours_and_intrusive_scenarios_run_as_the_settings_say() {
        Set<String> usually = Rehearsal.on(SampleResults::holds, folder).tagsThatRan();
        assertThat(usually).contains("neighbour").doesNotContain("intrusive", "vendor-schema");

        Set<String> pageOnly = Rehearsal.on(
                        SampleResults::holds, Rehearsal.settings(folder, Optional.empty(), true, false))
                .tagsThatRan();
        assertThat(pageOnly).contains("SESSION-TYPE-LISTED").doesNotContain("neighbour", "intrusive");

        Set<String> everything = Rehearsal.on(
                        SampleResults::holds, Rehearsal.settings(folder, Optional.empty(), true, true))
                .tagsThatRan();
        assertThat(everything).contains("neighbour", "intrusive", "vendor-schema");
    }

    @Test
    void a_wrong_tag_expression_is_red_and_explained() {
        Rehearsal run =
                Rehearsal.on(SampleResults::holds, Rehearsal.settings(folder, Optional.of("@UID and ("), false, true));

        assertThat(run.count(SUCCESSFUL)).isZero();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.ending())
                .singleElement()
                .satisfies(t -> assertThat(t).hasMessageContaining("the tag expression \"@UID and (\" is wrong"));
    }

    @Test
    void a_tag_expression_that_selects_nothing_is_red_and_explained() {
        Rehearsal run =
                Rehearsal.on(SampleResults::holds, Rehearsal.settings(folder, Optional.of("@UIDS"), false, true));

        assertThat(run.count(SUCCESSFUL)).isZero();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.ending())
                .singleElement()
                .satisfies(t -> assertThat(t).hasMessageContaining("\"@UIDS\" selects no scenario"));
    }

    @Test
    void neither_secrets_nor_control_characters_of_a_server_reach_a_file() throws Exception {
        Finding finding = SampleResults.finding(SampleResults.session(0), "\"\u0000\u0008 ]]> <&> \uFFFF\"");
        Exchange exchange = SampleResults.exchange(SampleResults.session(0), "<a>s3cret\u0001</a>");
        Finding spiteful = new Finding(
                Requirement.UID,
                Severity.FAILING,
                finding.subject(),
                finding.representation(),
                finding.place(),
                finding.expected(),
                finding.found(),
                finding.note(),
                exchange);
        Rehearsal run = Rehearsal.on(
                requirement -> requirement == Requirement.UID
                        ? SampleResults.broken(requirement, List.of(spiteful))
                        : SampleResults.holds(requirement),
                Rehearsal.settings(folder, Optional.of("@UID"), false, true));

        assertThat(run.files())
                .isNotEmpty()
                .allSatisfy((file, text) -> assertThat(text)
                        .doesNotContain("s3cret")
                        .doesNotContain("\u0000")
                        .doesNotContain("\u0001"));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(run.folder().junitXml().toFile())
                        .getElementsByTagName("failure")
                        .getLength())
                .isEqualTo(2);
    }

    private static String message(TestExecutionResult result) {
        return result.getThrowable().map(Throwable::getMessage).orElse("");
    }
}
