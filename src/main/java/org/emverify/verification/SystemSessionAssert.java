package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.emverify.client.Entity;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.Uid;
import org.emverify.contract.document.UtcTime;
import org.emverify.verification.check.Canonical;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.emverify.verification.finding.Weight;

/**
 * What a test in Java says of a system session that it has read:
 *
 * <pre>{@code
 * assertThat(session).keepsItsContract().hasEnded().linksToItsEvents();
 * }</pre>
 *
 * <p>Each word throws an {@link AssertionError} with the card of a finding when it does not hold, and asks nothing of the
 * server. Immutable.
 */
@API(status = API.Status.STABLE)
public final class SystemSessionAssert {
    private static final int MOST_CARDS = 20;

    private final SystemSession session;
    private final ParsedAnswer answer;
    private final Subject subject;

    private SystemSessionAssert(Entity entity) {
        this.session = entity.session();
        Format format = session.format();
        this.answer = new ParsedAnswer(
                Representation.of(DocumentKind.ENTITY, format),
                entity.exchange(),
                Optional.of(format),
                Optional.of(entity.document()));
        this.subject = new Subject(0, idAskedFor(entity), Canonical.verbatim(session.name()));
    }

    /** Begins a sentence about this session, as its entity has it. */
    public static SystemSessionAssert assertThat(Entity session) {
        return new SystemSessionAssert(session);
    }

    /**
     * The answer keeps every documented promise that can be judged on it alone: status and headers, shape, parameters, times,
     * result, and where its links lead. Advisory findings fail nobody.
     */
    public SystemSessionAssert keepsItsContract() {
        List<Finding> findings = SessionJudge.judge(subject, answer).findings().stream()
                .filter(finding -> finding.severity() == Severity.FAILING)
                .toList();
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    FindingText.ofBroken().cards(FindingGroup.of(Weight.BROKEN, findings), MOST_CARDS));
        }
        return this;
    }

    /** Its State is one of a session that is over. */
    public SystemSessionAssert hasEnded() {
        String over = Arrays.stream(SessionState.values())
                .filter(SessionState::hasEnded)
                .map(SessionState::wireName)
                .collect(Collectors.joining(", "));
        boolean hasEnded = session.listedState().filter(SessionState::hasEnded).isPresent();
        return holds(STATE, hasEnded, session.state(), "a State of an ended session: " + over);
    }

    /** Its State is InProgress. */
    public SystemSessionAssert isInProgress() {
        return hasState(SessionState.IN_PROGRESS);
    }

    /** Its SessionType is this one. */
    public SystemSessionAssert hasSessionType(SessionType type) {
        return is(SESSION_TYPE, session.sessionType(), type.wireName());
    }

    /** Its State is this one. */
    public SystemSessionAssert hasState(SessionState state) {
        return is(STATE, session.state(), state.wireName());
    }

    /** The value of its Result is this one. */
    public SystemSessionAssert hasResult(SessionResult result) {
        return is(RESULT, session.resultValue(), result.wireName());
    }

    /** It has both times, and EndTimeUTC is not before CreationTimeUTC. */
    public SystemSessionAssert endedNoEarlierThanItWasCreated() {
        Optional<Instant> created = time(session.creationTimeUtc());
        holds(
                CREATION_TIME_IN_UTC,
                created.isPresent(),
                session.creationTimeUtc(),
                "a date and time in UTC to compare EndTimeUTC with");
        boolean isLater = time(session.endTimeUtc())
                .filter(ended -> !ended.isBefore(created.orElseThrow()))
                .isPresent();
        return holds(
                END_NOT_BEFORE_CREATION,
                isLater,
                session.endTimeUtc(),
                "no earlier than CreationTimeUTC, which is "
                        + session.creationTimeUtc().inWords());
    }

    /** One of its Down links leads to the events of the session that was asked for. */
    public SystemSessionAssert linksToItsEvents() {
        List<Observed> hrefs = session.links().stream()
                .filter(link -> link.rel().text().filter("Down"::equals).isPresent())
                .map(Link::href)
                .toList();
        boolean leadsThere = hrefs.stream()
                .anyMatch(href -> LinkTarget.isIn(href, t -> t.leadsTo(LinkTarget.Resource.EVENTS, subject.id())));
        Place place = (hrefs.isEmpty() ? session.root().child("Links") : hrefs.get(0)).place();
        String found = hrefs.isEmpty()
                ? "no link whose Rel is \"Down\""
                : hrefs.stream().map(Observed::inWords).collect(Collectors.joining(", "));
        String expected = "a Down link to the URL of /systemSessions/" + subject.id() + "/events";
        return holds(EVENTS_LINK_TARGET, leadsThere, place, expected, found);
    }

    /** It has the same values as another answer about the session, whichever format each is in. */
    public SystemSessionAssert hasTheSameValuesAs(Entity other) {
        SystemSession there = other.session();
        boolean isSameFormat = session.format() == there.format();
        String where = isSameFormat ? "the other answer" : there.format().toString();
        Requirement requirement = isSameFormat ? SAME_WHEN_REPEATED : SAME_IN_BOTH_FORMATS;
        SubjectResult result = new SubjectResult(subject);
        Differences.between(there, session).forEach(d -> d.breaks(requirement, where, result.on(answer)));
        return fails(result.findings());
    }

    private SystemSessionAssert is(Requirement requirement, Observed parameter, String value) {
        boolean isSame =
                !parameter.isDoubled() && parameter.text().filter(value::equals).isPresent();
        return holds(requirement, isSame, parameter, '"' + value + '"');
    }

    private SystemSessionAssert holds(Requirement requirement, boolean met, Observed parameter, String expected) {
        return holds(requirement, met, parameter.place(), expected, parameter.inWords());
    }

    private SystemSessionAssert holds(
            Requirement requirement, boolean met, Place place, String expected, String found) {
        SubjectResult result = new SubjectResult(subject);
        result.on(answer).holds(requirement, met, place, expected, () -> found);
        return fails(result.findings());
    }

    private SystemSessionAssert fails(List<Finding> unmet) {
        if (!unmet.isEmpty()) {
            throw new AssertionError(FindingText.ofUnmet().cards(FindingGroup.of(Weight.BROKEN, unmet), MOST_CARDS));
        }
        return this;
    }

    private Optional<Instant> time(Observed parameter) {
        return parameter
                .text()
                .map(text -> session.format() == Format.XML ? text.strip() : text)
                .flatMap(text -> UtcTime.read(text).instant());
    }

    /** The ID in the request's URL; where the URL names none, the one that the session gives itself. */
    private static String idAskedFor(Entity entity) {
        return LinkTarget.of(entity.exchange().request().uri().toString())
                .map(LinkTarget::id)
                .filter(id -> !id.isEmpty())
                .or(() -> Uid.guidIn(Canonical.verbatim(entity.session().uid())))
                .orElse("");
    }
}
