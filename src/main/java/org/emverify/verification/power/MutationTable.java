package org.emverify.verification.power;

import static org.emverify.contract.Format.JSON;
import static org.emverify.contract.Format.XML;
import static org.emverify.contract.Requirement.*;
import static org.emverify.verification.power.Operators.*;
import static org.emverify.verification.power.Precondition.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.Section;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;

/** The places of every answer about a session, the requirements that guard each, and the operators that alter it. */
final class MutationTable {
    private static final List<String> STATES = SessionState.wireNames();
    private static final List<String> RESULTS = SessionResult.wireNames();

    private MutationTable() {}

    /** What is done to one place, and the requirements of which one at least must notice. */
    private record Row(String place, List<Requirement> guards, Set<Precondition> needs, List<Operator> operators) {

        Row needs(Precondition... more) {
            Set<Precondition> all =
                    Stream.concat(needs.stream(), Stream.of(more)).collect(Collectors.toSet());
            return new Row(place, guards, all, operators);
        }

        Row by(Operator... more) {
            return by(List.of(more));
        }

        Row by(List<Operator> more) {
            return new Row(
                    place,
                    guards,
                    needs,
                    Stream.concat(operators.stream(), more.stream()).toList());
        }

        Row by(Format format, List<Operator> more) {
            return by(more.stream().map(operator -> operator.in(format)).toList());
        }
    }

    // spotless:off
    private static final List<Row> ENTITY_ROWS = List.of(
            at("UID", UID).by(ATTRIBUTE),
            at("UID", UID_FORM).by(UIDS),
            at("UID", ASKED_SESSION).by(ZEROS),
            at("UID", ASKED_SESSION).needs(ANOTHER_SESSION).by(OTHER_SESSION),
            at("UID", UID_AND_NAME_AS_ATTRIBUTES).by(AS_ELEMENT),
            at("Name", NAME).by(ATTRIBUTE),
            at("Name", UID_AND_NAME_AS_ATTRIBUTES).by(AS_ELEMENT),
            at("Name", SAME_IN_BOTH_FORMATS).needs(COMPARED).by(set("Changed"), PAD),
            at("Href", ENTITY_HREF).by(ATTRIBUTE).by(RELATIVE, WITHOUT_SCHEME, TO_EVENTS),
            at("Href", ENTITY_HREF).needs(ANOTHER_SESSION).by(OTHER_SESSION),
            at("Type", ENTITY_TYPE).by(ATTRIBUTE).by(set("BackupJobSession")),
            at("SessionType", SESSION_TYPE).by(ELEMENT),
            at("SessionType", SESSION_TYPE_LISTED).by(WORDS),
            at("SessionType", SAME_IN_BOTH_FORMATS).needs(COMPARED).by(exchange("exchanged for another listed one", SessionType.wireNames())),
            at("CreationTimeUTC", CREATION_TIME).by(ELEMENT),
            at("CreationTimeUTC", CREATION_TIME_IN_UTC).by(TIMES),
            at("CreationTimeUTC", SAME_IN_BOTH_FORMATS).needs(COMPARED).by(MOMENTS),
            at("CreationTimeUTC", TIMES_NOT_AHEAD).needs(DATE).by(FUTURE),
            at("State", STATE).by(ELEMENT),
            at("State", STATE_LISTED).by(WORDS),
            at("State", SAME_IN_BOTH_FORMATS).needs(COMPARED).by(exchange("exchanged for another listed one", STATES)),
            at("State", STATE_FITS_RESULT).needs(ENDED).by(exchange("exchanged for one that does not fit the Result", STATES.subList(1, STATES.size()))),
            at("State", NO_END_WHILE_RUNNING).needs(ENDED).by(set("InProgress")),
            at("EndTimeUTC", END_TIME).needs(ENDED).by(ELEMENT),
            at("EndTimeUTC", END_TIME_IN_UTC).needs(ENDED).by(TIMES),
            at("EndTimeUTC", SAME_IN_BOTH_FORMATS).needs(ENDED, COMPARED).by(MOMENTS),
            at("EndTimeUTC", TIMES_NOT_AHEAD).needs(ENDED, DATE).by(FUTURE),
            at("Result", RESULT).needs(ENDED).by(PARAMETER).by(NULL, TEXT, BOOLEAN),
            at("Result/Result", RESULT).needs(ENDED).by(ELEMENT),
            at("Result/Result", RESULT_LISTED).needs(ENDED).by(WORDS).by(set("CompletedWarning")),
            at("Result/Result", SAME_IN_BOTH_FORMATS).needs(ENDED, COMPARED).by(exchange("exchanged for another listed one", RESULTS)),
            at("Result/Result", STATE_FITS_RESULT).needs(ENDED).by(exchange("exchanged for one that does not fit the State", RESULTS)),
            at("Result/IsCanceled", IS_CANCELED).needs(ENDED).by(PARAMETER).by(NULL, OBJECT, NEST, TEXT.in(JSON), set("no")),
            at("Result/IsCanceled", IS_CANCELED).needs(ENDED).by(XML, List.of(set("0"), CAPITALIZE, UPPER_CASE)),
            at("Result/IsCanceled", SAME_IN_BOTH_FORMATS).needs(ENDED, COMPARED).by(OPPOSITE),
            at("Result/Message", RESULT_MESSAGE).needs(ENDED).by(DROP.in(XML), LOWER_CASE_NAME.in(XML), NUMBER, OBJECT, NEST, DUPLICATE),
            at("Result/Message", SAME_IN_BOTH_FORMATS).needs(ENDED, COMPARED).by(set("Changed"), PAD),
            // JSON may leave an empty Message out; a text that one format lacks makes the formats disagree.
            at("Result/Message", SAME_IN_BOTH_FORMATS, RESULT_MESSAGE).needs(ENDED, COMPARED, MESSAGE).by(DROP.in(JSON), EMPTY, NULL),
            at("Result/Message", SAME_IN_BOTH_FORMATS).needs(ENDED, COMPARED, MESSAGE).by(ESCAPED, CUT, ASCII),
            at("Links", ALTERNATE_LINK).by(PARAMETER).by(NULL, TEXT, BOOLEAN, UNWRAP),
            at("Links/*/Rel", ALTERNATE_LINK_TARGET).by(SWAP_LINKS),
            at("Links/Link[Alternate]/Href", ALTERNATE_LINK_TARGET).by(TO_EVENTS),
            at("Links/Link[Alternate]/Href", ALTERNATE_LINK_TARGET).needs(REFERENCE).by(append("?format=Entity")),
            at("Links/Link[Down]/Href", EVENTS_LINK_TARGET).by(TO_SESSION, TO_TASKS),
            at("", END_NOT_BEFORE_CREATION).needs(ENDED).by(
                    insert("EndTimeUTC", "before CreationTimeUTC", n -> later(n.child("CreationTimeUTC").text(), Duration.ofSeconds(-1))),
                    insert("CreationTimeUTC", "behind EndTimeUTC", n -> later(n.child("EndTimeUTC").text(), Duration.ofSeconds(1)))),
            at("", NO_END_WHILE_RUNNING).needs(RUNNING).by(insert("EndTimeUTC", "while in progress", n -> n.child("CreationTimeUTC").text())),
            at("", FORMAT_ENTITY).by(rename("BackupJobSession"), rename("systemSession"), rename("SystemSessionEntity"), rename("Entity"), IN_A_LIST),
            at("", FORMAT_ENTITY).by(JSON, List.of(ARRAY, NULL, EMPTY, QUOTED)),
            at("", ENTITY_SHAPE).by(STRAY_TEXT),
            at("", DOCUMENTED_LAYOUT).by(IN_AN_ENVELOPE, REVERSE, insert("Progress"), insertAttribute("Version")),
            at("Result", DOCUMENTED_LAYOUT).needs(ENDED).by(insert("Reason")),
            at("Links", DOCUMENTED_LAYOUT).by(AS_LINK),
            at("Links/Link[Alternate]", DOCUMENTED_LAYOUT).by(insertAttribute("Method")),
            at("", XML_NAMESPACE).by(NAMESPACES_OF_ALL),
            at("body", FORMAT_ENTITY).needs(REFERENCE).by(
                    bodyOf(Representation.REFERENCE_IN_XML).in(XML), bodyOf(Representation.REFERENCE_IN_JSON).in(JSON)));

    /** Every element of the entity, so that each is seen to be in the vendor's namespace. */
    private static final List<Row> ENTITY_ELEMENTS = Stream.concat(
            Stream.of("Links", "Links/Link", "SessionType", "CreationTimeUTC", "State").map(place -> at(place, XML_NAMESPACE)),
            Stream.of("EndTimeUTC", "Result", "Result/Result", "Result/Message", "Result/IsCanceled").map(place -> at(place, XML_NAMESPACE).needs(ENDED)))
            .map(row -> row.by(NO_NAMESPACE, ANOTHER_NAMESPACE)).toList();

    private static final List<Row> REFERENCE_ROWS = Stream.of(
            at("UID", REFERENCE_UID).by(DROP, LOWER_CASE_NAME, DUPLICATE, EMPTY, NULL.in(JSON), NUMBER, PAD, WITHOUT_URN, OTHER_RESOURCE),
            at("UID", REFERENCE_UID).needs(ANOTHER_SESSION).by(OTHER_SESSION),
            at("Name", REFERENCE_FORM).by(DROP, LOWER_CASE_NAME, DUPLICATE, NULL.in(JSON), NUMBER),
            at("Name", REFERENCE_AGREES).by(set("Changed"), EMPTY, PAD),
            at("Href", REFERENCE_FORM).by(DROP, LOWER_CASE_NAME, DUPLICATE, EMPTY, NULL.in(JSON), NUMBER, RELATIVE, TO_EVENTS),
            at("Href", REFERENCE_FORM).needs(ANOTHER_SESSION).by(OTHER_SESSION),
            at("Type", REFERENCE_FORM).by(DROP, LOWER_CASE_NAME, DUPLICATE, EMPTY, NULL.in(JSON), NUMBER, set("SystemSession")),
            at("Links", REFERENCE_LINK).by(DROP, LOWER_CASE_NAME, DUPLICATE, NULL.in(JSON), NUMBER, NO_NAMESPACE, ANOTHER_NAMESPACE),
            at("Links/Link[Alternate]/Href", REFERENCE_LINK).by(TO_EVENTS, WITHOUT_QUERY),
            at("", REFERENCE_FORM).by(insert("Progress"), NO_NAMESPACE, ANOTHER_NAMESPACE),
            at("", ENTITY_OR_REFERENCE).by(rename("EntityReference"), ARRAY, EMPTY.in(JSON))).map(row -> row.needs(REFERENCE)).toList();

    private static final List<Row> EVENTS_ROWS = List.of(
            at("", EVENTS_FORM).by(rename("Events"), NO_NAMESPACE, ANOTHER_NAMESPACE, insert("Count"), STRAY_TEXT),
            at("", EVENTS_ORDER).needs(SEVERAL_EVENTS).by(REVERSE),
            at("Links", EVENTS_UP_LINK).by(NO_NAMESPACE),
            at("Links/Link[Up]/Href", EVENTS_UP_LINK).by(TO_EVENTS),
            at("Events", EVENTS_FORM).needs(EVENT).by(rename("Event"), NO_NAMESPACE),
            at("Events[first]", EVENTS_FORM).needs(EVENT).by(insert("Status"), EMPTY),
            at("Events[first]", EVENTS_ORDER).needs(EVENT).by(REPEAT),
            at("Events[first]", EVENTS_ORDER).needs(SEVERAL_EVENTS).by(DROP),
            at("Events[first]/Message", EVENTS_FORM).needs(EVENT).by(DROP, LOWER_CASE_NAME, NO_NAMESPACE),
            at("Events[last]/Message", EVENTS_FORM).needs(EVENT).by(REPEAT),
            at("Events[first]/Order", EVENTS_FORM).needs(EVENT).by(DROP),
            at("Events[first]/Order", EVENTS_ORDER).needs(EVENT).by(EMPTY, set("0"), set("-1"), set("first")),
            at("Events[last]/Order", EVENTS_ORDER).needs(EVENT).by(append("7")),
            at("Events[last]/Order", EVENTS_ORDER).needs(SEVERAL_EVENTS).by(set("1")),
            at("Events[first]/CreationTimeUTC", EVENTS_TIMES).needs(EVENT).by(DROP, EMPTY, REPEAT, LOCAL_TIME, WITHOUT_DAY),
            at("Events[last]/CreationTimeUTC", EVENTS_TIMES).needs(EVENT).by(FEBRUARY_30, HOUR_25),
            at("body", EVENTS_FORM).by(bodyOf(Representation.ENTITY_IN_XML)));

    /** Of every answer, by the requirements of the entity. */
    private static final List<Row> ROWS_OF_ALL = List.of(
            at("body", WELL_FORMED).by(TEXTS).by(XML, XML_TEXTS).by(JSON, JSON_TEXTS),
            at("body", WELL_FORMED).by(body("missing", ""), body("replaced by a blank", " "), body("replaced by a plain text", "Please try again later.")),
            at("body", WELL_FORMED, ACCEPT_XML, FORMAT_ENTITY).by(
                    body("replaced by a web page", "<!DOCTYPE html><html><head><title>Sign in</title></head></html>")),
            at("body", FORMAT_ENTITY).by(XML, List.of(body("replaced by an error", "<Error xmlns='http://www.veeam.com/ent/v1.0' Message='Not found' StatusCode='404'/>"))),
            at("body", FORMAT_ENTITY).by(JSON, List.of(body("replaced by an error", "{\"Message\":\"Not found\",\"StatusCode\":404}"))),
            at("answer", ASKED_SESSION).needs(ANOTHER_SESSION).by(OTHER_SESSIONS_ANSWER),
            at("status", STATUS_200).by(STATUSES),
            at("Content-Length", CONTENT_LENGTH).by(UNCLEAR_LENGTHS),
            at("Content-Length", CONTENT_LENGTH_TRUE).by(UNTRUE_LENGTHS),
            at("Content-Type", CONTENT_TYPE).by(TYPES),
            at("Content-Type", CONTENT_TYPE_TRUE).by(XML, typed("application/json", "application/xml; charset=utf-32", "application/xml; charset=x-none")),
            at("Content-Type", CONTENT_TYPE_TRUE).by(JSON, typed("application/xml", "application/json; charset=utf-32", "application/json; charset=x-none")),
            at("Content-Encoding", WELL_FORMED).by(GZIP));
    private static final Map<DocumentKind, List<List<Row>>> ROWS = Map.of(
            DocumentKind.ENTITY, List.of(ENTITY_ROWS, ENTITY_ELEMENTS,
                    link("Alternate", ALTERNATE_LINK, ALTERNATE_LINK_TARGET), link("Down", EVENTS_LINK, EVENTS_LINK_TARGET),
                    inBothFormats(Representation.ENTITY_IN_XML, Representation.ENTITY_IN_JSON), ROWS_OF_ALL),
            DocumentKind.REFERENCE, List.of(REFERENCE_ROWS, link("Alternate", REFERENCE_LINK, REFERENCE_LINK).stream().map(row -> row.needs(REFERENCE)).toList(),
                    inBothFormats(Representation.REFERENCE_IN_XML, Representation.REFERENCE_IN_JSON), ROWS_OF_ALL),
            DocumentKind.EVENTS, List.of(EVENTS_ROWS, link("Up", EVENTS_UP_LINK, EVENTS_UP_LINK), ROWS_OF_ALL));

    /** The requirements of the reference that stand for some of the entity's. */
    private static final Map<Requirement, List<Requirement>> IN_REFERENCES = Map.of(
            ENTITY_SHAPE, List.of(REFERENCE_FORM), FORMAT_ENTITY, List.of(ENTITY_OR_REFERENCE), ASKED_SESSION, List.of(ASKED_SESSION, REFERENCE_UID));

    /** What can go wrong with a link: the requirements that it is there, and that it leads where it should. */
    private static List<Row> link(String rel, Requirement present, Requirement target) {
        String link = "Links/Link[" + rel + "]";
        return List.of(
                at(link, present).by(DROP),
                at(link + "/Rel", present).by(set("Edit"), LOWER_CASE, PAD, DROP),
                at(link + "/Href", present).by(DROP, LOWER_CASE_NAME, EMPTY, NULL.in(JSON), RELATIVE, WITHOUT_SCHEME, TO_FTP),
                at(link + "/Href", target).by(TO_OTHER_COLLECTION, TO_COLLECTION),
                at(link + "/Href", target).needs(ANOTHER_SESSION).by(OTHER_SESSION));
    }

    private static List<Row> inBothFormats(Representation inXml, Representation inJson) {
        return List.of(
                at("answer", ACCEPT_XML).by(answerOf(inJson).in(XML), answerOf(inXml).in(JSON)),
                at("body", ACCEPT_XML, CONTENT_TYPE_TRUE).by(bodyOf(inJson).in(XML), bodyOf(inXml).in(JSON)),
                at("body", FORMAT_ENTITY).by(bodyOf(Representation.EVENTS_IN_XML).in(XML)));
    }
    // spotless:on

    /** All mutations, in a fixed order; their names are unique. */
    static List<Mutation> mutations() {
        return Stream.of(Representation.values())
                .flatMap(r -> ROWS.getOrDefault(r.kind(), List.of()).stream()
                        .flatMap(List::stream)
                        .flatMap(row -> mutations(r, row)))
                .toList();
    }

    private static Row at(String place, Requirement... guards) {
        return new Row(place, List.of(guards), Set.of(), List.of());
    }

    private static Stream<Mutation> mutations(Representation representation, Row row) {
        return row.operators.stream()
                .filter(operator -> operator.formats().contains(representation.format()))
                .map(operator -> new Mutation(
                        representation, row.place, guards(representation, row, operator), row.needs, operator));
    }

    private static Set<Requirement> guards(Representation representation, Row row, Operator operator) {
        return Stream.concat(row.guards.stream(), operator.alsoBreaks().stream())
                .flatMap(requirement -> guards(representation, requirement).stream())
                .collect(Collectors.toSet());
    }

    /** What stands for a requirement of the entity in XML: the reference and the events have fewer of their own. */
    private static List<Requirement> guards(Representation representation, Requirement requirement) {
        if (representation.kind() == DocumentKind.EVENTS && requirement.section() != Section.EVENTS) {
            return List.of(requirement == ASKED_SESSION ? EVENTS_UP_LINK : EVENTS_FORM);
        }
        if (requirement == ACCEPT_XML && representation.format() == JSON) {
            return List.of(ACCEPT_JSON);
        }
        return representation.kind() == DocumentKind.REFERENCE
                ? IN_REFERENCES.getOrDefault(requirement, List.of(requirement))
                : List.of(requirement);
    }
}
