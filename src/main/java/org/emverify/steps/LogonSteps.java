package org.emverify.steps;

import static org.emverify.contract.Requirement.API_VERSIONS;
import static org.emverify.contract.Requirement.LOGGED_OFF_TOKEN_REFUSED;
import static org.emverify.contract.Requirement.LOGOFF;
import static org.emverify.contract.Requirement.LOGON_BODY;
import static org.emverify.contract.Requirement.LOGON_COOKIE;
import static org.emverify.contract.Requirement.LOGON_CREATED;
import static org.emverify.contract.Requirement.LOGON_TOKEN;
import static org.emverify.contract.Requirement.MISSING_CREDENTIALS_REFUSED;
import static org.emverify.contract.Requirement.SERVICE_ROOT;
import static org.emverify.contract.Requirement.WRONG_CREDENTIALS_REFUSED;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Logon, logoff and the service root before them. */
public final class LogonSteps {
    private final ScenarioContext scenario;

    public LogonSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("a client reads the service root before any logon")
    public void readsTheServiceRoot() {
        scenario.asks(SERVICE_ROOT);
    }

    @When("the answer to its logon is read")
    public void theLogonsAnswerIsRead() {
        scenario.asks(LOGON_CREATED);
    }

    @When("a client logs on with a wrong password")
    public void logsOnWithAWrongPassword() {
        scenario.asks(WRONG_CREDENTIALS_REFUSED);
    }

    @When("a client logs on without credentials")
    public void logsOnWithoutCredentials() {
        scenario.asks(MISSING_CREDENTIALS_REFUSED);
    }

    @When("it logs off")
    public void logsOff() {
        scenario.asks(LOGOFF);
    }

    @When("it logs off and asks for a session once more")
    public void asksAfterTheLogoff() {
        scenario.asks(LOGGED_OFF_TOKEN_REFUSED);
    }

    @Then("the logoff is confirmed without a body")
    public void theLogoffIsConfirmed() {
        scenario.holdsAsAsked();
    }

    @Then("the client is refused and asked for its credentials")
    public void isAskedForItsCredentials() {
        scenario.holdsAsAsked();
    }

    @Then("it is shown the way to the logon")
    public void isShownTheWayToTheLogon() {
        scenario.holds(SERVICE_ROOT);
    }

    @Then("it finds the current version among the supported ones, each with a way to log on")
    public void findsTheCurrentVersion() {
        scenario.holds(API_VERSIONS);
    }

    @Then("the answer says that a logon session was created")
    public void aLogonSessionWasCreated() {
        scenario.holds(LOGON_CREATED);
    }

    @Then("the answer hands out the session ID in its header")
    public void handsOutTheSessionId() {
        scenario.holds(LOGON_TOKEN);
    }

    @Then("the answer repeats the same session ID in its cookie")
    public void repeatsTheSessionId() {
        scenario.holds(LOGON_COOKIE);
    }

    @Then("the answer describes the logon session:")
    public void describesTheLogonSession(DataTable parts) {
        Documented.in(parts).isNamedBy(LOGON_BODY, "part");
        scenario.holds(LOGON_BODY);
    }
}
