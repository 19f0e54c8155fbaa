package org.emverify.steps;

import static org.emverify.contract.Requirement.END_TIME;
import static org.emverify.contract.Requirement.ERROR_BODY;
import static org.emverify.contract.Requirement.LOGON_CREATED;
import static org.emverify.contract.Requirement.NO_END_WHILE_RUNNING;
import static org.emverify.contract.Requirement.REFERENCE_FORM;
import static org.emverify.contract.Requirement.SERVICE_ROOT;
import static org.emverify.contract.Requirement.STATUS_200;
import static org.emverify.contract.Requirement.VENDOR_SCHEMA;
import static org.emverify.contract.Requirement.WRONG_CREDENTIALS_REFUSED;

import io.cucumber.java.en.Given;

/** What a scenario needs so that there is something to judge. */
public final class GivenSteps {
    private final ScenarioContext scenario;

    public GivenSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("the selected system sessions")
    public void theSelectedSystemSessions() {
        scenario.needs(STATUS_200);
    }

    @Given("selected system sessions that have ended")
    public void sessionsThatHaveEnded() {
        scenario.needs(END_TIME);
    }

    @Given("selected system sessions that are in progress")
    public void sessionsInProgress() {
        scenario.needs(NO_END_WHILE_RUNNING);
    }

    @Given("selected system sessions whose plain addresses give entity references")
    public void sessionsWithReferences() {
        scenario.needs(REFERENCE_FORM);
    }

    @Given("a client that has logged on")
    public void aClientThatHasLoggedOn() {
        scenario.needs(LOGON_CREATED);
    }

    @Given("a server that can be reached")
    public void aServerThatCanBeReached() {
        scenario.needs(SERVICE_ROOT);
    }

    @Given("a server that may be asked intrusively")
    public void aServerThatMayBeAskedIntrusively() {
        scenario.needs(WRONG_CREDENTIALS_REFUSED);
    }

    @Given("the requests that the server had to refuse")
    public void theRefusedRequests() {
        scenario.needs(ERROR_BODY);
    }

    @Given("the schema file of the server's own installation")
    public void theVendorsSchemaFile() {
        scenario.needs(VENDOR_SCHEMA);
    }
}
