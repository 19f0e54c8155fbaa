package org.emverify.steps;

import static org.emverify.contract.Requirement.ERROR_BODY;
import static org.emverify.contract.Requirement.ERROR_FORMAT;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;

/** The answers to refused requests (neighbouring page, "HTTP Response Codes"). */
public final class ErrorSteps {
    private final ScenarioContext scenario;

    public ErrorSteps(ScenarioContext scenario) {
        this.scenario = scenario;
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
}
