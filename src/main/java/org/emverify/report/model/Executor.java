package org.emverify.report.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who ran em-verify: a job of a CI server, as its environment variables name it, or a person.
 *
 * @param name of the CI server, or {@code by hand}
 * @param type as Allure knows it: jenkins, github, gitlab, azure; the empty string for a person
 * @param build the build's name, such as {@code nightly #42}; the empty string for a person
 * @param number the build's number, which orders builds; absent when it is not a number
 * @param url where the build is shown; may be empty
 */
public record Executor(String name, String type, String build, Optional<Long> number, String url) {

    /** A CI server, with the variables that name build and number, and its address with variables in it. */
    private record Server(String name, String type, String mark, String job, String number, String url) {}

    private static final List<Server> SERVERS = List.of(
            new Server("Jenkins", "jenkins", "JENKINS_URL", "JOB_NAME", "BUILD_NUMBER", "${BUILD_URL}"),
            new Server(
                    "GitHub Actions",
                    "github",
                    "GITHUB_ACTIONS",
                    "GITHUB_WORKFLOW",
                    "GITHUB_RUN_NUMBER",
                    "${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}"),
            new Server("GitLab CI", "gitlab", "GITLAB_CI", "CI_JOB_NAME", "CI_PIPELINE_IID", "${CI_JOB_URL}"),
            new Server(
                    "Azure Pipelines",
                    "azure",
                    "TF_BUILD",
                    "BUILD_DEFINITIONNAME",
                    "BUILD_BUILDID",
                    "${SYSTEM_COLLECTIONURI}${SYSTEM_TEAMPROJECT}/_build/results?buildId=${BUILD_BUILDID}"));

    /** The executor that these environment variables tell of. */
    public static Executor of(Map<String, String> environment) {
        return SERVERS.stream()
                .filter(server -> environment.containsKey(server.mark()))
                .findFirst()
                .map(server -> of(server, environment))
                .orElseGet(() -> new Executor("by hand", "", "", Optional.empty(), ""));
    }

    private static Executor of(Server server, Map<String, String> environment) {
        String number = environment.getOrDefault(server.number(), "");
        String url = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(server.url())
                .replaceAll(name -> Matcher.quoteReplacement(environment.getOrDefault(name.group(1), "")));
        return new Executor(
                server.name(),
                server.type(),
                environment.getOrDefault(server.job(), server.name()) + " #" + number,
                Optional.of(number).filter(n -> n.matches("\\d{1,18}")).map(Long::valueOf),
                url.startsWith("https://") || url.startsWith("http://") ? url : "");
    }

    /** Whether a CI server ran it. */
    public boolean isCi() {
        return !type.isEmpty();
    }

    /** One line: {@code Jenkins, nightly #42}. */
    public String inWords() {
        return isCi() ? name + ", " + build : name;
    }
}
