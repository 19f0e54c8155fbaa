package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.java.en.Then;

/** Where the links of a session, of its entity reference and of its events lead (page, "Links"; neighbouring pages). */
public final class LinkSteps {
    private final ScenarioContext scenario;

    public LinkSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each has a link with the Rel Alternate and an absolute URL in Href")
    public void hasAnAlternateLink() {
        scenario.holds(ALTERNATE_LINK);
    }

    @Then("each Alternate link is the URL of \\/systemSessions\\/\\{ID} of the same session")
    public void alternateIsTheUrlOfTheSession() {
        scenario.holds(ALTERNATE_LINK_TARGET);
    }

    @Then("each has a link with the Rel Down and an absolute URL in Href")
    public void hasADownLink() {
        scenario.holds(EVENTS_LINK);
    }

    @Then("each Down link is the URL of \\/systemSessions\\/\\{ID}\\/events of the same session")
    public void downIsTheUrlOfTheEvents() {
        scenario.holds(EVENTS_LINK_TARGET);
    }

    @Then("each Alternate link is the URL of \\/systemSessions\\/\\{ID}?format=Entity of the same session")
    public void alternateIsTheUrlOfTheEntity() {
        scenario.holds(REFERENCE_LINK);
    }

    @Then("the Up link of the events is the URL of \\/systemSessions\\/\\{ID}?format=Entity of their session")
    public void upIsTheUrlOfTheEntity() {
        scenario.holds(EVENTS_UP_LINK);
    }
}
