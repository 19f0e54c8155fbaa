package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.*;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults of parameters that are right by themselves and contradict each other: times, State, Result. */
final class StateFaults {

    private static final String END = "EndTimeUTC";
    private static final String CREATION = "CreationTimeUTC";
    private static final FaultScope ENTITY = FaultScope.of(AnswerMatcher.entity());

    private StateFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            ended("end-before-creation", "END-NOT-BEFORE-CREATION", "every ended session ended an hour before it began", StateFaults::anHourBefore),
            ended("end-a-moment-before-creation", "END-NOT-BEFORE-CREATION", "every ended session ended the tenth of a microsecond before it began",
                s -> s.withTimes(s.created(), Optional.of(s.created().minusNanos(100)))),
            ended("end-before-creation-of-one-type", "END-NOT-BEFORE-CREATION", "every ended collect job ended an hour before it began",
                s -> isCollectJob(s) ? anHourBefore(s) : s),
            ended("times-swapped", "END-NOT-BEFORE-CREATION", "every ended session has its creation and its end exchanged",
                s -> s.withTimes(s.ended().orElseThrow(), Optional.of(s.created()))),
            IN_JSON.ended().document("end-before-creation", "END-NOT-BEFORE-CREATION", "the end lies in the year 2001",
                e -> e.set(END, "2001-01-01T00:00:00Z")),
            ended("end-ahead", "TIMES-NOT-AHEAD", "every ended session ends in two months", StateFaults::inTwoMonths),
            ended("end-ahead-of-one-type", "TIMES-NOT-AHEAD", "every ended collect job ends in two months", s -> isCollectJob(s) ? inTwoMonths(s) : s),
            ENTITY.reply("date-behind", "TIMES-NOT-AHEAD", "the header Date lies years before the times that the entity tells",
                r -> r.withHeader("Date", "Mon, 01 Jan 2001 00:00:00 GMT")),
            EVERYWHERE.change("running-with-end", "NO-END-WHILE-RUNNING", "every session in progress has an end",
                Change.eachSession(s -> s.isRunning() ? s.withTimes(s.created(), Optional.of(s.created().plusSeconds(1))) : s)),
            in(IN_XML, IN_JSON).running().documentOf("running-with-end", "NO-END-WHILE-RUNNING", "a session in progress has an end", StateFaults::withEnd),
            EVERYWHERE.ended().document("ended-called-running", "NO-END-WHILE-RUNNING", "a session that has ended is said to be in progress",
                e -> e.set("State", SimulatedSession.IN_PROGRESS)),
            EVERYWHERE.running().document("running-called-ended", "END-TIME RESULT",
                "a session in progress is said to have completed, without end and mostly without result", e -> e.set("State", "CompletedSuccessfully")),
            result(EVERYWHERE, "Failed", "Success"),
            result(EVERYWHERE, "CompletedSuccessfully", "Failed"),
            result(EVERYWHERE, "CompletedWarning", "Success"),
            result(ONE_TYPE, "CompletedSuccessfully", "Warning"),
            result(IN_XML, "Failed", "Warning"),
            result(IN_JSON, "CompletedWarning", "Failed"));
    }
    // spotless:on

    private static boolean isCollectJob(SimulatedSession session) {
        return session.sessionType().equals("CollectJob");
    }

    private static SimulatedSession anHourBefore(SimulatedSession session) {
        return session.withTimes(
                session.created(), Optional.of(session.created().minusSeconds(3600)));
    }

    private static SimulatedSession inTwoMonths(SimulatedSession session) {
        return session.withTimes(session.created(), session.ended().map(end -> end.plus(Duration.ofDays(60))));
    }

    private static DocumentNode withEnd(AnswerContext context, DocumentNode entity) {
        String creation = entity.textOf(CREATION);
        return context.format() == ResponseFormat.XML
                ? entity.insertAfter(CREATION, DocumentNode.text(END, creation))
                : entity.set(END, creation);
    }

    private static List<Fault> ended(
            String name, String breaks, String description, UnaryOperator<SimulatedSession> edit) {
        return EVERYWHERE.change(name, breaks, description, Change.eachSession(s -> s.isRunning() ? s : edit.apply(s)));
    }

    private static List<Fault> result(FaultScope scope, String state, String result) {
        String name = "result-" + result + "-of-state-" + state.replace("Completed", "");
        String description = "a session whose State is " + state + " has the Result " + result;
        UnaryOperator<DocumentNode> edit = e -> e.textOf("State").equals(state) ? e.set("Result/Result", result) : e;
        return scope.document(name.toLowerCase(Locale.ROOT), "STATE-FITS-RESULT", description, edit);
    }
}
