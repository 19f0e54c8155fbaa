package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** The service root, the logon and the logoff (neighbouring pages, "/api", "Authentication and Security"). */
public final class LogonSteps {
    private final ScenarioContext scenario;

    public LogonSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("a server that can be reached")
    public void aServerThatCanBeReached() {
        scenario.needs(SERVICE_ROOT);
    }

    @Given("a client that has logged on")
    public void aClientThatHasLoggedOn() {
        scenario.needs(LOGON_CREATED);
    }

    @When("\\/api is read without X-RestSvcSessionId")
    public void theServiceRootIsRead() {
        scenario.asksFor(SERVICE_ROOT, API_VERSIONS);
    }

    @When("the answer to its logon is read")
    public void theAnswerToItsLogonIsRead() {
        scenario.asksFor(LOGON_CREATED, LOGON_TOKEN, LOGON_COOKIE, LOGON_BODY);
    }

    @When("a client logs on without credentials")
    public void logsOnWithoutCredentials() {
        scenario.asksFor(MISSING_CREDENTIALS_REFUSED);
    }

    @When("it logs on with a wrong password")
    public void logsOnWithAWrongPassword() {
        scenario.asksFor(WRONG_CREDENTIALS_REFUSED);
    }

    @When("it logs off by the Delete link")
    public void logsOff() {
        scenario.asksFor(LOGOFF);
    }

    @When("it logs off and sends the same X-RestSvcSessionId again")
    public void requestsAfterTheLogoff() {
        scenario.asksFor(LOGGED_OFF_TOKEN_REFUSED);
    }

    @When("another client requests the Delete link without X-RestSvcSessionId")
    public void anotherClientLogsOff() {
        scenario.asksFor(LOGOFF_NEEDS_TOKEN);
    }

    @Then("that request is refused and the logon session stays open")
    public void theLogonSessionStaysOpen() {
        scenario.holds(LOGOFF_NEEDS_TOKEN);
    }

    @Then("the answer is 200 OK with an EnterpriseManager document and a Create link for the logon")
    public void linksToTheLogon() {
        scenario.holds(SERVICE_ROOT);
    }

    @Then("its SupportedVersions include v1_7, each with a Create link for the logon")
    public void supportsTheVersions() {
        scenario.holds(API_VERSIONS);
    }

    @Then("the answer is 201 Created")
    public void isCreated() {
        scenario.holds(LOGON_CREATED);
    }

    @Then("the answer has the session ID in X-RestSvcSessionId")
    public void hasTheSessionId() {
        scenario.holds(LOGON_TOKEN);
    }

    @Then("the answer has the same session ID in the cookie X-RestSvcSessionId")
    public void hasTheSessionIdInACookie() {
        scenario.holds(LOGON_COOKIE);
    }

    @Then("the body is a LogonSession with:")
    public void isALogonSession(DataTable parts) {
        Documented.in(parts).lists("part", List.of("UserName", "SessionId", "Delete link"));
        scenario.holds(LOGON_BODY);
    }

    @Then("the logon is refused with 401 Unauthorized and WWW-Authenticate: Basic")
    public void theLogonIsRefused() {
        scenario.holds(MISSING_CREDENTIALS_REFUSED, WRONG_CREDENTIALS_REFUSED);
    }

    @Then("the answer is 204 No Content without a body")
    public void isDeleted() {
        scenario.holds(LOGOFF);
    }
}
