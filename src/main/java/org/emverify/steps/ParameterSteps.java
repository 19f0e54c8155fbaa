package org.emverify.steps;

import static org.emverify.contract.Requirement.CREATION_TIME;
import static org.emverify.contract.Requirement.CREATION_TIME_IN_UTC;
import static org.emverify.contract.Requirement.END_NOT_BEFORE_CREATION;
import static org.emverify.contract.Requirement.END_TIME;
import static org.emverify.contract.Requirement.END_TIME_IN_UTC;
import static org.emverify.contract.Requirement.IS_CANCELED;
import static org.emverify.contract.Requirement.NO_END_WHILE_RUNNING;
import static org.emverify.contract.Requirement.RESULT;
import static org.emverify.contract.Requirement.RESULT_LISTED;
import static org.emverify.contract.Requirement.RESULT_MESSAGE;
import static org.emverify.contract.Requirement.SESSION_TYPE;
import static org.emverify.contract.Requirement.SESSION_TYPE_LISTED;
import static org.emverify.contract.Requirement.STATE;
import static org.emverify.contract.Requirement.STATE_FITS_RESULT;
import static org.emverify.contract.Requirement.STATE_LISTED;
import static org.emverify.contract.Requirement.TIMES_NOT_AHEAD;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionType;

/** What a session did, when, how far it came and how it went. */
public final class ParameterSteps {
    private final ScenarioContext scenario;

    public ParameterSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each states its session type")
    public void statesItsType() {
        scenario.holds(SESSION_TYPE);
    }

    @Then("each session type is one of the listed values:")
    public void typeIsListed(DataTable types) {
        Documented.in(types).lists("session type", SessionType.wireNames());
        scenario.holds(SESSION_TYPE_LISTED);
    }

    @Then("each states when it began")
    public void statesWhenItBegan() {
        scenario.holds(CREATION_TIME);
    }

    @Then("each began at a date and time that exists, in UTC")
    public void beganInUtc() {
        scenario.holds(CREATION_TIME_IN_UTC);
    }

    @Then("each states when it ended")
    public void statesWhenItEnded() {
        scenario.holds(END_TIME);
    }

    @Then("each ended at a date and time that exists, in UTC")
    public void endedInUtc() {
        scenario.holds(END_TIME_IN_UTC);
    }

    @Then("each ended no earlier than it began")
    public void endedNoEarlier() {
        scenario.holds(END_NOT_BEFORE_CREATION);
    }

    @Then("none of them names an end yet")
    public void namesNoEndYet() {
        scenario.holds(NO_END_WHILE_RUNNING);
    }

    @Then("neither time lies ahead of the server's own clock")
    public void timesNotAhead() {
        scenario.holds(TIMES_NOT_AHEAD);
    }

    @Then("each states its state")
    public void statesItsState() {
        scenario.holds(STATE);
    }

    @Then("each state is one of the listed values:")
    public void stateIsListed(DataTable states) {
        Documented.in(states).listsStates("state", "ended");
        scenario.holds(STATE_LISTED);
    }

    @Then("each carries its result")
    public void carriesItsResult() {
        scenario.holds(RESULT);
    }

    @Then("state and result of each belong together:")
    public void stateFitsResult(DataTable pairs) {
        Documented.in(pairs).listsFittingResults("state", "result");
        scenario.holds(STATE_FITS_RESULT);
    }

    @Then("each result is one of the listed values:")
    public void resultIsListed(DataTable results) {
        Documented.in(results).lists("result", SessionResult.wireNames());
        scenario.holds(RESULT_LISTED);
    }

    @Then("each result has a message, be it empty")
    public void resultHasAMessage() {
        scenario.holds(RESULT_MESSAGE);
    }

    @Then("each result says whether the session was canceled:")
    public void saysWhetherCanceled(DataTable truths) {
        Documented.in(truths).isNamedBy(IS_CANCELED, "canceled");
        scenario.holds(IS_CANCELED);
    }
}
