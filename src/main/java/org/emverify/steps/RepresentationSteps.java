package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;

/** The entity by its own URL and type, and its entity reference (neighbouring page, "Resource Representation"). */
public final class RepresentationSteps {
    private final ScenarioContext scenario;

    public RepresentationSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each entity has its own absolute URL in Href")
    public void hasItsUrl() {
        scenario.holds(ENTITY_HREF);
    }

    @Then("each entity has its resource type in Type")
    public void hasItsType() {
        scenario.holds(ENTITY_TYPE);
    }

    @Then("each entity reference has the UID of the session in the URL")
    public void referenceHasTheUid() {
        scenario.holds(REFERENCE_UID);
    }

    @Then("each entity reference is an EntityRef with:")
    public void referenceHasTheseParts(DataTable parts) {
        Documented.in(parts).isNamedBy(REFERENCE_FORM, "part");
        scenario.holds(REFERENCE_FORM);
    }

    @Then("each entity reference has the UID and Name of its entity")
    public void referenceAgrees() {
        scenario.holds(REFERENCE_AGREES);
    }
}
