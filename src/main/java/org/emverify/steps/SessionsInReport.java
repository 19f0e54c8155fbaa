package org.emverify.steps;

import io.qameta.allure.Allure;
import io.qameta.allure.model.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import org.emverify.verification.finding.Subject;

/** Says in the report, beside a step, which system sessions its scenario looks at. */
final class SessionsInReport {
    /** As many as a run selects by default; more would bury the step. */
    private static final int NAMED = 25;

    private SessionsInReport() {}

    /** Adds their number and their IDs to the running step. */
    static void show(List<Subject> sessions) {
        Allure.getLifecycle()
                .updateStep(step -> step.getParameters()
                        .add(new Parameter().setName("system sessions").setValue(inWords(sessions))));
    }

    static String inWords(List<Subject> sessions) {
        String ids = sessions.stream().limit(NAMED).map(Subject::id).collect(Collectors.joining(", "));
        int more = sessions.size() - NAMED;
        return sessions.size() + (ids.isEmpty() ? "" : ": " + ids) + (more > 0 ? " and " + more + " more" : "");
    }
}
