package org.emverify.simulator;

import java.util.Optional;

/**
 * What an answer is about: by this, faults and legal variants find the answers that they touch.
 *
 * @param session the system session that it represents; empty for resources that are not about one
 * @param neighbour another system session of the same server, for faults that mix sessions up; empty like session
 * @param request the request that is answered
 */
record Subject(
        Resource resource,
        Format format,
        Optional<SimulatedSession> session,
        Optional<SimulatedSession> neighbour,
        Request request) {

    Subject with(Resource other) {
        return new Subject(other, format, session, neighbour, request);
    }

    Subject about(SimulatedSession newSession, SimulatedSession newNeighbour) {
        return new Subject(resource, format, Optional.of(newSession), Optional.of(newNeighbour), request);
    }

    /** The text with the neighbour's ID in the place of the session's own. */
    String mixedUp(String text) {
        return text.replace(session.orElseThrow().id(), neighbour.orElseThrow().id());
    }
}
