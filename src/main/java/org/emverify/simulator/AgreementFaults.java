package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.IN_JSON;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of answers that are right by themselves and tell different things of one session. */
final class AgreementFaults {

    private static final String CREATION = "CreationTimeUTC";
    private static final String END = "EndTimeUTC";
    private static final AnswerMatcher ENDED = AnswerMatcher.entity().ended();

    private AgreementFaults() {}

    static List<Fault> all() {
        return List.of(
                IN_JSON.fault(
                        "fraction-cut",
                        "JSON tells whole seconds only",
                        "",
                        e -> e.change(CREATION, t -> t.replaceAll("\\.\\d+", ""))),
                IN_JSON.ended()
                        .fault(
                                "end-time-a-second-later",
                                "JSON tells a later end",
                                "",
                                e -> e.change(END, AgreementFaults::secondLater)),
                IN_JSON.fault(
                        "session-type-another",
                        "JSON tells another listed type",
                        "",
                        e -> e.change("SessionType", AgreementFaults::anotherType)),
                IN_JSON.inState("CompletedWarning")
                        .fault(
                                "outcome-better",
                                "JSON tells a success where XML tells a warning",
                                "",
                                e -> e.set("State", "CompletedSuccessfully").set("Result/Result", "Success")),
                IN_JSON.ended()
                        .fault(
                                "message-another",
                                "JSON tells another message",
                                "",
                                e -> e.set("Result/Message", "See the log.")),
                entries(
                        "entry-of-another-type",
                        "another listed type",
                        e -> e.change("SessionType", AgreementFaults::anotherType)),
                entries("entry-name-short", "a shortened name", e -> e.change("Name", n -> n.replaceAll(" @.*", ""))),
                entries(
                        "entry-times-cut",
                        "times of whole seconds",
                        e -> e.change(CREATION, t -> t.replaceAll("\\.\\d+", ""))),
                Fault.of(
                        "entry-still-running",
                        "collection",
                        "the collection tells of ended sessions that they are in progress",
                        "COLLECTION-AGREES",
                        Change.document(
                                AnswerMatcher.entry().ended().inXml(),
                                e -> e.set("State", SimulatedSession.IN_PROGRESS)
                                        .without(END)
                                        .without("Result")),
                        Change.document(
                                AnswerMatcher.entry().ended().inJson(),
                                e -> e.set("State", SimulatedSession.IN_PROGRESS)
                                        .setBare(END, "null")
                                        .setBare("Result", "null"))),
                repeated(
                        ENDED,
                        "message-changes-when-repeated",
                        "another message",
                        e -> e.set("Result/Message", "Changed my mind")),
                repeated(
                        ENDED,
                        "end-time-moves-when-repeated",
                        "a later end",
                        e -> e.change(END, AgreementFaults::secondLater)),
                repeated(
                        AnswerMatcher.entity().inXml(),
                        "type-alternates-in-xml",
                        "another listed type",
                        e -> e.change("SessionType", AgreementFaults::anotherType)),
                repeated(
                        AnswerMatcher.entity().inJson(),
                        "type-alternates-in-json",
                        "another listed type",
                        e -> e.change("SessionType", AgreementFaults::anotherType)));
    }

    private static Fault entries(String name, String what, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name,
                "collection",
                "the collection tells " + what + " of each session",
                "COLLECTION-AGREES",
                Change.document(AnswerMatcher.entry(), edit));
    }

    /** Spoils every second answer to the same request. */
    private static Fault repeated(AnswerMatcher matcher, String name, String what, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name,
                "entity",
                "every second time the same request is answered with " + what,
                "SAME-WHEN-REPEATED",
                Change.documentOf(
                        matcher,
                        (context, document) ->
                                context.request().repetition() % 2 == 0 ? edit.apply(document) : document));
    }

    private static String anotherType(String type) {
        return type.equals("LogExport") ? "CollectJob" : "LogExport";
    }

    private static String secondLater(String time) {
        return Times.utc(Instant.parse(time).plusSeconds(1));
    }
}
