package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import org.emverify.contract.SessionResult;

/** The parts of a Result (page, "Session Result"). */
public final class SessionResultSteps {
    private final ScenarioContext scenario;

    public SessionResultSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each Result is one of:")
    public void resultIsListed(DataTable results) {
        Documented.in(results).lists("Result", SessionResult.wireNames());
        scenario.holds(RESULT_LISTED);
    }

    @Then("each Result has a Message, which may be empty")
    public void hasAMessage() {
        scenario.holds(RESULT_MESSAGE);
    }

    @Then("each Result has IsCanceled, with one of the documented values:")
    public void hasIsCanceled(DataTable values) {
        Documented.in(values).listsBooleans("IsCanceled", "written");
        scenario.holds(IS_CANCELED);
    }
}
