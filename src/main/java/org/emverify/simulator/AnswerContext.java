package org.emverify.simulator;

import java.util.Optional;

/**
 * What an answer is about: by this, faults and legal variants find the answers that they touch.
 *
 * @param session the system session that it represents; empty for resources that are not about one
 * @param neighbour another system session of the same server, for faults that mix sessions up; empty like session
 * @param request the request that is answered
 */
record AnswerContext(
        SimulatedResource resource,
        ResponseFormat format,
        Optional<SimulatedSession> session,
        Optional<SimulatedSession> neighbour,
        Request request) {

    AnswerContext with(SimulatedResource other) {
        return new AnswerContext(other, format, session, neighbour, request);
    }

    AnswerContext about(SimulatedSession newSession, SimulatedSession newNeighbour) {
        return new AnswerContext(resource, format, Optional.of(newSession), Optional.of(newNeighbour), request);
    }

    /** The text with the neighbour's ID in the place of the session's own. */
    String ofNeighbour(String text) {
        return text.replace(session.orElseThrow().id(), neighbour.orElseThrow().id());
    }

    /** Whether the same was asked before. */
    boolean isRepeated() {
        return request.repetition() > 1;
    }
}
