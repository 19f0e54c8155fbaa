package org.emverify.verification;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.emverify.client.Caller;
import org.emverify.client.ResourceRequest;
import org.emverify.client.SystemSessionResource;
import org.emverify.contract.Representation;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Reads resources of the server with the run's own logon session: sends the request, and parses the answer. Thread-safe.
 *
 * @param collection parses the collection while it arrives
 */
record ResourceReader(AuthenticatedClient client, AnswerParser parser, CollectionReader collection) {

    /** A representation of one system session, in its format. */
    ParsedAnswer read(Representation representation, String id) {
        return read(representation, id, request -> request.in(representation.format()));
    }

    /** The same with other words about the request, such as another Accept. */
    ParsedAnswer read(Representation representation, String id, Function<ResourceRequest, ResourceRequest> words) {
        return read(representation, caller -> words.apply(of(representation, caller.systemSession(id))));
    }

    /** Any resource, parsed as that representation. */
    ParsedAnswer read(Representation representation, Function<Caller, ResourceRequest> request) {
        return parser.read(
                representation, client.ask(caller -> request.apply(caller).ask()));
    }

    /**
     * The collection.
     *
     * @param onEntry is given the ID, in lower case, and the session of every entry that has an ID and is of the vendor's
     *     namespace
     */
    CollectionSnapshot collection(BiConsumer<String, SystemSession> onEntry) {
        return CollectionSnapshot.read(client, collection, onEntry);
    }

    private static ResourceRequest of(Representation representation, SystemSessionResource session) {
        return switch (representation.kind()) {
            case ENTITY -> session.entity();
            case REFERENCE -> session.reference();
            case EVENTS -> session.events();
            default -> throw new IllegalArgumentException(representation + " is no representation of one session");
        };
    }
}
