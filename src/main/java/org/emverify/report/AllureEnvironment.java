package org.emverify.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.emverify.report.model.Executor;
import org.emverify.report.model.RunFacts;
import org.emverify.report.model.WholeFile;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Printable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files that Allure reads beside the results: what the run was, who ran it, and how failures are sorted. */
final class AllureEnvironment {
    private static final String CATEGORIES = "/allure-config/categories.json";

    private static final char LAST_OF_ASCII = 0x7F;

    private AllureEnvironment() {}

    /** @param number of the run, for the order of Allure's trend where no build server counts */
    static void write(Path allureResults, RunResult run, RunFacts facts, int number) throws IOException {
        WholeFile.write(allureResults.resolve("executor.json"), executor(facts.executor(), number));
        try (InputStream categories = AllureEnvironment.class.getResourceAsStream(CATEGORIES)) {
            WholeFile.write(allureResults.resolve("categories.json"), categories.readAllBytes());
        }
        WholeFile.write(allureResults.resolve("environment.properties"), properties(run, facts));
    }

    private static String executor(Executor executor, int number) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("name", executor.name()).put("type", executor.isCi() ? executor.type() : "em-verify");
        node.put("buildOrder", executor.number().orElse((long) number));
        node.put("buildName", executor.isCi() ? executor.build() : "run #" + number);
        if (!executor.url().isEmpty()) {
            node.put("buildUrl", executor.url());
        }
        return node + "\n";
    }

    private static String properties(RunResult run, RunFacts facts) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Verdict", run.headline());
        rows.put("Target", run.target());
        rows.put("System sessions", run.sessions().size() + " (" + facts.selection() + ")");
        rows.put("Requirements broken", Long.toString(run.count(Status.BROKEN)));
        rows.put("Requirements NOT verified", Long.toString(run.count(Status.NOT_VERIFIED)));
        rows.put("Requirements not seen", Long.toString(run.count(Status.NOT_SEEN)));
        rows.put("Requirements that hold", Long.toString(run.count(Status.HOLDS)));
        rows.put(
                "Requests",
                run.traffic().requests() + " over "
                        + FindingText.counted(run.traffic().connections(), "connection"));
        if (facts.insecure()) {
            rows.put("INSECURE", "any certificate was accepted");
        }
        rows.put("em-verify", HarnessVersion.read());
        rows.put("Java", Runtime.version().toString());
        return rows.entrySet().stream()
                .map(e -> escaped(e.getKey(), true) + "=" + escaped(e.getValue(), false) + "\n")
                .collect(Collectors.joining());
    }

    /** As {@link java.util.Properties} reads it back; written by hand because its writer adds the time and no order. */
    private static String escaped(String text, boolean key) {
        StringBuilder line = new StringBuilder();
        for (char c : Printable.of(text).replace('\n', ' ').toCharArray()) {
            if (c == '\\' || (key && (c == ' ' || c == ':' || c == '='))) {
                line.append('\\').append(c);
            } else if (c <= LAST_OF_ASCII) {
                line.append(c);
            } else {
                line.append(String.format("\\u%04x", (int) c));
            }
        }
        return line.toString();
    }
}
