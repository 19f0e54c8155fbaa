package org.emverify.steps;

import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.report.JunitXml;
import org.emverify.report.JunitXml.Ending;
import org.emverify.report.model.WholeFile;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/**
 * The JUnit XML of a run, in whichever way it ends: the scenarios that have ended by then, and the run itself where it has no
 * verdict. Only the first ending is written. Thread-safe.
 */
final class JunitEnding {
    private final Path file;
    private final Map<URI, Node> features = new HashMap<>();
    private final List<JunitXml.TestCase> ended = new ArrayList<>();
    private boolean isWritten;

    JunitEnding(Path file) {
        this.file = file;
    }

    /** Notes the names in a feature file, before its scenarios run. */
    synchronized void parsed(TestSourceParsed event) {
        event.getNodes().forEach(feature -> features.put(event.getUri(), feature));
    }

    /**
     * Notes a scenario that has ended.
     *
     * @param accepted the known deviations that it met, in words; empty when it met none
     */
    synchronized void ended(TestCaseFinished event, String accepted) {
        TestCase scenario = event.getTestCase();
        Throwable error = event.getResult().getError();
        Ending ending = ending(event, accepted);
        List<String> names = names(scenario);
        ended.add(new JunitXml.TestCase(
                names.isEmpty() ? scenario.getUri().toString() : names.get(0),
                names.size() < 2 ? scenario.getName() : String.join(" - ", names.subList(1, names.size())),
                new JunitXml.Place(
                        scenario.getUri().toString(), scenario.getLocation().getLine()),
                event.getResult().getDuration(),
                ending,
                error == null ? "em-verify" : error.getClass().getName(),
                text(ending, error, accepted)));
    }

    private static Ending ending(TestCaseFinished event, String accepted) {
        return switch (event.getResult().getStatus()) {
            case PASSED -> accepted.isEmpty() ? Ending.PASSED : Ending.SKIPPED;
            case SKIPPED, UNUSED -> Ending.SKIPPED;
            case FAILED -> event.getResult().getError() instanceof AssertionError ? Ending.FAILED : Ending.ERROR;
            case PENDING, UNDEFINED, AMBIGUOUS -> Ending.ERROR;
        };
    }

    private static String text(Ending ending, Throwable error, String accepted) {
        if (error != null) {
            return Optional.ofNullable(error.getMessage()).orElseGet(error::toString);
        }
        return ending == Ending.ERROR ? "a step of the scenario is not defined" : accepted;
    }

    /** Feature, rule and scenario; an example has its values in its name, and no number that another row would change. */
    private List<String> names(TestCase scenario) {
        Optional<List<Node>> path = Optional.ofNullable(features.get(scenario.getUri()))
                .flatMap(
                        feature -> feature.findPathTo(node -> node.getLocation().equals(scenario.getLocation())));
        return path.stream()
                .flatMap(List::stream)
                .flatMap(node -> name(node, scenario))
                .collect(Collectors.toList());
    }

    private static Stream<String> name(Node node, TestCase scenario) {
        if (node instanceof Node.ScenarioOutline) {
            return Stream.of(scenario.getName());
        }
        return node instanceof Node.Examples || node instanceof Node.Example ? Stream.empty() : node.getName().stream();
    }

    /**
     * Writes the file, unless an ending was written before.
     *
     * @throws IOException when it cannot be written
     */
    synchronized void write(RunResult result, Map<String, String> properties) throws IOException {
        if (isWritten) {
            return;
        }
        isWritten = true;
        List<JunitXml.TestCase> cases = new ArrayList<>(ended);
        if (result.exitCode() != ExitCode.HOLDS && result.exitCode() != ExitCode.FINDINGS || cases.isEmpty()) {
            cases.add(JunitXml.run(result.cause().orElse(result.headline())));
        }
        WholeFile.write(file, new JunitXml(cases, properties).bytes());
    }

    /** Puts a file in the place of one that had to be removed, which says why. */
    synchronized void replaceBy(RunBlocked why) {
        try {
            WholeFile.write(file, new JunitXml(List.of(JunitXml.run(why.cause())), Map.of()).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }
}
