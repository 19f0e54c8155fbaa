package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.EVERYWHERE;
import static org.emverify.simulator.FaultScope.IN_JSON;
import static org.emverify.simulator.FaultScope.IN_XML;
import static org.emverify.simulator.FaultScope.ONE_TYPE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults of parameters that are right by themselves and contradict each other: times, State, Result. */
final class StateFaults {

    private static final String END = "EndTimeUTC";

    private StateFaults() {}

    static List<Fault> all() {
        return List.of(
                world(
                        "end-before-creation",
                        "every ended session ended an hour before it began",
                        "END-NOT-BEFORE-CREATION",
                        s -> endedAt(s, s.created().minusSeconds(3600))),
                world(
                        "end-a-moment-before-creation",
                        "every ended session ended the tenth of a microsecond before it began",
                        "END-NOT-BEFORE-CREATION",
                        s -> endedAt(s, s.created().minusNanos(100))),
                world(
                        "end-before-creation-of-one-type",
                        "every ended collect job ended an hour before it began",
                        "END-NOT-BEFORE-CREATION",
                        s -> s.sessionType().equals("CollectJob")
                                ? endedAt(s, s.created().minusSeconds(3600))
                                : s),
                world(
                        "times-swapped",
                        "every ended session has its creation and its end exchanged",
                        "END-NOT-BEFORE-CREATION",
                        s -> s.ended()
                                .map(end -> s.withTimes(end, Optional.of(s.created())))
                                .orElse(s)),
                IN_JSON.ended()
                        .fault(
                                "end-before-creation",
                                "the end lies in the year 2001",
                                "END-NOT-BEFORE-CREATION",
                                e -> e.set(END, "2001-01-01T00:00:00Z")),
                world(
                        "end-ahead",
                        "every ended session ends in two months",
                        "TIMES-NOT-AHEAD",
                        s -> endedAt(s, s.ended().orElse(Instant.EPOCH).plus(Duration.ofDays(60)))),
                world(
                        "end-ahead-of-one-type",
                        "every ended collect job ends in two months",
                        "TIMES-NOT-AHEAD",
                        s -> s.sessionType().equals("CollectJob")
                                ? endedAt(s, s.ended().orElse(Instant.EPOCH).plus(Duration.ofDays(60)))
                                : s),
                Fault.of(
                        "date-behind",
                        "entity",
                        "the header Date lies years before the times that the entity tells",
                        "TIMES-NOT-AHEAD",
                        Change.reply(
                                AnswerMatcher.entity(), r -> r.withHeader("Date", "Mon, 01 Jan 2001 00:00:00 GMT"))),
                world(
                        "running-with-end",
                        "every session in progress has an end",
                        "NO-END-WHILE-RUNNING",
                        s -> s.isRunning()
                                ? s.withTimes(
                                        s.created(), Optional.of(s.created().plusSeconds(1)))
                                : s),
                IN_XML.running()
                        .fault(
                                "running-with-end",
                                "a session in progress has an end",
                                "NO-END-WHILE-RUNNING",
                                e -> e.edit("CreationTimeUTC", c -> List.of(c, DocumentNode.text(END, c.text())))),
                IN_JSON.running()
                        .fault(
                                "running-with-end",
                                "a session in progress has an end",
                                "NO-END-WHILE-RUNNING",
                                e -> e.set(END, e.valueOf("CreationTimeUTC"))),
                EVERYWHERE
                        .ended()
                        .fault(
                                "ended-called-running",
                                "a session that has ended is said to be in progress",
                                "NO-END-WHILE-RUNNING",
                                e -> e.set("State", SimulatedSession.IN_PROGRESS)),
                EVERYWHERE
                        .running()
                        .fault(
                                "running-called-ended",
                                "a session in progress is said to have completed, without end and mostly without result",
                                "END-TIME RESULT",
                                e -> e.set("State", "CompletedSuccessfully")),
                result(EVERYWHERE, "Failed", "Success"),
                result(EVERYWHERE, "CompletedSuccessfully", "Failed"),
                result(EVERYWHERE, "CompletedWarning", "Success"),
                result(ONE_TYPE, "CompletedSuccessfully", "Warning"),
                result(IN_XML, "Failed", "Warning"),
                result(IN_JSON, "CompletedWarning", "Failed"));
    }

    private static SimulatedSession endedAt(SimulatedSession session, Instant end) {
        return session.isRunning() ? session : session.withTimes(session.created(), Optional.of(end));
    }

    private static Fault world(String name, String description, String breaks, UnaryOperator<SimulatedSession> edit) {
        return Fault.of(name, "entity and collection", description, breaks, Change.world(w -> w.each(edit)));
    }

    private static Fault result(FaultScope scope, String state, String result) {
        return scope.fault(
                "result-" + result.toLowerCase(Locale.ROOT) + "-of-state-"
                        + state.replace("Completed", "").toLowerCase(Locale.ROOT),
                "a session whose State is " + state + " has the Result " + result,
                "STATE-FITS-RESULT",
                e -> e.valueOf("State").equals(state) ? e.set("Result/Result", result) : e);
    }
}
