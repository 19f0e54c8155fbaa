package org.emverify.contract;

import static org.emverify.contract.Basis.*;
import static org.emverify.contract.Requirement.Occasion.ALWAYS;
import static org.emverify.contract.Requirement.Occasion.CONDITIONAL;
import static org.emverify.contract.RequirementKind.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requirement catalogue: the page <em>GET /systemSessions/{ID}</em> sentence by sentence, and what is verified of
 * its neighbouring pages, in our own words. A constant's {@link #id()} is its name in features, reports, deviations and
 * faults, and never changes.
 */
public enum Requirement {
    // spotless:off
    // ---- the page: Description
    ASKED_SESSION(Section.DESCRIPTION, DOCUMENTED, ALWAYS,
            "The answer represents the system session whose ID stands in the request's URL, and no other one.",
            "Also while others are on their way: five times, two sessions are requested at the same moment."),

    // ---- the page: Request
    READ_WITH_GET(Section.REQUEST, DUTY,
            "A system session is read with the method GET.",
            "Every read of the harness is a GET; the client has no word for another method except logon and logoff."),
    RESOURCE_URL(Section.REQUEST, DUTY,
            "The resource is addressed as https, the server's name, the port (9398 unless it was changed),"
                    + " /api/systemSessions/ and the session's ID.",
            "The client builds exactly this URL from the target, and refuses plain http unless it is allowed.",
            Decision.HTTPS_ON_PORT_9398),

    // ---- the page: Request Headers
    LOGON_REQUIRED(Section.REQUEST_HEADERS, DOCUMENTED, ALWAYS,
            "A request that carries no session ID of a logon session gets no system session: it is refused with 401.",
            "Also while others are on their way: ten pairs of a request without a session ID and one with it come at the same"
                    + " moment; where one connection is allowed, one after the other on it."),
    UNKNOWN_TOKEN_REFUSED(Section.REQUEST_HEADERS, DOCUMENTED, ALWAYS,
            "A request whose session ID was never given out by a logon is refused with 401.",
            Decision.IDLE_LOGON_EXPIRES),
    TOKEN_FROM_LOGON(Section.REQUEST_HEADERS, DUTY,
            "The header X-RestSvcSessionId carries the session ID exactly as the logon's answer gave it.",
            "The client copies the value of the logon's answer unchanged and keeps no cookies beside it."),
    ACCEPT_XML(Section.REQUEST_HEADERS, DOCUMENTED, ALWAYS,
            "A client that accepts application/xml is answered in XML."),
    ACCEPT_JSON(Section.REQUEST_HEADERS, DOCUMENTED, ALWAYS,
            "A client that accepts application/json is answered in JSON."),
    ACCEPT_OPTIONAL(Section.REQUEST_HEADERS, DOCUMENTED, ALWAYS,
            "The header Accept may be left out: the request succeeds without it."),
    DEFAULT_XML(Section.REQUEST_HEADERS, DOCUMENTED, ALWAYS,
            "A client that sends no Accept header is answered in XML, with the values that a client gets that accepts XML.",
            Decision.XML_FOR_ANY_TYPE),
    JSON_BY_HEADER(Section.REQUEST_HEADERS, DUTY,
            "Who wants JSON must say so in the header Accept.",
            "Every request for JSON carries Accept: application/json and nothing else in that header."),

    // ---- the page: Request Body
    NO_REQUEST_BODY(Section.REQUEST_BODY, DUTY,
            "The request has no body.",
            "The client sends GET requests without a body."),

    // ---- the page: Response Codes
    STATUS_200(Section.RESPONSE_CODES, DOCUMENTED, ALWAYS,
            "A successful read is answered with 200 OK, and with no other success code."),

    // ---- the page: Response Headers
    CONTENT_LENGTH(Section.RESPONSE_HEADERS, DOCUMENTED, ALWAYS,
            "The answer states the length of its body, in one Content-Length header or in the chunks it is sent in.",
            "A body sent in chunks carries its length in the chunks; HTTP forbids the header there, so it may be absent."),
    CONTENT_LENGTH_TRUE(Section.RESPONSE_HEADERS, DOCUMENTED, ALWAYS,
            "The stated length is the number of bytes of the body that really comes."),
    CONTENT_TYPE(Section.RESPONSE_HEADERS, DOCUMENTED, ALWAYS,
            "The answer states its media type in one Content-Type header: application/xml or application/json.",
            "Parameters such as charset are legal and accepted, where they are written as HTTP demands (RFC 9110, section 5.6.6).",
            Decision.CONTENT_TYPE_OF_THE_RESPONSE),
    CONTENT_TYPE_TRUE(Section.RESPONSE_HEADERS, DOCUMENTED, ALWAYS,
            "The stated media type, and charset if any, are those of the body that came."),
    ADDITIONAL_HEADERS(Section.RESPONSE_HEADERS, PERMISSION,
            "The answer may carry further standard HTTP headers.",
            "Further headers are not judged."),

    // ---- the page: Response Body
    ENTITY_OR_REFERENCE(Section.RESPONSE_BODY, DOCUMENTED, ALWAYS,
            "The resource's plain URL answers with an entity or an entity reference of the system session.",
            "The page allows both; a server that gives the entity there is not wrong."),
    WELL_FORMED(Section.RESPONSE_BODY, DOCUMENTED, ALWAYS,
            "The body is one complete, well-formed document in its format and in its declared encoding, without a DTD and"
                    + " without doubled members."),
    ENTITY_SHAPE(Section.RESPONSE_BODY, DOCUMENTED, ALWAYS,
            "The entity is built as documented: each parameter once, at its place, as a plain value where a value is"
                    + " documented.",
            Decision.JSON_LIKE_XML),
    DOCUMENTED_LAYOUT(Section.RESPONSE_BODY, OBSERVED, ALWAYS,
            "The entity holds nothing beyond what is documented, in the order of the published example.",
            "The page prescribes no order and forbids no addition: advisory.",
            Decision.ATTRIBUTES_IN_ANY_ORDER),
    SAME_IN_BOTH_FORMATS(Section.RESPONSE_BODY, DOCUMENTED, ALWAYS,
            "XML and JSON represent one resource: both have the same values of a session.",
            Decision.VALUES_NOT_SPELLINGS),
    SAME_WHEN_REPEATED(Section.RESPONSE_BODY, DOCUMENTED, ALWAYS,
            "The same request, repeated while nothing happens to the session, is answered with the same values.",
            Decision.VALUES_NOT_SPELLINGS),

    // ---- the page: Parameters
    UID(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "A session carries its UID.",
            Decision.PARAMETERS_ALWAYS_DUE),
    UID_FORM(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "The UID is urn:veeam:SystemSession: followed by the session's ID.",
            Decision.GUID_IN_ANY_CASE, Decision.BLANKS_ARE_PART_OF_A_VALUE),
    NAME(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "A session carries its Name, a string.",
            Decision.PARAMETERS_ALWAYS_DUE),
    UID_AND_NAME_AS_ATTRIBUTES(Section.PARAMETERS, OBSERVED, ALWAYS,
            "In XML, UID and Name are attributes of the session.",
            Decision.UID_AND_NAME_ARE_ATTRIBUTES),
    SESSION_TYPE(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "A session states its SessionType.",
            Decision.PARAMETERS_ALWAYS_DUE),
    SESSION_TYPE_LISTED(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "The SessionType is one of the twelve listed values, letter by letter.",
            Decision.BLANKS_ARE_PART_OF_A_VALUE),
    CREATION_TIME(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "A session states when it was launched, in CreationTimeUTC.",
            Decision.PARAMETERS_ALWAYS_DUE),
    CREATION_TIME_IN_UTC(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "CreationTimeUTC is a date and time that exists, written in UTC with a final Z.",
            Decision.UP_TO_SEVEN_FRACTION_DIGITS, Decision.BLANKS_ARE_PART_OF_A_VALUE),
    END_TIME(Section.PARAMETERS, DOCUMENTED, CONDITIONAL,
            "A session that has ended states when it was completed, in EndTimeUTC.",
            Decision.END_TIME_ONCE_ENDED),
    END_TIME_IN_UTC(Section.PARAMETERS, DOCUMENTED, CONDITIONAL,
            "EndTimeUTC is a date and time that exists, written in UTC with a final Z.",
            Decision.UP_TO_SEVEN_FRACTION_DIGITS, Decision.BLANKS_ARE_PART_OF_A_VALUE),
    END_NOT_BEFORE_CREATION(Section.PARAMETERS, DOCUMENTED, CONDITIONAL,
            "A session was completed no earlier than it was launched."),
    NO_END_WHILE_RUNNING(Section.PARAMETERS, INFERRED, CONDITIONAL,
            "A session that is in progress has no EndTimeUTC yet.",
            Decision.END_TIME_ONCE_ENDED),
    TIMES_NOT_AHEAD(Section.PARAMETERS, INFERRED, CONDITIONAL,
            "Neither time of a session lies ahead of the time that the answer itself carries in its Date header.",
            "Measured by the server's own clock, never by ours: advisory."),
    TIMES_POSSIBLE(Section.PARAMETERS, INFERRED, CONDITIONAL,
            "The times of a session lie in years in which there is such a server: from 2000 to 2199.",
            "Year 1, year 9999 and years of another calendar are times that nobody meant: advisory."),
    STATE(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "A session states its State.",
            Decision.PARAMETERS_ALWAYS_DUE),
    STATE_LISTED(Section.PARAMETERS, DOCUMENTED, ALWAYS,
            "The State is one of the four listed values, letter by letter.",
            Decision.BLANKS_ARE_PART_OF_A_VALUE),
    RESULT(Section.PARAMETERS, DOCUMENTED, CONDITIONAL,
            "A session that has ended carries its Result.",
            Decision.RESULT_ONCE_ENDED),
    STATE_FITS_RESULT(Section.PARAMETERS, INFERRED, CONDITIONAL,
            "The final State and the Result of a session say the same.",
            Decision.STATE_PAIRS_WITH_RESULT),

    // ---- the page: Session Result
    RESULT_LISTED(Section.SESSION_RESULT, DOCUMENTED, CONDITIONAL,
            "The value of the Result is one of Success, Warning and Failed, letter by letter.",
            Decision.RESULT_LISTED_VALUES_WIN, Decision.RESULT_IS_AN_ENUMERATED_STRING, Decision.BLANKS_ARE_PART_OF_A_VALUE),
    RESULT_MESSAGE(Section.SESSION_RESULT, DOCUMENTED, CONDITIONAL,
            "The Result carries a Message, which may be empty.",
            Decision.EMPTY_MESSAGE),
    IS_CANCELED(Section.SESSION_RESULT, DOCUMENTED, CONDITIONAL,
            "The Result says in IsCanceled whether the session was canceled: true or false.",
            Decision.IS_CANCELED_IN_LOWER_CASE),

    // ---- the page: Links
    ALTERNATE_LINK(Section.LINKS, DOCUMENTED, ALWAYS,
            "A session carries a link whose relationship is Alternate, with an absolute URL.",
            Decision.LINKS_NAME_THE_SERVER_OTHERWISE, Decision.LINK_NAME_AND_TYPE_OPTIONAL),
    ALTERNATE_LINK_TARGET(Section.LINKS, DOCUMENTED, ALWAYS,
            "The Alternate link leads to the resource /systemSessions/{ID} of the same session.",
            Decision.LINK_TYPE_NOT_JUDGED),
    EVENTS_LINK(Section.LINKS, DOCUMENTED, ALWAYS,
            "A session carries a link whose relationship is Down, with an absolute URL.",
            Decision.LINKS_NAME_THE_SERVER_OTHERWISE, Decision.LINK_NAME_AND_TYPE_OPTIONAL),
    EVENTS_LINK_TARGET(Section.LINKS, DOCUMENTED, ALWAYS,
            "The Down link leads to the collection of the log events of the same session.",
            Decision.LINK_TYPE_NOT_JUDGED),

    // ---- the page: Example
    FORMAT_ENTITY(Section.EXAMPLE, DOCUMENTED, ALWAYS,
            "A request with format=Entity is answered with the entity of the session."),
    XML_NAMESPACE(Section.EXAMPLE, DOCUMENTED, ALWAYS,
            "In XML the entity is the element SystemSession of the vendor's namespace, and so are its parts.",
            Decision.UNUSED_NAMESPACES),
    XML_DECLARATION(Section.EXAMPLE, PERMISSION,
            "The example begins with an XML declaration that names UTF-8.",
            "An example, no rule: other true encodings, and no declaration, are accepted."),

    // ---- neighbour: the resource's representation
    ENTITY_HREF(Section.REPRESENTATION, DOCUMENTED, CONDITIONAL,
            "The entity carries its own absolute URL in Href.",
            Decision.LINKS_NAME_THE_SERVER_OTHERWISE),
    ENTITY_TYPE(Section.REPRESENTATION, DOCUMENTED, CONDITIONAL,
            "The entity names its own resource type in Type."),
    REFERENCE_UID(Section.REPRESENTATION, DOCUMENTED, CONDITIONAL,
            "The entity reference carries the UID of the session that was asked for."),
    REFERENCE_FORM(Section.REPRESENTATION, DOCUMENTED, CONDITIONAL,
            "The entity reference is an EntityRef with UID, Name, Href, a Type that ends in Reference, and Links.",
            Decision.REFERENCE_BY_GENERAL_RULE),
    REFERENCE_LINK(Section.REPRESENTATION, DOCUMENTED, CONDITIONAL,
            "The entity reference's Alternate link leads to the entity of the same session."),
    REFERENCE_AGREES(Section.REPRESENTATION, DOCUMENTED, CONDITIONAL,
            "The entity reference names the session as its entity does, in XML and in JSON."),

    // ---- neighbour: the collection
    COLLECTION_FORM(Section.COLLECTION, DOCUMENTED, CONDITIONAL,
            "The collection is answered with 200 and a SystemSessions document of whole entities.",
            Decision.ENTRIES_ARE_ENTITIES, Decision.COLLECTION_MAY_HAVE_HREF),
    COLLECTION_RECENT(Section.COLLECTION, DOCUMENTED, CONDITIONAL,
            "The collection lists sessions that were created in the last 30 days."),
    COLLECTION_AGREES(Section.COLLECTION, DOCUMENTED, CONDITIONAL,
            "A session has the same values in the collection as in its own entity.",
            Decision.VALUES_NOT_SPELLINGS),
    COLLECTION_IN_JSON(Section.COLLECTION, INFERRED, CONDITIONAL,
            "In JSON the collection is an object whose member Sessions lists the entities that the XML lists.",
            Decision.JSON_LIKE_XML),

    // ---- neighbour: the events
    EVENTS_FORM(Section.EVENTS, DOCUMENTED, CONDITIONAL,
            "The events of a session are answered with 200 and a SystemSessionEvents document whose events have a time, a"
                    + " message and an order.",
            Decision.EVENTS_DOCUMENT),
    EVENTS_ORDER(Section.EVENTS, DOCUMENTED, CONDITIONAL,
            "The events are numbered 1, 2, 3 and so on in Order.",
            "The sequence of the elements in the document is not prescribed: another one is advisory."),
    EVENTS_UP_LINK(Section.EVENTS, DOCUMENTED, CONDITIONAL,
            "The events' one Up link leads back to the entity of their session."),
    EVENTS_TIMES(Section.EVENTS, DOCUMENTED, CONDITIONAL,
            "Every event carries a date and time that exists.",
            Decision.EVENT_TIMES_WITHOUT_ZONE),

    // ---- neighbour: logon and logoff
    LOGON_CREATED(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "A logon with valid credentials is answered with 201 Created."),
    LOGON_TOKEN(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "The logon's answer gives the session ID in the header X-RestSvcSessionId.",
            Decision.TOKEN_IN_HEADER_AND_COOKIE),
    LOGON_COOKIE(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "The logon's answer repeats the same session ID in a cookie of that name.",
            Decision.TOKEN_IN_HEADER_AND_COOKIE),
    LOGON_BODY(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "The logon's answer is a LogonSession with user name, session ID and a Delete link for the logoff.",
            Decision.LOGON_SESSION_DOCUMENT),
    MISSING_CREDENTIALS_REFUSED(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "A logon without credentials is refused with 401 and a Basic challenge.",
            Decision.BASIC_CHALLENGE),
    WRONG_CREDENTIALS_REFUSED(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "A logon with wrong credentials is refused with 401 and a Basic challenge.",
            "Verified only when intrusive requests are allowed: a wrong password may lock an account.",
            Decision.BASIC_CHALLENGE),
    LOGOFF(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "Deleting the logon session is answered with 204 and no body.",
            Decision.LOGOFF_BY_DELETE),
    LOGGED_OFF_TOKEN_REFUSED(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "A session ID that was logged off is refused with 401.",
            Decision.LOGOFF_BY_DELETE),
    LOGOFF_NEEDS_TOKEN(Section.LOGON, DOCUMENTED, CONDITIONAL,
            "A logoff without a session ID, or with one that was never issued, is refused and ends no logon session.",
            "Verified with a logon session that the harness opens for it.",
            Decision.LOGOFF_BY_DELETE),
    COOKIE_BEFORE_HEADER(Section.LOGON, DUTY,
            "Where a request carries the session ID as cookie and as header, the cookie counts.",
            "The harness keeps no cookies, so that the header alone is tested."),

    // ---- neighbour: the service root
    SERVICE_ROOT(Section.SERVICE_ROOT, DOCUMENTED, CONDITIONAL,
            "The service root answers 200 without a logon, with an EnterpriseManager document that links to the logon.",
            Decision.SERVICE_ROOT_IS_OPEN),
    API_VERSIONS(Section.SERVICE_ROOT, DOCUMENTED, CONDITIONAL,
            "The service root lists the supported versions, v1_7 among them, each with a link to create a logon.",
            Decision.SERVICE_ROOT_IS_OPEN),

    // ---- neighbour: errors
    UNKNOWN_ID_404(Section.ERRORS, DOCUMENTED, CONDITIONAL,
            "A session ID that the server does not know is answered with 404.",
            Decision.ZEROS_ARE_NO_ID),
    ERROR_BODY(Section.ERRORS, DOCUMENTED, CONDITIONAL,
            "A refused request carries an Error document with a message and the status code.",
            Decision.ERROR_MEMBERS),
    ERROR_FORMAT(Section.ERRORS, DOCUMENTED, CONDITIONAL,
            "An Error document comes in the format that the client accepts, and its Content-Type says so truly."),
    MALFORMED_ID_4XX(Section.ERRORS, INFERRED, CONDITIONAL,
            "An ID that is not a GUID is answered with a client error and an Error document, never with a server error.",
            Decision.MALFORMED_ID_REFUSED),
    UNSUPPORTED_METHOD_405(Section.ERRORS, DOCUMENTED, CONDITIONAL,
            "A method that the resource does not support is answered with 405.",
            "Verified only when intrusive requests are allowed."),

    // ---- neighbour: HTTP itself
    HEADER_NAMES_IN_ANY_CASE(Section.HTTP, STANDARD, CONDITIONAL,
            "The server knows the headers of a request by their names in capital and small letters alike.",
            "RFC 9110, section 5.1: field names are case-insensitive, and proxies write them in small letters."),
    HTTP_SYNTAX(Section.HTTP, STANDARD, CONDITIONAL,
            "An answer is written by HTTP's grammar: status line, one line for each header, headers of one value once, dates"
                    + " in GMT, chunks of the stated size, CR LF behind each line, and nothing behind the body.",
            "RFC 9110, section 5, and RFC 9112, sections 2 to 7: clients differ in what they forgive, and some refuse such an answer."),
    CONNECTION_CLOSE(Section.HTTP, STANDARD, CONDITIONAL,
            "A server that is asked to close the connection, or says that it will, closes it behind the answer.",
            "RFC 9112, section 9.6; judged where nothing came for three seconds, at the end of a request that asks for it"
                    + " and of the first answers that announce it."),
    HTTP_1_1(Section.HTTP, INFERRED, CONDITIONAL,
            "Answers are of HTTP/1.1.",
            Decision.HTTP_1_0_IS_ALLOWED),
    CHALLENGE_WITH_401(Section.HTTP, STANDARD, CONDITIONAL,
            "A refusal with 401 names in WWW-Authenticate how to log on.",
            "RFC 9110, section 15.5.2, of every 401; the reference shows the header of the logon."),
    JSON_WITHOUT_MARK(Section.HTTP, STANDARD, CONDITIONAL,
            "JSON begins with its text, and not with a byte order mark.",
            "RFC 8259, section 8.1: who sends JSON must not add the mark; many readers refuse it."),
    ACCEPT_AS_HTTP_WRITES_IT(Section.HTTP, INFERRED, CONDITIONAL,
            "Accept is read as HTTP writes it: media types in any letter case, with parameters, with weights and with"
                    + " wildcards.",
            Decision.ACCEPT_VALUES_LISTED, Decision.XML_FOR_ANY_TYPE),

    // ---- the user's own schema
    VENDOR_SCHEMA(Section.SCHEMA_FILE, DOCUMENTED, CONDITIONAL,
            "The XML answers are valid by the schema file that the server's installation ships.",
            "Verified only when the user names that file.");
    // spotless:on

    private final Section section;
    private final RequirementKind kind;
    private final Basis basis;
    private final boolean unconditional;
    private final String statement;
    private final String note;
    private final List<Decision> decisions;

    /** A promise without anything to add but decisions. */
    Requirement(Section section, Basis basis, Occasion occasion, String statement, Decision... decisions) {
        this(section, basis, occasion, statement, "", decisions);
    }

    /** A promise. */
    Requirement(Section section, Basis basis, Occasion occasion, String statement, String note, Decision... decisions) {
        this(section, PROMISE, basis, occasion == Occasion.ALWAYS, statement, note, decisions);
    }

    /** A duty or a permission, and how the harness keeps or treats it. */
    Requirement(Section section, RequirementKind kind, String statement, String note, Decision... decisions) {
        this(section, kind, DOCUMENTED, false, statement, note, decisions);
    }

    Requirement(
            Section section,
            RequirementKind kind,
            Basis basis,
            boolean unconditional,
            String statement,
            String note,
            Decision... decisions) {
        this.section = section;
        this.kind = kind;
        this.basis = basis;
        this.unconditional = unconditional;
        this.statement = statement;
        this.note = note;
        this.decisions = List.of(decisions);
    }

    /** When there is something to judge a promise by. */
    enum Occasion {
        /** Every answer of the resource gives occasion. */
        ALWAYS,
        /** Only some answers do: ended or running sessions, the reference form, a neighbouring page. */
        CONDITIONAL
    }

    /** The requirement with that ID, or empty when the catalogue has none. */
    public static Optional<Requirement> withId(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }

    /** The promises of the server, in the catalogue's order. */
    public static List<Requirement> promises() {
        return Arrays.stream(values()).filter(r -> r.kind == PROMISE).toList();
    }

    /** The stable name by which features, reports, deviations and faults call this requirement. */
    public String id() {
        return name().replace('_', '-');
    }

    public Section section() {
        return section;
    }

    public RequirementKind kind() {
        return kind;
    }

    public Basis basis() {
        return basis;
    }

    /** What is required, in our own words. */
    public String statement() {
        return statement;
    }

    /**
     * How contradictions and silences of the documentation were decided, how the harness keeps a duty, or how a
     * permission is treated; empty when there was nothing to decide.
     */
    public String decision() {
        return Stream.concat(decisions.stream().map(Decision::cited), Stream.of(note))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /**
     * Whether every answer gives occasion to judge this requirement. A conditional one (about ended or running
     * sessions, the reference form) may find nothing to judge, and that alone decides nothing.
     */
    public boolean isUnconditional() {
        return unconditional;
    }
}
