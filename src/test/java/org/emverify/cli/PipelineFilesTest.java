package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of the pipelines, judged by what Maven Central has of it: Kubernetes' types, made from its OpenAPI document, for
 * names and types of all fields; Groovy's own compiler for the Jenkinsfile; strict parsers for the rest.
 *
 * <p>The schemas of GitHub, GitLab, Azure, Dependabot and Renovate are in no artefact there but in packages of npm, by which
 * {@code PipelineSchemasIT} judges, and Jenkins' is in its own repository. What is left unjudged is in {@code
 * src/site/markdown/pipelines.md}. The commands in the files are run by {@code PipelinesIT}.
 */
class PipelineFilesTest {
    private static final Path PIPELINES = Path.of("src", "pipelines");

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(OffsetDateTime.class, (JsonDeserializer<OffsetDateTime>)
                    (time, type, context) -> OffsetDateTime.parse(time.getAsString()))
            .create();

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes-cronjob.yml", "kubernetes-indexed-job.yml"})
    void kubernetes_knows_each_field_of_its_manifests(String manifest) throws IOException {
        judge(read(manifest));
    }

    @ParameterizedTest
    @CsvSource({
        "backoffLimit: 0, backofLimit: 0",
        "mountPath: /out, mountpath: /out",
        "readOnlyRootFilesystem: true, readOnlyRootFilesystem: [true]",
        "completions: 8, completions: many",
        "kind: Job, kind: Jobs"
    })
    void a_mistake_in_a_manifest_is_noticed(String right, String wrong) throws IOException {
        String manifest = read("kubernetes-indexed-job.yml");
        assertThat(manifest).contains(right);

        assertThatThrownBy(() -> judge(manifest.replace(right, wrong)))
                .isInstanceOfAny(IllegalArgumentException.class, JsonParseException.class);
    }

    @Test
    void the_jenkinsfile_is_groovy() throws IOException {
        String jenkinsfile = read("Jenkinsfile");
        compile(jenkinsfile);

        assertThatThrownBy(() -> compile(jenkinsfile.replace("script {", "script ")))
                .isInstanceOf(CompilationFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/pipelines/github-actions.yml",
                "src/pipelines/gitlab-ci.yml",
                "src/pipelines/azure-pipelines.yml",
                ".github/dependabot.yml"
            })
    void the_others_are_yaml_without_a_key_that_is_there_twice(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        yaml(text);

        String first = text.lines()
                .filter(line -> line.matches("[\\w-]+:.*"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> yaml(text + "\n" + first + "\n")).isInstanceOf(YamlEngineException.class);
    }

    @Test
    void the_file_for_renovate_is_json_without_a_key_that_is_there_twice() throws IOException {
        JsonMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        assertThat(strict.readTree(read("renovate.json")).path("$schema").asString())
                .isEqualTo("https://docs.renovatebot.com/renovate-schema.json");
    }

    private static String read(String file) throws IOException {
        return Files.readString(PIPELINES.resolve(file));
    }

    private static void judge(String manifest) throws IOException {
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(manifest)) {
            JsonElement resource = GSON.toJsonTree(document);
            switch (resource.getAsJsonObject().get("kind").getAsString()) {
                case "CronJob" -> {
                    V1CronJob.validateJsonElement(resource);
                    GSON.fromJson(resource, V1CronJob.class);
                }
                case "Job" -> {
                    V1Job.validateJsonElement(resource);
                    GSON.fromJson(resource, V1Job.class);
                }
                default -> throw new IllegalArgumentException("neither a CronJob nor a Job: " + resource);
            }
        }
    }

    private static void compile(String groovy) {
        CompilationUnit unit = new CompilationUnit();
        unit.addSource("Jenkinsfile", groovy);
        unit.compile(Phases.SEMANTIC_ANALYSIS);
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
