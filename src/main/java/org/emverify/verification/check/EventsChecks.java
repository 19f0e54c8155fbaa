package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.emverify.contract.Decision;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.UtcTime;
import org.emverify.contract.document.Violation;
import org.emverify.verification.finding.CheckContext;

/**
 * Judges a document as the events of one system session (neighbouring page; {@link Decision#EVENTS_DOCUMENT} and
 * {@link Decision#EVENT_TIMES_WITHOUT_ZONE}).
 *
 * @param answers what was answered about the session
 */
record EventsChecks(ParseResult.Document document, SessionAnswers answers, CheckContext on) {
    /**
     * The published example writes event times without a zone ({@link Decision#EVENT_TIMES_WITHOUT_ZONE}): they may be
     * local ones.
     */
    private static final Duration ANY_ZONE = Duration.ofDays(1);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    void judge() {
        Node root = document.root();
        if (!on.isRoot(EVENTS_FORM, root, DocumentKind.EVENTS.rootElement())) {
            return;
        }
        judgeIdentity(root);
        new LinkChecks(SystemSession.links(document.format(), root), root.child("Links"), answers, on)
                .judge(new LinkChecks.Expected(
                        "Up",
                        EVENTS_UP_LINK,
                        EVENTS_UP_LINK,
                        LinkTarget.Resource.SYSTEM_SESSION,
                        answers.plainUrlGivesEntity() ? LinkChecks.Form.ANY : LinkChecks.Form.ENTITY,
                        true,
                        Set.of("SystemSession", "EntityRef")));
        List<Node> events = root.entries("Events");
        Optional<Instant> created = created();
        events.forEach(event -> judgeEvent(event, created));
        judgeOrder(root, events);
        on.violations(EVENTS_FORM, document, this::isDecidedElsewhere);
    }

    /** Its own address and type ({@link Decision#EVENTS_DOCUMENT}): whose events these are. */
    private void judgeIdentity(Node root) {
        Observed href = root.child("Href");
        on.holds(
                EVENTS_FORM,
                LinkTarget.isIn(href, t -> t.leadsTo(LinkTarget.Resource.EVENTS, answers.id())),
                href,
                "the absolute URL of /systemSessions/" + answers.id() + "/events in Href");
        LinkChecks.judgeWay(EVENTS_FORM, href, on);
        Observed type = root.child("Type");
        boolean isThere = on.holds(EVENTS_FORM, !type.isBlankValue(), type, "Type as a string that is not empty");
        if (isThere && type.text().filter("SystemSessionEvents"::equals).isEmpty()) {
            on.advises(EVENTS_FORM, type, "\"SystemSessionEvents\"");
        }
    }

    private void judgeEvent(Node event, Optional<Instant> created) {
        Observed message = event.child("Message");
        on.holds(EVENTS_FORM, !message.isDoubled() && message.isText(), message, "Message once, as text");
        Observed order = event.child("Order");
        on.holds(
                EVENTS_FORM,
                !order.isDoubled()
                        && order.text()
                                .filter(t -> NUMBER.matcher(t.strip()).matches())
                                .isPresent(),
                order,
                "Order once, as a number");
        judgeTime(event.child("CreationTimeUTC"), created);
    }

    private void judgeTime(Observed time, Optional<Instant> created) {
        UtcTime read = UtcTime.readEventTime(time.text().orElse("").strip());
        Optional<String> problem =
                time.isDoubled() || !time.isText() ? Optional.of("is no single text") : read.problem();
        on.holds(
                EVENTS_TIMES,
                problem.isEmpty(),
                time.place(),
                "a date and time that exists, such as 2026-01-27T17:06:10.30038",
                () -> time.inWords() + ": it " + problem.orElse(""));
        Duration tolerance = read.hasZone() ? TimeChecks.DATE_TOLERANCE : ANY_ZONE;
        created.filter(launched -> read.instant()
                        .filter(at -> at.isBefore(launched.minus(tolerance)))
                        .isPresent())
                .ifPresent(launched -> on.advises(
                        EVENTS_TIMES,
                        time,
                        "no earlier than the session, which was launched at " + launched,
                        "these may be the events of another session; documented nowhere"));
        on.answerHeader("Date")
                .flatMap(TimeChecks::httpDate)
                .filter(date -> read.instant()
                        .filter(at -> at.isAfter(date.plus(tolerance)))
                        .isPresent())
                .ifPresent(date -> on.advises(
                        EVENTS_TIMES,
                        time,
                        "no later than the answer's own Date, which is " + date,
                        "documented nowhere"));
    }

    private Optional<Instant> created() {
        return answers.entities().stream()
                .flatMap(r -> r.session().stream())
                .flatMap(s -> s.creationTimeUtc().text().stream())
                .flatMap(text -> UtcTime.read(text.strip()).instant().stream())
                .findFirst();
    }

    private void judgeOrder(Node root, List<Node> events) {
        List<String> orders = events.stream()
                .flatMap(event -> event.child("Order").text().stream())
                .map(String::strip)
                .toList();
        if (events.isEmpty() || orders.size() < events.size()) {
            return;
        }
        List<String> numbered = IntStream.rangeClosed(1, events.size())
                .mapToObj(String::valueOf)
                .toList();
        boolean complete = orders.stream()
                .sorted()
                .toList()
                .equals(numbered.stream().sorted().toList());
        on.holds(
                EVENTS_ORDER,
                complete,
                root.place(),
                "the numbers 1 to " + events.size() + ", each once",
                () -> String.join(", ", orders));
        if (complete && !orders.equals(numbered)) {
            on.advises(
                    EVENTS_ORDER,
                    root.place(),
                    "the events in the sequence of their numbers",
                    String.join(", ", orders),
                    "the sequence of elements is not prescribed");
        }
    }

    private boolean isDecidedElsewhere(Violation violation) {
        String bare = violation.place().path().replaceAll("\\[\\d+]", "");
        return bare.matches("/[^/]+/@(Href|Type)")
                || bare.endsWith("/Events/Message")
                || bare.endsWith("/Events/CreationTimeUTC")
                || bare.endsWith("/Events/Order")
                || (bare.contains("/Links") && on.hasFindingOn(Set.of(EVENTS_UP_LINK)));
    }
}
