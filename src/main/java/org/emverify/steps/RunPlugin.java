package org.emverify.steps;

import io.cucumber.core.plugin.JUnitFormatter;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.io.ByteArrayOutputStream;
import org.emverify.report.WholeResultsWriter;

/**
 * Cucumber's and Allure's own reports, sent to the run's output folder, and the count of the scenarios. The names of the
 * files are settled here, and not in configuration, because only the settings know the folder, however the run was
 * started. The count is no hook, because Allure writes a file for every hook of every scenario.
 */
public final class RunPlugin implements ConcurrentEventListener {
    private final JUnitFormatter junit;
    private final AllureCucumber7Jvm allure;

    /** For Cucumber, which makes its plugins before the first hook runs. */
    public RunPlugin() {
        SuiteRun run = SuiteRun.current();
        run.claimOutput();
        junit = new JUnitFormatter(new ByteArrayOutputStream() {
            @Override
            public void close() {
                run.finish(toByteArray());
            }
        });
        Allure.setLifecycle(new AllureLifecycle(new WholeResultsWriter(run.output(), run::isNotWritten)));
        allure = new AllureCucumber7Jvm(Allure.getLifecycle());
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                TestCaseStarted.class,
                started -> SuiteRun.current()
                        .scenarios()
                        .begin(RunningScenarios.requirements(
                                started.getTestCase().getTags())));
        publisher.registerHandlerFor(TestCaseFinished.class, RunPlugin::note);
        junit.setEventPublisher(publisher);
        allure.setEventPublisher(publisher);
        // Behind the others: by now they have written all of theirs.
        publisher.registerHandlerFor(
                TestRunFinished.class, finished -> SuiteRun.current().searchForSecrets());
    }

    /** A scenario with a step that no code stands behind says nothing of the server, whatever its requirement came to. */
    private static void note(TestCaseFinished finished) {
        switch (finished.getResult().getStatus()) {
            case UNDEFINED, AMBIGUOUS, PENDING ->
                SuiteRun.current()
                        .isNotUnderstood(finished.getTestCase().getName() + " ("
                                + finished.getTestCase().getUri() + ", line "
                                + finished.getTestCase().getLocation().getLine() + ")");
            case FAILED ->
                SuiteRun.current()
                        .teamScenarios()
                        .failed(
                                finished.getTestCase().getName(),
                                finished.getResult().getError());
            default -> {}
        }
    }
}
