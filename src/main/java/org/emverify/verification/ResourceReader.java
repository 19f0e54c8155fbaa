package org.emverify.verification;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.emverify.client.Caller;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.client.ResourceRequest;
import org.emverify.client.SystemSessionResource;
import org.emverify.contract.Decision;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Reads resources of the server with the run's own logon session: sends the request, and parses the answer. When the server
 * refuses the session with 401 in the middle of a run (it expires after 15 idle minutes, {@link
 * Decision#IDLE_LOGON_EXPIRES}), it logs on anew, once, and asks again. Thread-safe.
 */
final class ResourceReader implements AutoCloseable {
    private final Supplier<Logon> logon;
    private final RetryLog retries;
    private final Readers readers;
    private final AnswerParser parser;
    private final AtomicBoolean wasEverAccepted = new AtomicBoolean();
    private LogonSession session;
    private Optional<String> note = Optional.empty();
    private boolean isClosed;

    /**
     * @param logon logs on anew
     * @param retries takes every exchange
     */
    ResourceReader(LogonSession session, Supplier<Logon> logon, RetryLog retries, Readers readers) {
        this.session = session;
        this.logon = logon;
        this.retries = retries;
        this.readers = readers;
        this.parser = new AnswerParser(readers);
    }

    AnswerParser parser() {
        return parser;
    }

    /** The logon session in use. */
    synchronized LogonSession session() {
        return session;
    }

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
        return parser.read(representation, ask(caller -> request.apply(caller).ask()));
    }

    /**
     * The collection.
     *
     * @param onEntry is given the ID, in lower case, and the session of every entry that has an ID and is of the vendor's
     *     namespace
     */
    CollectionSnapshot collection(BiConsumer<String, SystemSession> onEntry) {
        return CollectionSnapshot.read(this, readers.collection(), onEntry);
    }

    /** Asks, and asks again with a new logon session if the old one has expired. */
    Exchange ask(Function<Caller, Exchange> question) {
        LogonSession used = session();
        Exchange exchange = retries.note(question.apply(used));
        boolean isRefused = exchange.answer().filter(a -> a.status() == 401).isPresent();
        if (isRefused) {
            return logOnAnewAfter(used)
                    .map(s -> retries.note(question.apply(s)))
                    .orElse(exchange);
        }
        exchange.answer().ifPresent(accepted -> wasEverAccepted.set(true));
        return exchange;
    }

    private static ResourceRequest of(Representation representation, SystemSessionResource session) {
        return switch (representation.kind()) {
            case ENTITY -> session.entity();
            case REFERENCE -> session.reference();
            case EVENTS -> session.events();
            default -> throw new IllegalArgumentException(representation + " is no representation of one session");
        };
    }

    private synchronized Optional<LogonSession> logOnAnewAfter(LogonSession refused) {
        if (session != refused) {
            return Optional.of(session);
        }
        if (note.isPresent() || isClosed) {
            return Optional.empty();
        }
        note = Optional.of(
                wasEverAccepted.get()
                        ? "the logon session was refused in the middle of the run and renewed once"
                        : "the session ID of the first logon was refused from the beginning, and a second logon was made");
        Optional<LogonSession> anew = logon.get().session();
        anew.ifPresent(s -> session = s);
        return anew;
    }

    /** What became of the logon session, if the server refused it. */
    synchronized Optional<String> note() {
        return note;
    }

    /** Logs off, and does not log on again. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            session.logOff();
        }
    }
}
