package org.emverify.verification.power;

import static org.emverify.contract.Requirement.CONTENT_LENGTH;
import static org.emverify.contract.Requirement.CONTENT_LENGTH_TRUE;
import static org.emverify.contract.Requirement.CONTENT_TYPE;
import static org.emverify.contract.Requirement.CONTENT_TYPE_TRUE;
import static org.emverify.contract.Requirement.WELL_FORMED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Answer.BodyEnd;
import org.emverify.client.http.Answer.Framing;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.XmlReader;

/** What can go wrong with an answer around its document: status, headers, length, and a body that is another one. */
record TransportMutations(Asked asked) {
    private static final Map<Integer, String> STATUS = new TreeMap<>(Map.of(
            201, "Created",
            202, "Accepted",
            206, "Partial Content",
            302, "Found",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            500, "Internal Server Error",
            503, "Service Unavailable"));

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        STATUS.forEach((status, reason) -> all.add(
                sketch(Requirement.STATUS_200).called("status " + status).answer(a -> a.status(status, reason))));
        all.add(sketch(Requirement.STATUS_200)
                .called("status 204 without a body")
                .answer(a -> a.status(204, "No Content").body("").ending(Framing.NONE, BodyEnd.COMPLETE, 0)));
        addLengths(all);
        addTypes(all);
        addBodies(all);
        return all;
    }

    private MutationBuilder sketch(Requirement... ofThePage) {
        Requirement[] killers = new Requirement[ofThePage.length];
        for (int i = 0; i < killers.length; i++) {
            killers[i] = asked.rule(ofThePage[i]);
        }
        return asked.mutation("").killedBy(killers);
    }

    private void addLengths(List<Mutation> all) {
        MutationBuilder length = sketch(CONTENT_LENGTH);
        MutationBuilder untrue = sketch(CONTENT_LENGTH_TRUE);
        all.add(length.called("Content-Length absent, and no chunks")
                .answer(a -> a.without("Content-Length")
                        .without("Transfer-Encoding")
                        .ending(Framing.CLOSE, BodyEnd.COMPLETE, 0)));
        all.add(length.called("Content-Length no number")
                .answer(a -> a.header("Content-Length", "all").ending(Framing.CLOSE, BodyEnd.COMPLETE, 0)));
        all.add(length.called("Content-Length negative")
                .answer(a -> a.header("Content-Length", "-1").ending(Framing.CLOSE, BodyEnd.COMPLETE, 0)));
        all.add(length.called("Content-Length twice")
                .answer(a -> a.header("Content-Length", "9999")
                        .more("Content-Length", String.valueOf(a.answer().body().length))
                        .ending(Framing.LENGTH, BodyEnd.COMPLETE, 0)));
        all.add(length.called("Content-Length beside chunks")
                .answer(a -> a.header(
                                "Content-Length", String.valueOf(a.answer().body().length))
                        .header("Transfer-Encoding", "chunked")
                        .ending(Framing.CHUNKED, BodyEnd.COMPLETE, 0)));
        all.add(untrue.called("Content-Length too large").answer(AnswerEditor::statedTooLong));
        all.add(untrue.called("Content-Length too small").answer(AnswerEditor::statedTooShort));
        all.add(untrue.called("chunks that are badly framed")
                .answer(a -> a.without("Content-Length")
                        .header("Transfer-Encoding", "chunked")
                        .ending(Framing.CHUNKED, BodyEnd.BADLY_FRAMED, 0)));
        all.add(untrue.called("chunks without the last one")
                .answer(a -> a.without("Content-Length")
                        .header("Transfer-Encoding", "chunked")
                        .ending(Framing.CHUNKED, BodyEnd.CUT, 0)));
    }

    private void addTypes(List<Mutation> all) {
        MutationBuilder type = sketch(CONTENT_TYPE);
        MutationBuilder untrue = sketch(CONTENT_TYPE_TRUE);
        all.add(type.called("Content-Type absent").answer(a -> a.without("Content-Type")));
        all.add(type.called("Content-Type empty").answer(a -> a.header("Content-Type", "")));
        for (String other : List.of(
                "text/html", "text/plain", "text/xml", "application/octet-stream", "application/problem+json", "xml")) {
            all.add(type.called("Content-Type " + other).answer(a -> a.header("Content-Type", other)));
        }
        all.add(type.called("Content-Type twice")
                .answer(a -> a.header("Content-Type", "application/xml").more("Content-Type", "application/json")));
        all.add(untrue.called("Content-Type of the other format")
                .answer(a -> a.header(
                        "Content-Type", asked.inTheOtherFormat().format().mediaType())));
        all.add(untrue.called("Content-Type with a charset that the body is not in")
                .answer(a -> a.header("Content-Type", asked.format().mediaType() + "; charset=" + wrongCharset(a))));
        all.add(untrue.called("Content-Type with a charset that nobody knows")
                .answer(a -> a.header("Content-Type", asked.format().mediaType() + "; charset=x-none")));
        all.add(sketch(WELL_FORMED).called("Content-Encoding gzip").answer(a -> a.header("Content-Encoding", "gzip")));
    }

    private String wrongCharset(AnswerEditor a) {
        boolean isUtf16 =
                asked.isXml() && XmlReader.encodingOf(a.answer().body()).name().startsWith("UTF-16");
        return isUtf16 ? "utf-8" : "utf-16";
    }

    private void addBodies(List<Mutation> all) {
        Requirement accept = asked.rule(asked.isXml() ? Requirement.ACCEPT_XML : Requirement.ACCEPT_JSON);
        all.add(sketch(Requirement.WELL_FORMED).called("no body").answer(a -> a.body("")));
        all.add(sketch(Requirement.WELL_FORMED).called("nothing but a blank").answer(a -> a.body(" ")));
        all.add(sketch(Requirement.WELL_FORMED)
                .called("a plain text for a body")
                .answer(a -> a.body("Please try again later.")));
        all.add(sketch(Requirement.WELL_FORMED, accept, shape())
                .called("a web page for a body")
                .answer(a -> a.body("<!DOCTYPE html><html><head><title>Sign in</title></head></html>")));
        all.add(asked.mutation("an Error for a body, with status 200")
                .killedBy(shape())
                .answer(a -> a.body(error())));
        if (asked.kind() != DocumentKind.EVENTS) {
            Asked other = asked.inTheOtherFormat();
            all.add(asked.mutation("answered in the other format")
                    .killedBy(accept)
                    .whole((told, s) -> s.told(other).map(Told::answer)));
            all.add(asked.mutation("the body in the other format under this Content-Type")
                    .killedBy(accept, CONTENT_TYPE_TRUE)
                    .whole((told, s) -> bodyOf(told, s, other)));
        }
        if (asked.isXml()) {
            Asked another = new Asked(
                    asked.kind() == DocumentKind.EVENTS ? DocumentKind.ENTITY : DocumentKind.EVENTS, Format.XML);
            all.add(asked.mutation(another.kind().label() + " for a body")
                    .killedBy(shape())
                    .whole((told, s) -> bodyOf(told, s, another)));
        }
        if (asked.kind() == DocumentKind.ENTITY) {
            all.add(asked.mutation("the entity reference for the entity")
                    .killedBy(shape())
                    .needs(Precondition.REFERENCE)
                    .whole((told, s) -> bodyOf(told, s, new Asked(DocumentKind.REFERENCE, asked.format()))));
        }
        all.add(asked.mutation("another session's answer")
                .killedBy(identity())
                .needs(Precondition.ANOTHER_SESSION)
                .whole((told, s) -> s.other().flatMap(o -> o.told(asked)).map(Told::answer)));
    }

    /** The same answer with the body that came for something else. */
    private static Optional<Answer> bodyOf(Told told, MutationInput specimen, Asked other) {
        return specimen.told(other)
                .map(o ->
                        new AnswerEditor(told.answer()).body(o.answer().body()).answer());
    }

    /** The requirement that the right kind of document comes. */
    private Requirement shape() {
        return switch (asked.kind()) {
            case ENTITY -> Requirement.FORMAT_ENTITY;
            case REFERENCE -> Requirement.ENTITY_OR_REFERENCE;
            default -> Requirement.EVENTS_FORM;
        };
    }

    /** The requirements that the right session comes. */
    private Requirement[] identity() {
        return switch (asked.kind()) {
            case ENTITY -> new Requirement[] {Requirement.ASKED_SESSION};
            case REFERENCE -> new Requirement[] {Requirement.REFERENCE_UID, Requirement.ASKED_SESSION};
            default -> new Requirement[] {Requirement.EVENTS_UP_LINK};
        };
    }

    private String error() {
        return asked.isXml()
                ? "<Error xmlns=\"http://www.veeam.com/ent/v1.0\" Message=\"Not found\" StatusCode=\"404\"/>"
                : "{\"FirstChanceExceptionMessage\":null,\"Message\":\"Not found\",\"StackTrace\":null,\"Status\":null,"
                        + "\"StatusCode\":404}";
    }
}
