package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emverify.contract.Requirement;
import org.emverify.report.SampleResults;
import org.emverify.settings.Settings;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever text a server sends can stand in every output, and every output can be read again. */
class AnyTextTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Lone surrogates, control characters, no characters, bidirectional overrides, terminal escapes, markup. */
    private static final List<String> TEXTS = List.of(
            "lone \uD83D high",
            "lone \uDE00 low",
            "turned \uDE00\uD83D around",
            "whole \uD83D\uDE00 pair",
            "nul \u0000, bell \u0007, delete \u007F, next line \u0085, csi \u009B31m",
            "not characters \uFFFE \uFFFF",
            "bidi \u202Egnp.exe\u202C \u2066isolate\u2069 \u200F \u061C",
            "terminal \u001B[2J\u001B]0;title\u0007\u001B]8;;https://other.example\u001B\\\\",
            "]]> <![CDATA[ <!-- --> &amp; &#0; \" ' \r\n\t line \u2028 paragraph \u2029",
            "::error::workflow command, ##teamcity[message], %0A");

    /** What no person's terminal, editor or browser should be made to obey. */
    private static final Pattern OBEYED = Pattern.compile(
            "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    @TempDir
    Path folder;

    @Test
    void every_text_can_stand_in_every_output() throws Exception {
        Settings settings =
                Rehearsal.settings(folder, Optional.of("@UID or @STATE-LISTED or @DOCUMENTED-LAYOUT"), false, true);
        StringBuilder console = new StringBuilder();
        Rehearsal run = Rehearsal.on(AnyTextTest::withEveryText, settings, console::append);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(OBEYED.matcher(console).find()).as(console.toString()).isFalse();
        Set<String> kinds = assertReadable();
        assertThat(kinds).contains("junit.xml", "result.json", "summary.txt", "-result.json", "-attachment.txt");
    }

    private static RequirementResult withEveryText(Requirement requirement) {
        List<Finding> findings = TEXTS.stream()
                .map(text -> SampleResults.finding(requirement, SampleResults.session(0), text))
                .toList();
        return requirement == Requirement.STATE_LISTED
                ? SampleResults.without(RequirementResult.Status.NOT_VERIFIED, requirement, String.join("; ", TEXTS))
                : SampleResults.broken(requirement, findings);
    }

    /** Parses every file, and returns the kinds that there were. */
    private Set<String> assertReadable() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                // Strict UTF-8: throws for what is none.
                String text = Files.readString(file);
                String name = file.getFileName().toString();
                if (name.endsWith(".json")) {
                    assertThatCode(() -> JSON.readTree(text)).as(name).doesNotThrowAnyException();
                } else if (name.endsWith(".xml")) {
                    assertThatCode(() -> DocumentBuilderFactory.newDefaultInstance()
                                    .newDocumentBuilder()
                                    .parse(new InputSource(new StringReader(text))))
                            .as(name)
                            .doesNotThrowAnyException();
                } else if (name.endsWith(".properties")) {
                    new Properties().load(new StringReader(text));
                } else {
                    assertThat(OBEYED.matcher(text).find()).as(name).isFalse();
                }
            }
            return all.stream()
                    .map(file -> file.getFileName().toString().replaceFirst("^[0-9a-f-]{36}", ""))
                    .collect(Collectors.toSet());
        }
    }
}
