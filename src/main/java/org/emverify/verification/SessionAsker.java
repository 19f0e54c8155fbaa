package org.emverify.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionAnswers.Settlement;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;

/**
 * Asks for everything about one system session: five requests when the links lead where they should and the formats agree,
 * a few more when they don't. Judges nothing.
 *
 * @param silence asks whether the server has stopped answering altogether, and why
 * @param redact takes secrets out of a session's name, which results and findings show
 */
record SessionAsker(ResourceReader reader, Supplier<Optional<String>> silence, UnaryOperator<String> redact) {
    /** In how many rounds a session that changes between two requests may settle. */
    private static final int ROUNDS = 3;
    /** Of so many sessions the entity is asked for once more, to see whether it stays the same. */
    private static final int REPEATED = 3;
    /** A document with thousands of links must not make thousands of requests. */
    private static final int MOST_LINKS = 4;
    /** In characters; real names have about sixty. */
    private static final int LONGEST_NAME = 200;

    /**
     * Asks; empty when the server turns out to answer nothing any more.
     *
     * @param order the session's place in the selection
     * @param id in lower case
     */
    Optional<SessionAnswers> ask(int order, String id) {
        List<ParsedAnswer> entities = new ArrayList<>();
        entities.add(reader.read(Representation.ENTITY_IN_XML, id));
        if (entities.get(0).answer().isEmpty() && silence.get().isPresent()) {
            return Optional.empty();
        }
        entities.add(reader.read(Representation.ENTITY_IN_JSON, id));
        Settlement settlement = settle(id, entities);
        if (order < REPEATED) {
            entities.add(reader.read(Representation.ENTITY_IN_XML, id));
        }
        ParsedAnswer referenceInXml = reader.read(Representation.REFERENCE_IN_XML, id);
        ParsedAnswer referenceInJson = reader.read(Representation.REFERENCE_IN_JSON, id);
        ParsedAnswer events = reader.read(Representation.EVENTS_IN_XML, id);
        Map<String, ParsedAnswer> followed = new HashMap<>();
        List.of(entities.get(0), referenceInXml, events)
                .forEach(read -> followed.put(read.exchange().request().target(), read));
        List<ParsedAnswer> references = List.of(referenceInXml, referenceInJson);
        Stream.of(entities, references, List.of(events))
                .flatMap(List::stream)
                .forEach(read -> follow(id, read, followed));
        return Optional.of(new SessionAnswers(
                new Subject(order, id, nameIn(entities)),
                id,
                entities,
                settlement,
                references,
                Optional.of(events),
                followed));
    }

    /** Compares the formats, and asks again while the session moves on between two requests. */
    private Settlement settle(String id, List<ParsedAnswer> entities) {
        Optional<SystemSession> xml = entities.get(0).session();
        Optional<SystemSession> json = entities.get(1).session();
        ParsedAnswer xmlRead = entities.get(0);
        ParsedAnswer jsonRead = entities.get(1);
        for (int round = 1; round <= ROUNDS; round++) {
            if (xml.isEmpty() || json.isEmpty()) {
                return new Settlement.NotComparable();
            }
            if (Differences.between(xml.get(), json.get()).isEmpty()) {
                return new Settlement.Settled(xmlRead, jsonRead);
            }
            ParsedAnswer confirming = reader.read(Representation.ENTITY_IN_XML, id);
            entities.add(confirming);
            Optional<SystemSession> confirmed = confirming.session();
            if (confirmed.isPresent()
                    && Differences.between(xml.get(), confirmed.get()).isEmpty()) {
                return new Settlement.Settled(xmlRead, jsonRead);
            }
            xmlRead = confirming;
            xml = confirmed;
            jsonRead = reader.read(Representation.ENTITY_IN_JSON, id);
            entities.add(jsonRead);
            json = jsonRead.session();
        }
        return new Settlement.Unsettled(ROUNDS);
    }

    private String nameIn(List<ParsedAnswer> entities) {
        return entities.stream()
                .flatMap(r -> r.session().stream())
                .flatMap(s -> s.name().text().stream())
                .findFirst()
                .map(name -> Printable.beginning(redact.apply(name), LONGEST_NAME))
                .orElse("");
    }

    /** Asks for the targets of a document's links about this session that were not asked for yet, on the named server. */
    private void follow(String id, ParsedAnswer read, Map<String, ParsedAnswer> followed) {
        List<Link> links = read.document()
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
                        reader.read(
                                representationOf(target),
                                c -> c.resource(target.target()).inXml())));
    }

    private static Representation representationOf(LinkTarget target) {
        if (target.resource() == LinkTarget.Resource.EVENTS) {
            return Representation.EVENTS_IN_XML;
        }
        return target.asksForEntity() ? Representation.ENTITY_IN_XML : Representation.REFERENCE_IN_XML;
    }
}
