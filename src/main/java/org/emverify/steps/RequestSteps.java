package org.emverify.steps;

import static org.emverify.contract.Requirement.ACCEPT_JSON;
import static org.emverify.contract.Requirement.ACCEPT_OPTIONAL;
import static org.emverify.contract.Requirement.ACCEPT_XML;
import static org.emverify.contract.Requirement.DEFAULT_XML;
import static org.emverify.contract.Requirement.LOGON_REQUIRED;
import static org.emverify.contract.Requirement.MALFORMED_ID_4XX;
import static org.emverify.contract.Requirement.SAME_WHEN_REPEATED;
import static org.emverify.contract.Requirement.UNKNOWN_ID_404;
import static org.emverify.contract.Requirement.UNKNOWN_TOKEN_REFUSED;
import static org.emverify.contract.Requirement.UNSUPPORTED_METHOD_405;
import static org.emverify.contract.Requirement.VENDOR_SCHEMA;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Requests of a kind of their own, and how the client is served. */
public final class RequestSteps {
    private final ScenarioContext scenario;

    public RequestSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("a client asks for one without a logon")
    public void withoutALogon() {
        scenario.asks(LOGON_REQUIRED);
    }

    @When("a client asks for one with a logon that the server never granted")
    public void withAnInventedLogon() {
        scenario.asks(UNKNOWN_TOKEN_REFUSED);
    }

    @When("a client without a preference reads one")
    public void withoutAPreference() {
        scenario.asks(ACCEPT_OPTIONAL);
    }

    @When("one of them is read again")
    public void isReadAgain() {
        scenario.asks(SAME_WHEN_REPEATED);
    }

    @When("it asks for a session that does not exist")
    public void asksForAnUnknownSession() {
        scenario.asks(UNKNOWN_ID_404);
    }

    @When("it asks for a session by an ID that cannot be one")
    public void asksByAMalformedId() {
        scenario.asks(MALFORMED_ID_4XX);
    }

    @When("a client uses a method that the resource does not support")
    public void usesAnUnsupportedMethod() {
        scenario.asks(UNSUPPORTED_METHOD_405);
    }

    @When("the XML answers are held against it")
    public void areHeldAgainstTheSchema() {
        scenario.asks(VENDOR_SCHEMA);
    }

    @Then("the client is told to log on first")
    public void isToldToLogOnFirst() {
        scenario.holdsAsAsked();
    }

    @Then("it is told that there is no such session")
    public void isToldThatThereIsNoSuchSession() {
        scenario.holdsAsAsked();
    }

    @Then("it is told that the mistake is its own")
    public void isToldThatTheMistakeIsItsOwn() {
        scenario.holdsAsAsked();
    }

    @Then("it is told that the method is not supported")
    public void isToldThatTheMethodIsNotSupported() {
        scenario.holdsAsAsked();
    }

    @Then("the repetition tells the same values")
    public void theRepetitionTellsTheSame() {
        scenario.holdsAsAsked();
    }

    @Then("each of them is valid")
    public void eachOfThemIsValid() {
        scenario.holdsAsAsked();
    }

    @Then("it is answered in XML")
    public void isAnsweredInXml() {
        scenario.holds(ACCEPT_XML);
    }

    @Then("it is answered in JSON")
    public void isAnsweredInJson() {
        scenario.holds(ACCEPT_JSON);
    }

    @Then("it is served all the same")
    public void isServedAllTheSame() {
        scenario.holds(ACCEPT_OPTIONAL);
    }

    @Then("it is answered in the default format, XML, as if it had asked for it")
    public void isAnsweredInTheDefaultFormat() {
        scenario.holds(DEFAULT_XML);
    }
}
