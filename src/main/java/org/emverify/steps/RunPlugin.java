package org.emverify.steps;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import io.cucumber.plugin.event.TestStep;
import io.cucumber.plugin.event.TestStepFinished;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import org.emverify.report.WholeResultsWriter;

/**
 * Tells the run of its scenarios, and has Allure write into the run's output folder. The names of the files are settled here,
 * and not in configuration, because only the settings know the folder, however the run was started. It is no hook, because
 * Allure writes a file for every hook of every scenario.
 */
public final class RunPlugin implements ConcurrentEventListener {
    private final AllureCucumber7Jvm allure;

    /** For Cucumber, which makes its plugins before the first hook runs. */
    public RunPlugin() {
        SuiteRun run = SuiteRun.current();
        run.claimOutput();
        Allure.setLifecycle(new AllureLifecycle(new WholeResultsWriter(run.output(), run.problems()::isNotWritten)));
        allure = new AllureCucumber7Jvm(Allure.getLifecycle());
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        SuiteRun run = SuiteRun.current();
        publisher.registerHandlerFor(TestSourceParsed.class, run.junit()::parsed);
        publisher.registerHandlerFor(
                TestCaseStarted.class,
                started -> run.scenarios()
                        .begin(RunningScenarios.requirements(
                                started.getTestCase().getTags())));
        publisher.registerHandlerFor(TestStepFinished.class, finished -> note(run, finished));
        publisher.registerHandlerFor(TestCaseFinished.class, finished -> note(run, finished));
        allure.setEventPublisher(publisher);
        // Behind the others: by now they have written all of theirs.
        publisher.registerHandlerFor(TestRunFinished.class, finished -> run.finish());
    }

    /** A scenario with a step that no code stands behind says nothing of the server, whatever its requirement came to. */
    private static void note(SuiteRun run, TestCaseFinished finished) {
        run.junit().ended(finished, run.scenarios().acceptedOnThisThread());
        TestCase scenario = finished.getTestCase();
        switch (finished.getResult().getStatus()) {
            case UNDEFINED, AMBIGUOUS, PENDING ->
                run.problems()
                        .isNotUnderstood(scenario.getName() + " (" + scenario.getUri() + ", line "
                                + scenario.getLocation().getLine() + ")");
            default -> {}
        }
    }

    private static void note(SuiteRun run, TestStepFinished finished) {
        if (finished.getResult().getStatus() == Status.FAILED) {
            TestStep step = finished.getTestStep();
            run.teamScenarios()
                    .failed(
                            finished.getTestCase().getName(),
                            step instanceof PickleStepTestStep sentence
                                    ? sentence.getStep().getText()
                                    : "before or after the others",
                            step.getCodeLocation(),
                            finished.getResult().getError());
        }
    }
}
