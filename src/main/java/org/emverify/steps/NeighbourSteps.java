package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;

/**
 * What the resource leads to: its entity reference, the collection, the events, the answers to refused requests (neighbouring
 * pages "Resource Representation", "/systemSessions", "/systemSessions/{ID}/events", "HTTP Response Codes"), and the schema file
 * of the server's own installation.
 */
public final class NeighbourSteps {

    private final ScenarioContext scenario;

    public NeighbourSteps(ScenarioContext scenario) {
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

    @Then("each answer is 200 OK with a SystemSessionEvents document, whose Events have:")
    public void eventsHaveTheseElements(DataTable elements) {
        Documented.in(elements).lists("element", List.of("CreationTimeUTC", "Message", "Order"));
        scenario.holds(EVENTS_FORM);
    }

    @Then("the Order of the events is 1, 2, 3 and so on")
    public void eventsAreNumbered() {
        scenario.holds(EVENTS_ORDER);
    }

    @Then("each CreationTimeUTC of an event is a date and time that exists")
    public void eventsHaveTimes() {
        scenario.holds(EVENTS_TIMES);
    }

    @Given("the requests that were refused")
    public void theRequestsThatWereRefused() {
        scenario.asksFor(ERROR_BODY, ERROR_FORMAT);
    }

    @When("their answers are read with Accept: {accept}")
    public void theirAnswersAreRead(Format accept) {
        scenario.looksAt(Representation.of(DocumentKind.ERROR, accept));
    }

    @Then("each body is an Error with a Message and the StatusCode of the answer:")
    public void isAnError(DataTable codes) {
        Documented.in(codes).listsErrorCodes("code");
        scenario.holds(ERROR_BODY);
    }

    @Then("each Error is in that format, and its Content-Type matches it")
    public void isInTheAcceptedFormat() {
        scenario.holds(ERROR_FORMAT);
    }

    @Given("the RestAPI.xsd of the server's installation")
    public void theVendorsSchemaFile() {
        scenario.needs(VENDOR_SCHEMA);
    }

    @When("the XML answers are validated against it")
    public void areValidated() {
        scenario.asksFor(VENDOR_SCHEMA);
    }

    @Then("each of them is valid")
    public void areValid() {
        scenario.holds(VENDOR_SCHEMA);
    }
}
