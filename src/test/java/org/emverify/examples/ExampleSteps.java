package org.emverify.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.contract.Requirement.ERROR_BODY;
import static org.emverify.contract.Requirement.LOGON_REQUIRED;
import static org.emverify.contract.Requirement.UNKNOWN_ID_404;

import io.cucumber.java.Before;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.Optional;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.check.AcceptForm;

/** Speaks the examples of the features: writes a value into a sound answer, and has it judged as in a run. */
public final class ExampleSteps {
    private final Example example;
    private Requirement requirement;

    public ExampleSteps(Example example) {
        this.example = example;
    }

    @Before
    public void readTheTag(Scenario scenario) {
        requirement = scenario.getSourceTagNames().stream()
                .map(tag -> Requirement.withId(tag.substring(1)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @ParameterType("XML|JSON")
    public Format format(String name) {
        return Format.valueOf(name);
    }

    @ParameterType("application/xml|application/json")
    public Format accept(String mediaType) {
        return mediaType.equals(Format.XML.mediaType()) ? Format.XML : Format.JSON;
    }

    @Given("the entity of an ended session")
    public void theEntityOfAnEndedSession() {
        example.of(SoundAnswers.entity(SessionFixture.ended(1)));
    }

    @Given("the entity of a session in progress")
    public void theEntityOfASessionInProgress() {
        example.of(SoundAnswers.entity(SessionFixture.running(1)));
    }

    @Given("the entity of an ended session, requested at the same moment as another one")
    public void theEntityRequestedAtTheSameMoment() {
        example.of(SoundServerAnswers.ofOneMoment());
    }

    @Given("an ended session, read in both formats")
    public void anEndedSessionInBothFormats() {
        example.of(SoundAnswers.entityInBothFormats(SessionFixture.ended(1)));
    }

    @Given("an ended session, requested again")
    public void anEndedSessionRequestedAgain() {
        example.of(SoundAnswers.repeated(SessionFixture.ended(1), SessionFixture.ended(1)));
    }

    @Given("a session in progress, requested again when it has ended")
    public void aSessionInProgressRequestedAgain() {
        example.of(SoundAnswers.repeated(SessionFixture.running(1), SessionFixture.ended(1)));
    }

    @Given("the answer to \\/api")
    public void theServiceRoot() {
        example.of(SoundServerAnswers.serviceRoot());
    }

    @Given("the answer to a logon")
    public void theAnswerToALogon() {
        example.of(SoundServerAnswers.logon());
    }

    @Given("the answer to a logoff without X-RestSvcSessionId")
    public void theAnswerToALogoffByAnother() {
        example.of(SoundServerAnswers.logoffByAnother());
    }

    @Given("the answer to X-RestSvcSessionId after another client's logoff")
    public void theAnswerAfterALogoffByAnother() {
        example.of(SoundServerAnswers.afterLogoffByAnother());
    }

    @Given("the answer to x-restsvcsessionid in lower case")
    public void theAnswerToTheHeaderInLowerCase() {
        example.of(SoundServerAnswers.headerInLowerCase());
    }

    @Given("the answer to \\/systemSessions")
    public void theCollection() {
        example.of(SoundServerAnswers.collection());
    }

    @Given("an ended session and its entry in \\/systemSessions")
    public void aSessionAndItsEntry() {
        example.of(SoundServerAnswers.entryOf(SessionFixture.ended(1)));
    }

    @Given("the answer to a request with an ID that is not a GUID")
    public void theAnswerToAMalformedId() {
        example.of(SoundServerAnswers.ofMalformedId());
    }

    @Given("the answer to \\/systemSessions\\/\\{ID}")
    public void theAnswerWithoutFormatEntity() {
        example.of(SoundAnswers.reference(SessionFixture.ended(1)));
    }

    @Given("the events of an ended session")
    public void theEventsOfAnEndedSession() {
        example.of(SoundAnswers.events(SessionFixture.ended(1)));
    }

    @Given("the answer to a request without Accept")
    public void theAnswerWithoutAccept() {
        example.of(SoundAnswers.withoutAccept(SessionFixture.ended(1)));
    }

    @Given("^the answer to a request with Accept: (.*)$")
    public void theAnswerToAnotherAccept(String value) {
        AcceptForm form = Arrays.stream(AcceptForm.values())
                .filter(sent -> sent.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no request is sent with Accept: " + value));
        example.of(SoundAnswers.accepting(form, SessionFixture.ended(1)));
    }

    @Given("the answer to a request without X-RestSvcSessionId")
    public void theAnswerWithoutSessionId() {
        example.of(SoundServerAnswers.refusal(LOGON_REQUIRED, 401, "Unauthorized"));
    }

    @Given("the answer to a request with an unknown ID")
    public void theAnswerToAnUnknownId() {
        example.of(SoundServerAnswers.refusal(UNKNOWN_ID_404, 404, "Not Found"));
    }

    @When("^its (UID|Name|SessionType|CreationTimeUTC|EndTimeUTC|State|Result|Href|Type|StatusCode|UserName"
            + "|SessionId|root)"
            + " is written (.*) in (XML|JSON)$")
    public void isWritten(String parameter, String written, Format format) {
        example.write(format, parameter, written);
    }

    @When("^its (Message|IsCanceled) is written (.*) in (XML|JSON)$")
    public void aPartOfTheResultIsWritten(String part, String written, Format format) {
        example.write(format, requirement == ERROR_BODY ? part : "Result/" + part, written);
    }

    @When("^the Result in its Result is written (.*) in (XML|JSON)$")
    public void theResultInTheResultIsWritten(String written, Format format) {
        example.write(format, "Result/Result", written);
    }

    @When("^its (Name|CreationTimeUTC|EndTimeUTC|State) is (.*) in XML and (.*) in JSON$")
    public void isInBothFormats(String parameter, String inXml, String inJson) {
        example.write(Format.XML, parameter, inXml);
        example.write(Format.JSON, parameter, inJson);
    }

    @When("^its (Message|IsCanceled) is (.*) in XML and (.*) in JSON$")
    public void aPartOfTheResultIsInBothFormats(String part, String inXml, String inJson) {
        isInBothFormats("Result/" + part, inXml, inJson);
    }

    @When("^the Href of its (Alternate|Down|Up|Create|Delete) link is written (.*) in (XML|JSON)$")
    public void theHrefIsWritten(String rel, String written, Format format) {
        example.write(format, "Links/Link[" + rel + "]/Href", written);
    }

    @When("^its (Alternate|Down) link is written (.*) in (XML|JSON)$")
    public void theLinkIsWritten(String rel, String written, Format format) {
        example.writeLink(format, rel, written);
    }

    @When("^the (CreationTimeUTC|Message|Order) of the first event is written (.*) in XML$")
    public void theEventIsWritten(String element, String written) {
        example.write(Format.XML, "Events/" + element, written);
    }

    @When("^the (UID|Name|SessionType|CreationTimeUTC|State|Href|Type) of its entry is written (.*)$")
    public void theEntryIsWritten(String parameter, String written) {
        example.write(Format.XML, "Sessions/" + parameter, written);
    }

    @When("the entry is written {word}")
    public void theWholeEntryIsWritten(String written) {
        example.write(Format.XML, "Sessions", written);
    }

    @When("the Name of its version is written {word}")
    public void theApiVersionIsWritten(String written) {
        example.write(Format.XML, "SupportedVersions/SupportedVersion/Name", written);
    }

    @When("the Href of its version's Create link is written {word}")
    public void theLinkOfTheVersionIsWritten(String written) {
        example.write(Format.XML, "SupportedVersions/SupportedVersion/Links/Link[Create]/Href", written);
    }

    @When("its namespace is written {word} in XML")
    public void theNamespaceIsWritten(String written) {
        example.writeNamespace(written);
    }

    @When("^its document is written (.*) in (XML|JSON)$")
    public void theDocumentIsWritten(String form, Format format) {
        example.writeDocument(format, form);
    }

    @When("^its status is written (.*)$")
    public void theStatusIsWritten(String status) {
        example.writeStatus(status);
    }

    @When("^its Content-Length is written (.*)$")
    public void theContentLengthIsWritten(String written) {
        example.writeContentLength(written);
    }

    @When("^its version is written (.*)$")
    public void theVersionIsWritten(String written) {
        example.writeVersion(written);
    }

    @When("^its Connection is written (.*), and the connection is (closed|left open)$")
    public void theConnectionIsWritten(String written, String end) {
        example.writeConnection(written, end.equals("closed"));
    }

    @When("^its head has the line (.*)$")
    public void theHeadHasTheLine(String line) {
        example.writeHead(line);
    }

    @When("^its (WWW-Authenticate|X-RestSvcSessionId|Set-Cookie|Date) is written (.*)$")
    public void theHeaderIsWritten(String name, String written) {
        example.writeHeader(Format.XML, name, written);
    }

    @When("^its Content-Type is written (.*) in (XML|JSON)$")
    public void theContentTypeIsWritten(String written, Format format) {
        example.writeContentType(format, written);
    }

    @When("^the answer to Accept: (application/xml|application/json) has the body (.*)$")
    public void theAnswerHasTheBody(Format accept, String body) {
        example.writeBody(accept, body);
    }

    @When("^it has the body (.*)$")
    public void hasTheBody(String body) {
        example.writeBody(Format.XML, body);
    }

    @Then("^it is (accepted|advisory|a finding)$")
    public void itIs(String verdict) {
        assertThat(example.verdict(requirement)).isEqualTo(verdict);
    }
}
