package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emverify.contract.Requirement;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.Executor;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.settings.Shard;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("slow")
class MergedReportTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** About sessions, about the server, about the collection, and different in each session. */
    private static final List<String> FAULTS =
            List.of("session-type-unlisted", "token-ignored", "name-missing", "collection-one-entry-misnamed");

    @TempDir
    Path root;

    @Test
    void merged_shards_are_equal_to_one_run() throws Exception {
        assertMergedEqualsOneRun(30, 3);
    }

    @Test
    void many_merged_shards_of_many_sessions_are_equal_to_one_run() throws Exception {
        assertMergedEqualsOneRun(400, 4);
    }

    private void assertMergedEqualsOneRun(int sessions, int shards) throws Exception {
        Simulator.Setup setup = Simulator.conforming().sessions(sessions);
        for (String fault : FAULTS) {
            setup = setup.with(Fault.named(fault).orElseThrow());
        }
        try (Simulator simulator = setup.start()) {
            Path whole = run(simulator, "em01", "");
            List<Path> parts = IntStream.rangeClosed(1, shards)
                    .mapToObj(index -> run(simulator, "em01", index + "/" + shards))
                    .toList();

            MergedReport merged = merge(parts);

            assertThat(merged.exitCode()).isEqualTo(ExitCode.FINDINGS);
            assertThat(verdict(root.resolve("merged"))).containsExactlyElementsOf(verdict(whole));
            assertThat(String.join("\n", verdict(whole)))
                    .contains(
                            "\"requirement\" : \"SESSION-TYPE-LISTED\"",
                            "\"requirement\" : \"LOGON-REQUIRED",
                            "\"requirement\" : \"COLLECTION-");
            assertThat(bodies(root.resolve("merged/report.html"))).isEqualTo(bodies(whole.resolve("report.html")));
            assertThat(root.resolve("merged/junit.xml")).content().contains("SESSION-TYPE-LISTED", "<failure");
        }
    }

    /** All but what a run costs and where it is remembered. */
    private static List<String> verdict(Path folder) throws IOException {
        ObjectNode result = (ObjectNode) JSON.readTree(Files.readString(folder.resolve("result.json")));
        result.remove(List.of("traffic", "started", "changes"));
        // A run names its sessions in a file of its own folder, and shards draw their sample anew.
        ((ObjectNode) result.path("selection")).remove("repeatWith");
        ((ObjectNode) result.path("observations")).remove("ever");
        result.path("causes").forEach(cause -> ((ObjectNode) cause).remove("age"));
        return result.toPrettyString().lines().toList();
    }

    /** The lines of evidence that the page shows. */
    private static List<String> bodies(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.contains("&lt;SystemSession") || line.contains("SessionType"))
                .toList();
    }

    @Test
    void a_missing_shard_is_said_and_never_green() throws Exception {
        try (Simulator simulator = Simulator.conforming().start()) {
            List<Path> parts = new ArrayList<>(List.of(run(simulator, "em01", "1/3"), run(simulator, "em01", "3/3")));
            parts.add(root.resolve("nothing"));

            MergedReport merged = merge(parts);

            assertThat(merged.exitCode()).isEqualTo(ExitCode.NOT_VERIFIED);
            assertThat(root.resolve("merged/summary.txt"))
                    .content()
                    .contains("missing: shard 2/3; no run has left a result in " + root.resolve("nothing"));
        }
    }

    @Test
    void targets_stay_apart() throws Exception {
        Fault fault = Fault.named("session-type-unlisted").orElseThrow();
        try (Simulator good = Simulator.conforming().start();
                Simulator bad = Simulator.conforming().with(fault).start()) {
            MergedReport merged = merge(List.of(run(good, "em01", ""), run(bad, "em02", "")));

            assertThat(merged.exitCode()).isEqualTo(ExitCode.FINDINGS);
            assertThat(merged.lastScreen(new OutputFolder(root)))
                    .contains("1 target holds, 1 target findings")
                    .contains("em01: all that was verified holds", "em02: ");
            String page = Files.readString(root.resolve("merged/report.html"));
            assertThat(page.split("<iframe", -1)).hasSize(3);
            assertThat(root.resolve("merged/junit.xml")).content().contains("classname=\"em01, ", "classname=\"em02, ");
            assertThat(SchemaRegistry.withDefaultDialect(
                                    SpecificationVersion.DRAFT_2020_12,
                                    builder -> builder.schemaIdResolvers(ids ->
                                            ids.mapPrefix("https://schemas.example.test/", "classpath:schemas/")))
                            .getSchema(com.networknt.schema.SchemaLocation.of(
                                    "https://schemas.example.test/merged-result.schema.json"))
                            .validate(JSON.readTree(Files.readString(root.resolve("merged/result.json")))))
                    .isEmpty();
        }
    }

    @Test
    void runs_that_do_not_belong_together_are_refused() throws Exception {
        try (Simulator simulator = Simulator.conforming().start()) {
            Path first = run(simulator, "em01", "1/2");
            Path ofThree = run(simulator, "em01", "2/3");
            Path whole = run(simulator, "em01", "");

            assertRefused("shard 1/2 of em01 is there 2 times", first, first);
            assertRefused("in different numbers of shards", first, ofThree);
            assertRefused("as a whole and in shards", first, whole);
            assertRefused("none of these folders holds the run.json", root.resolve("nothing"));
        }
    }

    @Test
    void a_file_that_is_cut_or_of_another_tool_version_or_contract_is_refused() throws Exception {
        try (Simulator simulator = Simulator.conforming().start()) {
            Path first = run(simulator, "em01", "1/2");
            Path second = run(simulator, "em01", "2/2");
            Path file = second.resolve("run.json");
            String text = Files.readString(file);

            Files.writeString(file, text.substring(0, text.length() / 2));
            assertRefused("is cut or damaged", first, second);
            Files.writeString(file, "{\"tool\": \"another\"}");
            assertRefused("was not written by em-verify", first, second);
            Files.writeString(file, text.replaceFirst("\"harness\":\"[^\"]*", "\"harness\":\"0.1"));
            assertRefused("was written by em-verify 0.1, and this is ", first, second);
            Files.writeString(file, text.replaceFirst("\"contract\":\"[^\"]*", "\"contract\":\"other"));
            assertRefused("different catalogues or schemas", first, second);
        }
    }

    private void assertRefused(String reason, Path... folders) {
        assertThatThrownBy(() -> merge(List.of(folders)))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining(reason);
    }

    private MergedReport merge(List<Path> folders) throws MergeRefused {
        MergedReport merged =
                MergedReport.of(folders, new HistoryFolder(root.resolve("merged-history")), Executor.of(Map.of()));
        merged.write(new OutputFolder(root.resolve("merged")));
        return merged;
    }

    private Path run(Simulator simulator, String target, String shard) {
        Settings settings = Settings.of(
                        new Settings.Target.Server(simulator.root()),
                        simulator.username(),
                        Secret.of(simulator.password()),
                        Settings.Trust.only(simulator.certificate()))
                .with(s -> s.selection(new Settings.Selection.Sample(new Settings.SampleSize.All(), 1))
                        .shard(Optional.of(shard)
                                .filter(text -> !text.isEmpty())
                                .map(text -> new Shard(
                                        Integer.parseInt(text.substring(0, 1)), Integer.parseInt(text.substring(2))))));
        RunFacts facts = new RunFacts(
                Instant.parse("2026-11-24T03:00:00Z"),
                "all, seed 1",
                target,
                shard,
                Optional.empty(),
                "",
                false,
                false,
                Executor.of(Map.of()),
                Map.of(Requirement.STATUS_200, 2));
        OutputFolder output = new OutputFolder(root.resolve(target + "-" + shard.replace('/', '-')));
        try (Verification verification = Verification.of(simulator.root(), settings)) {
            verification.ask();
            ReportedRun reported = ReportedRun.of(
                    verification.finish(EnumSet.copyOf(Requirement.promises())), facts, verification::redact);
            RunReport.of(reported, new HistoryFolder(root.resolve("history"))).write(output);
        }
        return output.root();
    }
}
