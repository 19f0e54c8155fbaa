package org.emverify.steps;

import static org.emverify.contract.Requirement.CONTENT_LENGTH;
import static org.emverify.contract.Requirement.CONTENT_LENGTH_TRUE;
import static org.emverify.contract.Requirement.CONTENT_TYPE;
import static org.emverify.contract.Requirement.CONTENT_TYPE_TRUE;
import static org.emverify.contract.Requirement.STATUS_200;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
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

    private static List<String> mediaTypes() {
        return Arrays.stream(Format.values()).map(Format::mediaType).toList();
    }
}
