package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;

/** The body of an answer as a document (page, "Request Headers", "Response Body", "Example"). */
public final class BodySteps {
    private final ScenarioContext scenario;

    public BodySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each entity has the ID in its UID that is in the URL")
    public void isOfTheIdInTheUrl() {
        scenario.holds(ASKED_SESSION);
    }

    @Then("each body is XML")
    public void isXml() {
        scenario.holds(ACCEPT_XML);
    }

    @Then("each body is JSON")
    public void isJson() {
        scenario.holds(ACCEPT_JSON);
    }

    @Then("each body is an entity or an entity reference")
    public void isEntityOrReference() {
        scenario.holds(ENTITY_OR_REFERENCE);
    }

    @Then("each body is one complete, well-formed document")
    public void isWellFormed() {
        scenario.holds(WELL_FORMED);
    }

    @Then("each entity contains these parameters and links:")
    public void containsTheseParameters(DataTable parameters) {
        Documented.in(parameters).listsParameters("parameter", "type", "in progress", "ended");
        scenario.holds(ENTITY_SHAPE);
    }

    @Then("each entity contains what is documented, in the order of the page's example, and nothing else")
    public void containsNothingElse() {
        scenario.holds(DOCUMENTED_LAYOUT);
    }

    @Then("XML and JSON have the same values of each session")
    public void sameInBothFormats() {
        scenario.holds(SAME_IN_BOTH_FORMATS);
    }

    @Then("each body is the entity, and no entity reference")
    public void isTheEntity() {
        scenario.holds(FORMAT_ENTITY);
    }

    @Then("each SystemSession and its elements are in the namespace http:\\/\\/www.veeam.com\\/ent\\/v1.0")
    public void areInTheNamespace() {
        scenario.holds(XML_NAMESPACE);
    }
}
