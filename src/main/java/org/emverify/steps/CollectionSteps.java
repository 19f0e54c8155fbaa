package org.emverify.steps;

import static org.emverify.contract.Requirement.COLLECTION_AGREES;
import static org.emverify.contract.Requirement.COLLECTION_FORM;
import static org.emverify.contract.Requirement.COLLECTION_IN_JSON;
import static org.emverify.contract.Requirement.COLLECTION_RECENT;
import static org.emverify.contract.Requirement.EVENTS_FORM;
import static org.emverify.contract.Requirement.EVENTS_ORDER;
import static org.emverify.contract.Requirement.EVENTS_TIMES;
import static org.emverify.contract.Requirement.EVENTS_UP_LINK;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;

/** The collection, and the log events of a session. */
public final class CollectionSteps {
    private final ScenarioContext scenario;

    public CollectionSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("the collection is answered with OK and holds whole entities")
    public void holdsWholeEntities() {
        scenario.holds(COLLECTION_FORM);
    }

    @Then("no session in it was created more than thirty days ago")
    public void holdsRecentSessions() {
        scenario.holds(COLLECTION_RECENT);
    }

    @Then("the collection lists the same sessions as in XML")
    public void listsTheSameAsInXml() {
        scenario.holds(COLLECTION_IN_JSON);
    }

    @Then("the collection tells the same values of each session")
    public void tellsTheSame() {
        scenario.holds(COLLECTION_AGREES);
    }

    @Then("the events are answered with OK and each has these parts:")
    public void eventsHaveTheseParts(DataTable parts) {
        Documented.in(parts).isNamedBy(EVENTS_FORM, "part");
        scenario.holds(EVENTS_FORM);
    }

    @Then("the events of each session are numbered from one, without a gap")
    public void eventsAreNumbered() {
        scenario.holds(EVENTS_ORDER);
    }

    @Then("each event happened at a date and time that exists")
    public void eventsHaveTimes() {
        scenario.holds(EVENTS_TIMES);
    }

    @Then("the Up link of the events leads to the entity of their session")
    public void upLeadsToTheEntity() {
        scenario.holds(EVENTS_UP_LINK);
    }
}
