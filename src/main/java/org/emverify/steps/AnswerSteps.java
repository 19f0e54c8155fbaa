package org.emverify.steps;

import static org.emverify.contract.Requirement.ASKED_SESSION;
import static org.emverify.contract.Requirement.CONTENT_LENGTH;
import static org.emverify.contract.Requirement.CONTENT_LENGTH_TRUE;
import static org.emverify.contract.Requirement.CONTENT_TYPE;
import static org.emverify.contract.Requirement.CONTENT_TYPE_TRUE;
import static org.emverify.contract.Requirement.ENTITY_OR_REFERENCE;
import static org.emverify.contract.Requirement.ERROR_BODY;
import static org.emverify.contract.Requirement.ERROR_FORMAT;
import static org.emverify.contract.Requirement.FORMAT_ENTITY;
import static org.emverify.contract.Requirement.SAME_IN_BOTH_FORMATS;
import static org.emverify.contract.Requirement.STATUS_200;
import static org.emverify.contract.Requirement.WELL_FORMED;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import org.emverify.contract.Format;

/** What every answer promises, whatever it holds: code, headers, a sound body. */
public final class AnswerSteps {
    private final ScenarioContext scenario;

    public AnswerSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each successful read is answered with OK")
    public void isAnsweredWithOk() {
        scenario.holds(STATUS_200);
    }

    @Then("each answer states the length of its body once")
    public void statesTheLength() {
        scenario.holds(CONTENT_LENGTH);
    }

    @Then("each body is exactly as long as stated")
    public void isAsLongAsStated() {
        scenario.holds(CONTENT_LENGTH_TRUE);
    }

    @Then("each answer states one of the documented media types once:")
    public void statesTheMediaType(DataTable types) {
        Documented.in(types)
                .lists(
                        "media type",
                        Arrays.stream(Format.values()).map(Format::mediaType).toList());
        scenario.holds(CONTENT_TYPE);
    }

    @Then("each body is what its media type says")
    public void isWhatItsMediaTypeSays() {
        scenario.holds(CONTENT_TYPE_TRUE);
    }

    @Then("each body is one complete and well-formed document")
    public void isWellFormed() {
        scenario.holds(WELL_FORMED);
    }

    @Then("each answer is about the session that was asked for")
    public void isAboutTheSessionAskedFor() {
        scenario.holds(ASKED_SESSION);
    }

    @Then("each answer is an entity or an entity reference")
    public void isEntityOrReference() {
        scenario.holds(ENTITY_OR_REFERENCE);
    }

    @Then("each answer is the entity, and no reference to it")
    public void isTheEntity() {
        scenario.holds(FORMAT_ENTITY);
    }

    @Then("both formats tell the same values of each session")
    public void bothFormatsTellTheSame() {
        scenario.holds(SAME_IN_BOTH_FORMATS);
    }

    @Then("each refusal carries an error document with a message and the code of the answer:")
    public void carriesAnErrorDocument(DataTable codes) {
        Documented.in(codes).listsErrorCodes("code");
        scenario.holds(ERROR_BODY);
    }

    @Then("each error document is in that format and says so truly")
    public void isInTheAcceptedFormat() {
        scenario.holds(ERROR_FORMAT);
    }
}
