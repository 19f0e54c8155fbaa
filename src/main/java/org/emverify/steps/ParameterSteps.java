package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import org.emverify.contract.SessionType;

/** The parameters of a system session (page, "Parameters"). */
public final class ParameterSteps {
    private final ScenarioContext scenario;

    public ParameterSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each carries its UID")
    public void carriesItsUid() {
        scenario.holds(UID);
    }

    @Then("each UID is urn:veeam:SystemSession: followed by a GUID")
    public void uidIsUrnAndId() {
        scenario.holds(UID_FORM);
    }

    @Then("each has UID and Name as attributes")
    public void uidAndNameAreAttributes() {
        scenario.holds(UID_AND_NAME_AS_ATTRIBUTES);
    }

    @Then("each carries its Name")
    public void carriesItsName() {
        scenario.holds(NAME);
    }

    @Then("each carries its SessionType")
    public void carriesItsSessionType() {
        scenario.holds(SESSION_TYPE);
    }

    @Then("each SessionType is one of:")
    public void sessionTypeIsListed(DataTable types) {
        Documented.in(types).lists("SessionType", SessionType.wireNames());
        scenario.holds(SESSION_TYPE_LISTED);
    }

    @Then("each carries its CreationTimeUTC")
    public void carriesItsCreationTime() {
        scenario.holds(CREATION_TIME);
    }

    @Then("each CreationTimeUTC is a date and time that exists, in UTC with a final Z")
    public void creationTimeIsUtc() {
        scenario.holds(CREATION_TIME_IN_UTC);
    }

    @Then("each ended session has an EndTimeUTC")
    public void hasAnEndTime() {
        scenario.holds(END_TIME);
    }

    @Then("each EndTimeUTC is a date and time that exists, in UTC with a final Z")
    public void endTimeIsUtc() {
        scenario.holds(END_TIME_IN_UTC);
    }

    @Then("no EndTimeUTC is before the CreationTimeUTC")
    public void endsNotBeforeItsCreation() {
        scenario.holds(END_NOT_BEFORE_CREATION);
    }

    @Then("no session in progress has an EndTimeUTC")
    public void hasNoEndTimeInProgress() {
        scenario.holds(NO_END_WHILE_RUNNING);
    }

    @Then("neither CreationTimeUTC nor EndTimeUTC is later than the Date of the answer")
    public void timesAreNotAhead() {
        scenario.holds(TIMES_NOT_AHEAD);
    }

    @Then("CreationTimeUTC and EndTimeUTC are of years from 2000 to 2199")
    public void areOfPossibleYears() {
        scenario.holds(TIMES_POSSIBLE);
    }

    @Then("each carries its State")
    public void carriesItsState() {
        scenario.holds(STATE);
    }

    @Then("each State is one of:")
    public void stateIsListed(DataTable states) {
        Documented.in(states).listsStates("State", "session");
        scenario.holds(STATE_LISTED);
    }

    @Then("each ended session has a Result")
    public void hasAResult() {
        scenario.holds(RESULT);
    }

    @Then("each State has the Result that fits it:")
    public void stateFitsResult(DataTable pairs) {
        Documented.in(pairs).listsFittingResults("State", "Result");
        scenario.holds(STATE_FITS_RESULT);
    }
}
