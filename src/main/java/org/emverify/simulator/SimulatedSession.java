package org.emverify.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A system session of the simulated server.
 *
 * @param id a GUID in lower case
 * @param ended when it was completed; empty while it is in progress
 * @param result how it went; a running one mostly has none
 * @param events its log, oldest first
 */
record SimulatedSession(
        String id,
        String name,
        String sessionType,
        Instant created,
        Optional<Instant> ended,
        String state,
        Optional<Result> result,
        List<Event> events) {

    static final String IN_PROGRESS = "InProgress";

    /** How a session went. */
    record Result(String value, String message, boolean isCanceled) {}

    /** One line of a session's log. */
    record Event(Instant created, String message) {}

    SimulatedSession {
        events = List.copyOf(events);
    }

    String uid() {
        return "urn:veeam:SystemSession:" + id;
    }

    boolean isRunning() {
        return state.equals(IN_PROGRESS);
    }

    SimulatedSession named(String newName) {
        return new SimulatedSession(id, newName, sessionType, created, ended, state, result, events);
    }

    SimulatedSession ofType(String newType) {
        return new SimulatedSession(id, name, newType, created, ended, state, result, events);
    }

    SimulatedSession withId(String newId) {
        return new SimulatedSession(newId, name, sessionType, created, ended, state, result, events);
    }

    /** The same session, still in progress. */
    SimulatedSession running() {
        return with(Optional.empty(), IN_PROGRESS, Optional.empty());
    }

    /** The same session, completed without complaint. */
    SimulatedSession finishedAt(Instant end) {
        return with(Optional.of(end), "CompletedSuccessfully", Optional.of(new Result("Success", "", false)));
    }

    SimulatedSession withResult(String value, String message) {
        boolean isCanceled = result.map(Result::isCanceled).orElse(false);
        return with(ended, state, Optional.of(new Result(value, message, isCanceled)));
    }

    SimulatedSession withMessage(String message) {
        return result.map(r -> withResult(r.value(), message)).orElse(this);
    }

    SimulatedSession withTimes(Instant newCreated, Optional<Instant> newEnded) {
        return new SimulatedSession(id, name, sessionType, newCreated, newEnded, state, result, events);
    }

    SimulatedSession withEvents(List<Event> newEvents) {
        return new SimulatedSession(id, name, sessionType, created, ended, state, result, newEvents);
    }

    private SimulatedSession with(Optional<Instant> newEnded, String newState, Optional<Result> newResult) {
        return new SimulatedSession(id, name, sessionType, created, newEnded, newState, newResult, events);
    }
}
