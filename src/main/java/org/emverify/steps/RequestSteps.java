package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.EnumSet;
import java.util.Set;
import org.emverify.contract.Requirement;

/** Single requests of an unusual kind, and how they are answered (page, "Request Headers"; "HTTP Response Codes"). */
public final class RequestSteps {
    /** What is verified on one of the selected sessions only. */
    static final Set<Requirement> OF_ONE_SESSION = EnumSet.of(
            LOGON_REQUIRED,
            UNKNOWN_TOKEN_REFUSED,
            ACCEPT_OPTIONAL,
            DEFAULT_XML,
            SAME_WHEN_REPEATED,
            ACCEPT_AS_HTTP_WRITES_IT);

    private final ScenarioContext scenario;

    public RequestSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("a client that may send intrusive requests")
    public void aClientThatMayBeIntrusive() {
        scenario.asksFor(WRONG_CREDENTIALS_REFUSED, UNSUPPORTED_METHOD_405);
    }

    @When("it is requested without X-RestSvcSessionId")
    public void withoutSessionId() {
        scenario.asksFor(LOGON_REQUIRED);
    }

    @When("it is requested with an X-RestSvcSessionId that the server never issued")
    public void withUnknownSessionId() {
        scenario.asksFor(UNKNOWN_TOKEN_REFUSED);
    }

    @When("it is requested without Accept")
    public void withoutAccept() {
        scenario.asksFor(ACCEPT_OPTIONAL, DEFAULT_XML);
    }

    @When("it is requested with Accept written in another way")
    public void withAcceptInAnotherWay() {
        scenario.asksFor(ACCEPT_AS_HTTP_WRITES_IT);
    }

    @Then("the body is in the format that HTTP reads there")
    public void isInTheFormatThatHttpReads() {
        scenario.holds(ACCEPT_AS_HTTP_WRITES_IT);
    }

    @When("it is requested twice in the same way")
    public void twice() {
        scenario.asksFor(SAME_WHEN_REPEATED);
    }

    @When("it requests a session with an ID that the server does not know")
    public void withUnknownId() {
        scenario.asksFor(UNKNOWN_ID_404);
    }

    @When("it requests a session with x-restsvcsessionid in lower case")
    public void withTheHeaderInLowerCase() {
        scenario.asksFor(HEADER_NAMES_IN_ANY_CASE);
    }

    @Then("the answer is the one to X-RestSvcSessionId")
    public void isAnsweredAlike() {
        scenario.holds(HEADER_NAMES_IN_ANY_CASE);
    }

    @When("it requests a session with an ID that is not a GUID")
    public void withMalformedId() {
        scenario.asksFor(MALFORMED_ID_4XX);
    }

    @When("it sends PUT \\/systemSessions\\/\\{ID}")
    public void withUnsupportedMethod() {
        scenario.asksFor(UNSUPPORTED_METHOD_405);
    }

    @Then("the request is refused with 401 Unauthorized")
    public void isUnauthorized() {
        scenario.holds(LOGON_REQUIRED, UNKNOWN_TOKEN_REFUSED, LOGGED_OFF_TOKEN_REFUSED);
    }

    @Then("the request is refused with 404 Not Found")
    public void isNotFound() {
        scenario.holds(UNKNOWN_ID_404);
    }

    @Then("the request is refused with 405 Method Not Allowed")
    public void isNotAllowed() {
        scenario.holds(UNSUPPORTED_METHOD_405);
    }

    @Then("the request is refused with a code from 400 to 499 and an Error")
    public void isAClientError() {
        scenario.holds(MALFORMED_ID_4XX);
    }

    @Then("the request succeeds with 200 OK")
    public void succeeds() {
        scenario.holds(ACCEPT_OPTIONAL);
    }

    @Then("the body is XML with the values that Accept: application\\/xml gets")
    public void isXmlByDefault() {
        scenario.holds(DEFAULT_XML);
    }

    @Then("both answers have the same values")
    public void haveTheSameValues() {
        scenario.holds(SAME_WHEN_REPEATED);
    }
}
