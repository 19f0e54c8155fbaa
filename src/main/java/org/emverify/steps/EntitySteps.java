package org.emverify.steps;

import static org.emverify.contract.Requirement.DOCUMENTED_LAYOUT;
import static org.emverify.contract.Requirement.ENTITY_HREF;
import static org.emverify.contract.Requirement.ENTITY_SHAPE;
import static org.emverify.contract.Requirement.ENTITY_TYPE;
import static org.emverify.contract.Requirement.NAME;
import static org.emverify.contract.Requirement.REFERENCE_AGREES;
import static org.emverify.contract.Requirement.REFERENCE_FORM;
import static org.emverify.contract.Requirement.REFERENCE_LINK;
import static org.emverify.contract.Requirement.REFERENCE_UID;
import static org.emverify.contract.Requirement.UID;
import static org.emverify.contract.Requirement.UID_AND_NAME_AS_ATTRIBUTES;
import static org.emverify.contract.Requirement.UID_FORM;
import static org.emverify.contract.Requirement.XML_NAMESPACE;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;

/** The parts of an entity and of its reference. */
public final class EntitySteps {
    private final ScenarioContext scenario;

    public EntitySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each has its documented parts in their places:")
    public void hasItsParts(DataTable parts) {
        Documented.in(parts).listsParameters("part", "in progress", "ended");
        scenario.holds(ENTITY_SHAPE);
    }

    @Then("each holds what is documented, in the published order, and nothing else")
    public void holdsNothingElse() {
        scenario.holds(DOCUMENTED_LAYOUT);
    }

    @Then("each entity and all its parts belong to the vendor's namespace")
    public void belongsToTheNamespace() {
        scenario.holds(XML_NAMESPACE);
    }

    @Then("each carries its UID")
    public void carriesItsUid() {
        scenario.holds(UID);
    }

    @Then("each UID names the resource and the ID of its session")
    public void uidNamesResourceAndId() {
        scenario.holds(UID_FORM);
    }

    @Then("each carries its UID and its name as attributes")
    public void asAttributes() {
        scenario.holds(UID_AND_NAME_AS_ATTRIBUTES);
    }

    @Then("each carries its name")
    public void carriesItsName() {
        scenario.holds(NAME);
    }

    @Then("each names its own complete address")
    public void namesItsAddress() {
        scenario.holds(ENTITY_HREF);
    }

    @Then("each names its own resource type")
    public void namesItsResourceType() {
        scenario.holds(ENTITY_TYPE);
    }

    @Then("each reference carries the UID of the session that was asked for")
    public void referenceCarriesTheUid() {
        scenario.holds(REFERENCE_UID);
    }

    @Then("each reference has these parts:")
    public void referenceHasTheseParts(DataTable parts) {
        Documented.in(parts).isNamedBy(REFERENCE_FORM, "part");
        scenario.holds(REFERENCE_FORM);
    }

    @Then("each reference's Alternate link leads to the entity of the same session")
    public void referenceLeadsToTheEntity() {
        scenario.holds(REFERENCE_LINK);
    }

    @Then("each reference names its session as the entity does")
    public void referenceAgrees() {
        scenario.holds(REFERENCE_AGREES);
    }
}
