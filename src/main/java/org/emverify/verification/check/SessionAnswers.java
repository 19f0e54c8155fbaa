package org.emverify.verification.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.document.ParseResult;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;

/**
 * Everything that a server answered about one system session, ready to be judged without another request.
 *
 * @param id the session's ID, in lower case
 * @param entities the reads of the entity in both formats, in the order of arrival
 * @param settlement what became of comparing the two formats
 * @param references the reads of the plain URL, XML before JSON
 * @param events the read of the events; empty when only the entity is looked at
 * @param followed the reads of link targets, by path and query, those above included
 */
public record SessionAnswers(
        Subject subject,
        String id,
        List<ParsedAnswer> entities,
        Settlement settlement,
        List<ParsedAnswer> references,
        Optional<ParsedAnswer> events,
        Map<String, ParsedAnswer> followed) {

    public SessionAnswers {
        entities = List.copyOf(entities);
        references = List.copyOf(references);
        followed = Map.copyOf(followed);
    }

    /** Whether the two formats could be compared at one state of the session. */
    public sealed interface Settlement {
        /** These two answers speak of one state: an XML answer that a second one confirmed, or that agreed at once. */
        record Settled(ParsedAnswer xml, ParsedAnswer json) implements Settlement {}

        /** The session kept changing between the requests. */
        record Unsettled(int rounds) implements Settlement {}

        /** One of the formats could not be read, which its own findings say. */
        record NotComparable() implements Settlement {}
    }

    /** One read of the entity and nothing beside it. */
    static SessionAnswers ofOne(Subject subject, ParsedAnswer entity) {
        return new SessionAnswers(
                subject,
                subject.id(),
                List.of(entity),
                new Settlement.NotComparable(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** The reads that every session gets: entities, references and events. */
    public Stream<ParsedAnswer> asked() {
        return Stream.of(entities.stream(), references.stream(), events.stream())
                .flatMap(reads -> reads);
    }

    /** The same answers with the reads of the page or the events in that representation replaced, wherever they stand. */
    public SessionAnswers replacing(Representation representation, UnaryOperator<ParsedAnswer> replacement) {
        Map<ParsedAnswer, ParsedAnswer> replaced = new IdentityHashMap<>();
        asked().filter(r -> r.representation() == representation).forEach(r -> replaced.put(r, replacement.apply(r)));
        UnaryOperator<ParsedAnswer> now = r -> replaced.getOrDefault(r, r);
        Map<String, ParsedAnswer> followedNow = new HashMap<>();
        followed.forEach((target, r) -> followedNow.put(target, now.apply(r)));
        return new SessionAnswers(
                subject,
                id,
                entities.stream().map(now).toList(),
                settlement instanceof Settlement.Settled s
                        ? new Settlement.Settled(now.apply(s.xml()), now.apply(s.json()))
                        : settlement,
                references.stream().map(now).toList(),
                events.map(now),
                followedNow);
    }

    /** Whether the plain URL leads to the entity, as the one with format=Entity does, which the page permits. */
    boolean plainUrlGivesEntity() {
        return references.stream().flatMap(r -> r.document().stream()).anyMatch(ParseResult.Document::isEntity);
    }

    Optional<ParsedAnswer> followed(String target) {
        return Optional.ofNullable(followed.get(target));
    }

    /** Whether this read is one of the five that every session gets, whatever its links say. */
    boolean isAskedAnyway(ParsedAnswer read) {
        return asked().anyMatch(r -> r == read);
    }
}
