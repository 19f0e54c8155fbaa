package org.emverify.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutorTest {
    @Test
    void each_ci_server_is_known_by_its_variables() {
        assertThat(Executor.of(Map.of(
                        "JENKINS_URL", "https://ci/",
                        "JOB_NAME", "nightly",
                        "BUILD_NUMBER", "42",
                        "BUILD_URL", "https://ci/job/nightly/42/")))
                .isEqualTo(new Executor(
                        "Jenkins", "jenkins", "nightly #42", Optional.of(42L), "https://ci/job/nightly/42/"));
        assertThat(Executor.of(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_WORKFLOW", "verify",
                        "GITHUB_RUN_NUMBER", "7",
                        "GITHUB_RUN_ID", "99",
                        "GITHUB_REPOSITORY", "qa/em",
                        "GITHUB_SERVER_URL", "https://git.example.test")))
                .isEqualTo(new Executor(
                        "GitHub Actions",
                        "github",
                        "verify #7",
                        Optional.of(7L),
                        "https://git.example.test/qa/em/actions/runs/99"));
        assertThat(Executor.of(Map.of("GITLAB_CI", "true", "CI_JOB_NAME", "em", "CI_PIPELINE_IID", "3"))
                        .inWords())
                .isEqualTo("GitLab CI, em #3");
        assertThat(Executor.of(Map.of(
                                "TF_BUILD", "True",
                                "BUILD_DEFINITIONNAME", "em",
                                "BUILD_BUILDID", "5",
                                "SYSTEM_COLLECTIONURI", "https://dev.example.test/qa/",
                                "SYSTEM_TEAMPROJECT", "vb"))
                        .url())
                .isEqualTo("https://dev.example.test/qa/vb/_build/results?buildId=5");
    }

    @Test
    void nobody_else_is_taken_for_one() {
        assertThat(Executor.of(Map.of("BUILD_NUMBER", "42")).isCi()).isFalse();
        assertThat(Executor.of(Map.of("JENKINS_URL", "x", "BUILD_URL", "javascript:alert(1)", "BUILD_NUMBER", "x")))
                .isEqualTo(new Executor("Jenkins", "jenkins", "Jenkins #x", Optional.empty(), ""));
    }
}
