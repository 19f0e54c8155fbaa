package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import org.emverify.contract.Format;

/** The code and the headers of an answer (page, "Response Codes", "Response Headers"). */
public final class HeaderSteps {
    private final ScenarioContext scenario;

    public HeaderSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each answer has the documented code:")
    public void hasTheDocumentedCode(DataTable codes) {
        Documented.in(codes).lists("code", List.of("200 OK"));
        scenario.holds(STATUS_200);
    }

    @Then("each answer has one Content-Length, or is sent in chunks")
    public void hasOneContentLength() {
        scenario.holds(CONTENT_LENGTH);
    }

    @Then("each body has the number of bytes that its Content-Length says")
    public void isAsLongAsItsContentLength() {
        scenario.holds(CONTENT_LENGTH_TRUE);
    }

    @Then("each answer has one Content-Type, with one of the documented values:")
    public void hasOneContentType(DataTable types) {
        Documented.in(types).lists("header", List.of("Content-Type", "Content-Type"));
        Documented.in(types).lists("value", mediaTypes());
        scenario.holds(CONTENT_TYPE);
    }

    @Then("the Content-Type of each answer matches its body")
    public void contentTypeMatches() {
        scenario.holds(CONTENT_TYPE_TRUE);
    }

    @When("their answers are read as HTTP")
    public void areReadAsHttp() {
        scenario.asksFor(HTTP_SYNTAX, HTTP_1_1, JSON_WITHOUT_MARK);
    }

    @Then("each head is written by the grammar of HTTP\\/1.1")
    public void isWrittenByTheGrammar() {
        scenario.holds(HTTP_SYNTAX);
    }

    @Then("each answer is of HTTP\\/1.1")
    public void isOfHttp11() {
        scenario.holds(HTTP_1_1);
    }

    @Then("no JSON begins with a byte order mark")
    public void hasNoMark() {
        scenario.holds(JSON_WITHOUT_MARK);
    }

    @When("it requests a session with Connection: close")
    public void withConnectionClose() {
        scenario.asksFor(CONNECTION_CLOSE);
    }

    @Then("the server closes the connection behind its answer")
    public void closesTheConnection() {
        scenario.holds(CONNECTION_CLOSE);
    }

    @When("a request is refused with 401 Unauthorized")
    public void isRefused() {
        scenario.asksFor(CHALLENGE_WITH_401);
    }

    @Then("the answer has a WWW-Authenticate header with a challenge")
    public void hasAChallenge() {
        scenario.holds(CHALLENGE_WITH_401);
    }

    private static List<String> mediaTypes() {
        return Arrays.stream(Format.values()).map(Format::mediaType).toList();
    }
}
