package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.SelectedSessions;

/** Which system sessions a scenario looks at, and at which URL and in which format it reads them. */
public final class SystemSessionSteps {
    private static final Set<Requirement> OF_ENDED_SESSIONS = EnumSet.of(
            END_TIME, END_TIME_IN_UTC, END_NOT_BEFORE_CREATION, RESULT, STATE_FITS_RESULT, RESULT_MESSAGE, IS_CANCELED);
    private static final Set<Requirement> OF_SESSIONS_IN_PROGRESS = EnumSet.of(NO_END_WHILE_RUNNING);
    private static final Set<Requirement> OF_ENTITY_REFERENCES =
            EnumSet.of(REFERENCE_UID, REFERENCE_FORM, REFERENCE_LINK, REFERENCE_AGREES);
    private static final Set<Requirement> OF_ALL_SESSIONS = allBut(
            List.of(OF_ENDED_SESSIONS, OF_SESSIONS_IN_PROGRESS, OF_ENTITY_REFERENCES, RequestSteps.OF_ONE_SESSION));

    private final ScenarioContext scenario;

    public SystemSessionSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A URL as the page writes it. */
    @ParameterType("/systemSessions(?:/\\{ID}(?:\\?format=Entity|/events)?)?")
    public DocumentKind url(String written) {
        return switch (written) {
            case "/systemSessions" -> DocumentKind.COLLECTION;
            case "/systemSessions/{ID}" -> DocumentKind.REFERENCE;
            case "/systemSessions/{ID}/events" -> DocumentKind.EVENTS;
            default -> DocumentKind.ENTITY;
        };
    }

    /** A value of the header Accept as the page lists it. */
    @ParameterType("application/xml|application/json")
    public Format accept(String mediaType) {
        return mediaType.equals(Format.XML.mediaType()) ? Format.XML : Format.JSON;
    }

    @Given("the selected system sessions")
    public void theSelectedSystemSessions() {
        scenario.isAbout(OF_ALL_SESSIONS);
        scenario.needs(STATUS_200, SelectedSessions::all);
    }

    @Given("the selected system sessions that have ended")
    public void sessionsThatHaveEnded() {
        scenario.isAbout(OF_ENDED_SESSIONS);
        scenario.needs(END_TIME, SelectedSessions::ended);
    }

    @Given("the selected system sessions that are in progress")
    public void sessionsInProgress() {
        scenario.isAbout(OF_SESSIONS_IN_PROGRESS);
        scenario.needs(NO_END_WHILE_RUNNING, SelectedSessions::inProgress);
    }

    @Given("the selected system sessions that have an entity reference")
    public void sessionsWithAnEntityReference() {
        scenario.isAbout(OF_ENTITY_REFERENCES);
        scenario.needs(REFERENCE_FORM, SelectedSessions::all);
    }

    @Given("one of the selected system sessions")
    public void oneOfTheSelectedSystemSessions() {
        scenario.isAbout(RequestSteps.OF_ONE_SESSION);
        scenario.needs(STATUS_200, SelectedSessions::requestedOnItsOwn);
    }

    @When("they are read with Accept: {accept}")
    public void areReadWithAccept(Format accept) {
        scenario.looksAt(accept);
    }

    @When("{url} is read with Accept: {accept}")
    public void isReadWithAccept(DocumentKind url, Format accept) {
        scenario.looksAt(Representation.of(url, accept));
    }

    @When("\\/systemSessions\\/\\{ID}?format=Entity is read in both formats")
    public void entitiesAreReadInBothFormats() {
        scenario.isAbout(EnumSet.of(SAME_IN_BOTH_FORMATS));
    }

    @When("\\/systemSessions\\/\\{ID} is read in both formats")
    public void entityReferencesAreReadInBothFormats() {
        scenario.isAbout(EnumSet.of(REFERENCE_AGREES));
    }

    private static Set<Requirement> allBut(List<Set<Requirement>> others) {
        Set<Requirement> all = EnumSet.allOf(Requirement.class);
        others.forEach(all::removeAll);
        return all;
    }
}
