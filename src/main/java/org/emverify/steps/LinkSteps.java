package org.emverify.steps;

import static org.emverify.contract.Requirement.ALTERNATE_LINK;
import static org.emverify.contract.Requirement.ALTERNATE_LINK_TARGET;
import static org.emverify.contract.Requirement.EVENTS_LINK;
import static org.emverify.contract.Requirement.EVENTS_LINK_TARGET;

import io.cucumber.java.en.Then;

/** Where a session's two links lead. */
public final class LinkSteps {
    private final ScenarioContext scenario;

    public LinkSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each has an Alternate link with a complete address")
    public void hasAnAlternateLink() {
        scenario.holds(ALTERNATE_LINK);
    }

    @Then("each Alternate link leads to the same session")
    public void alternateLeadsToTheSession() {
        scenario.holds(ALTERNATE_LINK_TARGET);
    }

    @Then("each has a Down link with a complete address")
    public void hasADownLink() {
        scenario.holds(EVENTS_LINK);
    }

    @Then("each Down link leads to the events of the same session")
    public void downLeadsToTheEvents() {
        scenario.holds(EVENTS_LINK_TARGET);
    }
}
