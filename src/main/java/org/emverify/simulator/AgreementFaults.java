package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.IN_JSON;

import java.time.Instant;
import java.util.List;

/** Faults of answers that are right by themselves and contradict each other about one session. */
final class AgreementFaults {

    private static final String CREATION = "CreationTimeUTC";
    private static final String END = "EndTimeUTC";
    private static final FaultScope ENTRIES = FaultScope.of(AnswerMatcher.entry());
    private static final FaultScope EVERY_SECOND_TIME =
            FaultScope.of(AnswerMatcher.entity().when(c -> c.request().repetition() % 2 == 0));

    /** Which answer is compared with which depends on how many requests there were before. */
    private static final String ALTERNATING = "SAME-WHEN-REPEATED SAME-IN-BOTH-FORMATS COLLECTION-AGREES DEFAULT-XML";

    private AgreementFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            IN_JSON.document("fraction-cut", "", "JSON tells whole seconds only", AgreementFaults::withWholeSecond),
            IN_JSON.ended().document("end-time-a-second-later", "", "JSON tells a later end", AgreementFaults::withLaterEnd),
            IN_JSON.document("session-type-another", "", "JSON tells another listed type", EnumValueFaults::withAnotherType),
            IN_JSON.narrowed(m -> m.inState("CompletedWarning")).document("outcome-better", "", "JSON tells a success where XML tells a warning",
                e -> e.set("State", "CompletedSuccessfully").set("Result/Result", "Success")),
            IN_JSON.ended().document("message-another", "", "JSON tells another message", e -> e.set("Result/Message", "See the log.")),
            ENTRIES.document("entry-of-another-type", "COLLECTION-AGREES", "the collection tells another listed type of each session",
                EnumValueFaults::withAnotherType),
            ENTRIES.document("entry-name-short", "COLLECTION-AGREES", "the collection tells a shortened name of each session",
                e -> e.change("Name", n -> n.replaceAll(" @.*", ""))),
            ENTRIES.document("entry-times-cut", "COLLECTION-AGREES", "the collection tells times of whole seconds of each session",
                AgreementFaults::withWholeSecond),
            ENTRIES.ended().documentOf("entry-still-running", "COLLECTION-AGREES", "the collection tells of ended sessions that they are in progress",
                AgreementFaults::stillRunning),
            EVERY_SECOND_TIME.ended().document("message-changes-when-repeated", ALTERNATING,
                "every second time the same request is answered with another message", e -> e.set("Result/Message", "Changed my mind")),
            EVERY_SECOND_TIME.ended().document("end-time-moves-when-repeated", ALTERNATING,
                "every second time the same request is answered with a later end", AgreementFaults::withLaterEnd),
            EVERY_SECOND_TIME.narrowed(AnswerMatcher::inXml).document("type-alternates-in-xml", ALTERNATING,
                "every second time the same request is answered with another listed type", EnumValueFaults::withAnotherType),
            EVERY_SECOND_TIME.narrowed(AnswerMatcher::inJson).document("type-alternates-in-json", ALTERNATING,
                "every second time the same request is answered with another listed type", EnumValueFaults::withAnotherType));
    }
    // spotless:on

    private static DocumentNode withWholeSecond(DocumentNode entity) {
        return entity.change(CREATION, time -> time.replaceAll("\\.\\d+", ""));
    }

    private static DocumentNode withLaterEnd(DocumentNode entity) {
        return entity.change(END, time -> Times.utc(Instant.parse(time).plusSeconds(1)));
    }

    private static DocumentNode stillRunning(AnswerContext context, DocumentNode entry) {
        DocumentNode running = entry.set("State", SimulatedSession.IN_PROGRESS);
        return context.format() == ResponseFormat.XML
                ? running.without(END).without("Result")
                : running.setLiteral(END, "null").setLiteral("Result", "null");
    }
}
