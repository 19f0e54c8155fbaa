package org.emverify.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.client.Caller;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.client.ResourceRequest;
import org.emverify.client.SystemSessionResource;
import org.emverify.contract.Decision;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionAnswers.Settlement;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;

/**
 * Reads resources of the server with the run's own logon session: sends the requests, and parses the answers; judges nothing. When the server
 * refuses the session with 401 in the middle of a run (it expires after 15 idle minutes, {@link
 * Decision#IDLE_LOGON_EXPIRES}), it logs on anew, once, and asks again. Thread-safe.
 */
final class ResourceReader implements AutoCloseable {
    /** In how many rounds a session that changes between two requests may settle. */
    private static final int ROUNDS = 3;
    /** Of so many sessions the entity is asked for once more, to see whether it stays the same. */
    private static final int REPEATED = 3;
    /** A document with thousands of links must not make thousands of requests. */
    private static final int MOST_LINKS = 4;
    /** In characters; real names have about sixty. */
    private static final int LONGEST_NAME = 200;

    private final Supplier<Logon> logon;
    private final UnaryOperator<String> redact;
    private final RetryLog retries;
    private final Readers readers;
    private final AnswerParser parser;
    private final AtomicBoolean wasEverAccepted = new AtomicBoolean();
    private LogonSession session;
    private Optional<String> note = Optional.empty();
    private boolean isClosed;

    /**
     * @param logon logs on anew
     * @param redact takes secrets out of a session's name, which results and findings show
     * @param retries takes every exchange
     */
    ResourceReader(
            LogonSession session,
            Supplier<Logon> logon,
            UnaryOperator<String> redact,
            RetryLog retries,
            Readers readers) {
        this.session = session;
        this.logon = logon;
        this.redact = redact;
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

    /**
     * Everything about one system session: five requests when the links lead where they should and the formats agree, a few
     * more when they don't. Empty when the server turns out to answer nothing any more.
     *
     * @param selected the session, whose name is not known yet
     * @param whySilent asks whether the server has stopped answering altogether, and why
     */
    Optional<SessionAnswers> readAll(Subject selected, Supplier<Optional<String>> whySilent) {
        String id = selected.id();
        List<ParsedAnswer> entities = new ArrayList<>();
        entities.add(read(Representation.ENTITY_IN_XML, id));
        if (entities.get(0).answer().isEmpty() && whySilent.get().isPresent()) {
            return Optional.empty();
        }
        entities.add(read(Representation.ENTITY_IN_JSON, id));
        Settlement settlement = settle(id, entities);
        if (selected.order() < REPEATED) {
            entities.add(read(Representation.ENTITY_IN_XML, id));
        }
        List<ParsedAnswer> references =
                List.of(read(Representation.REFERENCE_IN_XML, id), read(Representation.REFERENCE_IN_JSON, id));
        ParsedAnswer events = read(Representation.EVENTS_IN_XML, id);
        return Optional.of(new SessionAnswers(
                new Subject(selected.order(), id, nameIn(entities)),
                id,
                entities,
                settlement,
                references,
                Optional.of(events),
                followed(id, entities, references, events)));
    }

    /** Compares the formats, and asks again while the session moves on between two requests. */
    private Settlement settle(String id, List<ParsedAnswer> entities) {
        ParsedAnswer xml = entities.get(0);
        ParsedAnswer json = entities.get(1);
        for (int round = 1; round <= ROUNDS; round++) {
            if (xml.session().isEmpty() || json.session().isEmpty()) {
                return new Settlement.NotComparable();
            }
            if (agree(xml, json)) {
                return new Settlement.Settled(xml, json);
            }
            ParsedAnswer confirming = read(Representation.ENTITY_IN_XML, id);
            entities.add(confirming);
            if (agree(xml, confirming)) {
                return new Settlement.Settled(xml, json);
            }
            xml = confirming;
            json = read(Representation.ENTITY_IN_JSON, id);
            entities.add(json);
        }
        return new Settlement.Unsettled(ROUNDS);
    }

    private static boolean agree(ParsedAnswer first, ParsedAnswer second) {
        return second.session().isPresent()
                && Differences.between(
                                first.session().orElseThrow(), second.session().get())
                        .isEmpty();
    }

    private String nameIn(List<ParsedAnswer> entities) {
        return entities.stream()
                .flatMap(r -> r.session().stream())
                .flatMap(s -> s.name().text().stream())
                .findFirst()
                .map(name -> Printable.beginning(redact.apply(name), LONGEST_NAME))
                .orElse("");
    }

    /** The answers of all that the documents' links about the session lead to, on the named server, by path and query. */
    private Map<String, ParsedAnswer> followed(
            String id, List<ParsedAnswer> entities, List<ParsedAnswer> references, ParsedAnswer events) {
        Map<String, ParsedAnswer> followed = new HashMap<>();
        Stream.of(entities.get(0), references.get(0), events)
                .forEach(read -> followed.put(read.exchange().request().target(), read));
        Stream.of(entities, references, List.of(events))
                .flatMap(List::stream)
                .forEach(document -> follow(id, document, followed));
        return followed;
    }

    /** Asks for the targets of a document's links about this session that were not asked for yet, on the named server. */
    private void follow(String id, ParsedAnswer document, Map<String, ParsedAnswer> followed) {
        List<Link> links = document.document()
                .map(d -> SystemSession.links(d.format(), d.root()))
                .orElse(List.of());
        links.stream()
                .flatMap(l -> l.href().text().stream())
                .flatMap(href -> LinkTarget.of(href).stream())
                .filter(target -> target.id().equals(id))
                .filter(target -> !followed.containsKey(target.target()))
                .limit(MOST_LINKS)
                .forEach(target -> followed.put(
                        target.target(),
                        read(
                                representationOf(target),
                                c -> c.resource(target.target()).inXml())));
    }

    private static Representation representationOf(LinkTarget target) {
        if (target.resource() == LinkTarget.Resource.EVENTS) {
            return Representation.EVENTS_IN_XML;
        }
        return target.asksForEntity() ? Representation.ENTITY_IN_XML : Representation.REFERENCE_IN_XML;
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
