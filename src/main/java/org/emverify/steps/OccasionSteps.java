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
public final class OccasionSteps {
    private final Inquiry inquiry;

    public OccasionSteps(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Given("the selected system sessions")
    public void theSelectedSystemSessions() {
        inquiry.needs(STATUS_200);
    }

    @Given("selected system sessions that have ended")
    public void sessionsThatHaveEnded() {
        inquiry.needs(END_TIME);
    }

    @Given("selected system sessions that are in progress")
    public void sessionsInProgress() {
        inquiry.needs(NO_END_WHILE_RUNNING);
    }

    @Given("selected system sessions whose plain addresses give entity references")
    public void sessionsWithReferences() {
        inquiry.needs(REFERENCE_FORM);
    }

    @Given("a client that has logged on")
    public void aClientThatHasLoggedOn() {
        inquiry.needs(LOGON_CREATED);
    }

    @Given("a server that can be reached")
    public void aServerThatCanBeReached() {
        inquiry.needs(SERVICE_ROOT);
    }

    @Given("a server that may be asked intrusively")
    public void aServerThatMayBeAskedIntrusively() {
        inquiry.needs(WRONG_CREDENTIALS_REFUSED);
    }

    @Given("the requests that the server had to refuse")
    public void theRefusedRequests() {
        inquiry.needs(ERROR_BODY);
    }

    @Given("the schema file of the server's own installation")
    public void theVendorsSchemaFile() {
        inquiry.needs(VENDOR_SCHEMA);
    }
}
