package org.emverify.client;

import org.apiguardian.api.API;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;

/**
 * The entity of a system session as one answer told it, with its evidence. Immutable, not judged, and safe to show: secrets
 * in it are already masked, in the body too.
 *
 * @param session the parameters, each as it was observed
 * @param document the whole body, with what the schema says of it
 * @param exchange the request and its answer
 */
@API(status = API.Status.STABLE)
public record Entity(
        SystemSession session,
        @API(status = API.Status.INTERNAL) ParseResult.Document document,
        Exchange exchange) {

    /** Which session, and how it was asked for. */
    @Override
    public String toString() {
        return "Entity[UID " + session.uid().inWords() + ", " + exchange.inOneLine() + "]";
    }
}
