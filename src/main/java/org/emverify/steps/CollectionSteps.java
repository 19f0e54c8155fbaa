package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The collection of system sessions (neighbouring page, "/systemSessions"). */
public final class CollectionSteps {
    private final ScenarioContext scenario;

    public CollectionSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("each is compared with its entry in \\/systemSessions")
    public void isComparedWithItsEntry() {
        scenario.asksFor(COLLECTION_AGREES);
    }

    @Then("the answer is 200 OK with a SystemSessions document of entities")
    public void isADocumentOfEntities() {
        scenario.holds(COLLECTION_FORM);
    }

    @Then("no CreationTimeUTC in the collection is more than 30 days ago")
    public void holdsRecentSessions() {
        scenario.holds(COLLECTION_RECENT);
    }

    @Then("its member Sessions contains the sessions that the XML contains")
    public void containsTheSameAsXml() {
        scenario.holds(COLLECTION_IN_JSON);
    }

    @Then("the entry has the values of the session")
    public void entryHasTheSameValues() {
        scenario.holds(COLLECTION_AGREES);
    }
}
