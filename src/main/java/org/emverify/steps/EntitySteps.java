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
    private final Inquiry inquiry;

    public EntitySteps(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Then("each has its documented parts in their places:")
    public void hasItsParts(DataTable parts) {
        Documented.in(parts).listsParameters("part", "in progress", "ended");
        inquiry.holds(ENTITY_SHAPE);
    }

    @Then("each holds what is documented, in the published order, and nothing else")
    public void holdsNothingElse() {
        inquiry.holds(DOCUMENTED_LAYOUT);
    }

    @Then("each entity and all its parts belong to the vendor's namespace")
    public void belongsToTheNamespace() {
        inquiry.holds(XML_NAMESPACE);
    }

    @Then("each carries its UID")
    public void carriesItsUid() {
        inquiry.holds(UID);
    }

    @Then("each UID names the resource and the ID of its session")
    public void uidNamesResourceAndId() {
        inquiry.holds(UID_FORM);
    }

    @Then("each carries its UID and its name as attributes")
    public void asAttributes() {
        inquiry.holds(UID_AND_NAME_AS_ATTRIBUTES);
    }

    @Then("each carries its name")
    public void carriesItsName() {
        inquiry.holds(NAME);
    }

    @Then("each names its own complete address")
    public void namesItsAddress() {
        inquiry.holds(ENTITY_HREF);
    }

    @Then("each names its own resource type")
    public void namesItsResourceType() {
        inquiry.holds(ENTITY_TYPE);
    }

    @Then("each reference carries the UID of the session that was asked for")
    public void referenceCarriesTheUid() {
        inquiry.holds(REFERENCE_UID);
    }

    @Then("each reference has these parts:")
    public void referenceHasTheseParts(DataTable parts) {
        Documented.in(parts).isNamedBy(REFERENCE_FORM, "part");
        inquiry.holds(REFERENCE_FORM);
    }

    @Then("each reference's Alternate link leads to the entity of the same session")
    public void referenceLeadsToTheEntity() {
        inquiry.holds(REFERENCE_LINK);
    }

    @Then("each reference names its session as the entity does")
    public void referenceAgrees() {
        inquiry.holds(REFERENCE_AGREES);
    }
}
