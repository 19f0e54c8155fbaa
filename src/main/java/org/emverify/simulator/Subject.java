package org.emverify.simulator;

import java.util.Optional;

/**
 * What an answer is about: by this, faults and legal variants find the answers that they touch.
 *
 * @param session the system session that it represents; empty for resources that are not about one
 * @param request the request that is answered
 */
record Subject(Resource resource, Format format, Optional<SimulatedSession> session, Request request) {

    Subject with(Resource other) {
        return new Subject(other, format, session, request);
    }
}
