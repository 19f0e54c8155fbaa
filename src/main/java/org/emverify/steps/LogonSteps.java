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
    private final Inquiry inquiry;

    public LogonSteps(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @When("a client reads the service root before any logon")
    public void readsTheServiceRoot() {
        inquiry.asks(SERVICE_ROOT);
    }

    @When("the answer to its logon is read")
    public void theLogonsAnswerIsRead() {
        inquiry.asks(LOGON_CREATED);
    }

    @When("a client logs on with a wrong password")
    public void logsOnWithAWrongPassword() {
        inquiry.asks(WRONG_CREDENTIALS_REFUSED);
    }

    @When("a client logs on without credentials")
    public void logsOnWithoutCredentials() {
        inquiry.asks(MISSING_CREDENTIALS_REFUSED);
    }

    @When("it logs off")
    public void logsOff() {
        inquiry.asks(LOGOFF);
    }

    @When("it logs off and asks for a session once more")
    public void asksAfterTheLogoff() {
        inquiry.asks(LOGGED_OFF_TOKEN_REFUSED);
    }

    @Then("the logoff is confirmed without a body")
    public void theLogoffIsConfirmed() {
        inquiry.holdsAsAsked();
    }

    @Then("the client is refused and asked for its credentials")
    public void isAskedForItsCredentials() {
        inquiry.holdsAsAsked();
    }

    @Then("it is shown the way to the logon")
    public void isShownTheWayToTheLogon() {
        inquiry.holds(SERVICE_ROOT);
    }

    @Then("it finds the current version among the supported ones, each with a way to log on")
    public void findsTheCurrentVersion() {
        inquiry.holds(API_VERSIONS);
    }

    @Then("the answer says that a logon session was created")
    public void aLogonSessionWasCreated() {
        inquiry.holds(LOGON_CREATED);
    }

    @Then("the answer hands out the session ID in its header")
    public void handsOutTheSessionId() {
        inquiry.holds(LOGON_TOKEN);
    }

    @Then("the answer repeats the same session ID in its cookie")
    public void repeatsTheSessionId() {
        inquiry.holds(LOGON_COOKIE);
    }

    @Then("the answer describes the logon session:")
    public void describesTheLogonSession(DataTable parts) {
        Documented.in(parts).isNamedBy(LOGON_BODY, "part");
        inquiry.holds(LOGON_BODY);
    }
}
