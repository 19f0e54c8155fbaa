package org.emverify.contract;

import static org.emverify.contract.Basis.DOCUMENTED;
import static org.emverify.contract.Basis.INFERRED;
import static org.emverify.contract.Basis.OBSERVED;
import static org.emverify.contract.RequirementKind.DUTY;
import static org.emverify.contract.RequirementKind.PERMISSION;
import static org.emverify.contract.RequirementKind.PROMISE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The requirement catalogue: the page <em>GET /systemSessions/{ID}</em> sentence by sentence, and what is verified of
 * its neighbouring pages, in our own words. A constant's {@link #id()} is its name in features, reports, deviations and
 * faults, and never changes.
 */
public enum Requirement {
    // ---- the page: Description
    ASKED_SESSION(
            Section.DESCRIPTION,
            "The answer represents the system session whose ID stands in the request's URL, and no other one."),

    // ---- the page: Request
    READ_WITH_GET(
            Section.REQUEST,
            DUTY,
            "A system session is read with the method GET.",
            "Every read of the harness is a GET; the client has no word for another method except logon and logoff."),
    RESOURCE_URL(
            Section.REQUEST,
            DUTY,
            "The resource is addressed as https, the server's name, the port (9398 unless it was changed),"
                    + " /api/systemSessions/ and the session's ID.",
            "The client builds exactly this URL from the target, and refuses plain http unless it is allowed."),

    // ---- the page: Request Headers
    LOGON_REQUIRED(
            Section.REQUEST_HEADERS,
            "A request that carries no session ID of a logon session gets no system session: it is refused with 401."),
    UNKNOWN_TOKEN_REFUSED(
            Section.REQUEST_HEADERS, "A request whose session ID was never given out by a logon is refused with 401."),
    TOKEN_FROM_LOGON(
            Section.REQUEST_HEADERS,
            DUTY,
            "The header X-RestSvcSessionId carries the session ID exactly as the logon's answer gave it.",
            "The client copies the value of the logon's answer unchanged and keeps no cookies beside it."),
    ACCEPT_XML(Section.REQUEST_HEADERS, "A client that accepts application/xml is answered in XML."),
    ACCEPT_JSON(Section.REQUEST_HEADERS, "A client that accepts application/json is answered in JSON."),
    ACCEPT_OPTIONAL(Section.REQUEST_HEADERS, "The header Accept may be left out: the request succeeds without it."),
    DEFAULT_XML(
            Section.REQUEST_HEADERS,
            "A client that sends no Accept header is answered in XML, with what a client that accepts XML is told."),
    JSON_BY_HEADER(
            Section.REQUEST_HEADERS,
            DUTY,
            "Who wants JSON must say so in the header Accept.",
            "Every request for JSON carries Accept: application/json and nothing else in that header."),

    // ---- the page: Request Body
    NO_REQUEST_BODY(
            Section.REQUEST_BODY, DUTY, "The request has no body.", "The client sends GET requests without a body."),

    // ---- the page: Response Codes
    STATUS_200(Section.RESPONSE_CODES, "A successful read is answered with 200 OK, and with no other success code."),

    // ---- the page: Response Headers
    CONTENT_LENGTH(
            Section.RESPONSE_HEADERS,
            PROMISE,
            "The answer states the length of its body, in one Content-Length header or in the chunks it is sent in.",
            "A body sent in chunks carries its length in the chunks; HTTP forbids the header there, so it may be absent."),
    CONTENT_LENGTH_TRUE(
            Section.RESPONSE_HEADERS, "The stated length is the number of bytes of the body that really comes."),
    CONTENT_TYPE(
            Section.RESPONSE_HEADERS,
            PROMISE,
            "The answer states its media type in one Content-Type header: application/xml or application/json.",
            "The page speaks of the request's body there; the header is the response's. Parameters such as charset are"
                    + " legal HTTP and accepted."),
    CONTENT_TYPE_TRUE(
            Section.RESPONSE_HEADERS, "The stated media type, and charset if any, are those of the body that came."),
    ADDITIONAL_HEADERS(
            Section.RESPONSE_HEADERS,
            PERMISSION,
            "The answer may carry further standard HTTP headers.",
            "Further headers are not judged."),

    // ---- the page: Response Body
    ENTITY_OR_REFERENCE(
            Section.RESPONSE_BODY,
            PROMISE,
            "The resource's plain URL answers with an entity or an entity reference of the system session.",
            "The page allows both; a server that gives the entity there is not wrong."),
    WELL_FORMED(
            Section.RESPONSE_BODY,
            "The body is one complete, well-formed document in its format and in its declared encoding, without a DTD"
                    + " and without doubled members."),
    ENTITY_SHAPE(
            Section.RESPONSE_BODY,
            "The entity is built as documented: each parameter once, at its place, as a plain value where a value is"
                    + " documented."),
    DOCUMENTED_LAYOUT(
            Section.RESPONSE_BODY,
            OBSERVED,
            "The entity holds nothing beyond what is documented, in the order of the published example.",
            "The page prescribes no order and forbids no addition: advisory."),
    SAME_IN_BOTH_FORMATS(
            Section.RESPONSE_BODY, "XML and JSON represent one resource: both tell the same values of a session."),
    SAME_WHEN_REPEATED(
            Section.RESPONSE_BODY,
            "The same request, repeated while nothing happens to the session, is answered with the same values."),

    // ---- the page: Parameters
    UID(Section.PARAMETERS, "A session carries its UID."),
    UID_FORM(Section.PARAMETERS, "The UID is urn:veeam:SystemSession: followed by the session's ID."),
    NAME(Section.PARAMETERS, PROMISE, "A session carries its Name, a string.", "An empty Name is advisory."),
    UID_AND_NAME_AS_ATTRIBUTES(
            Section.PARAMETERS,
            OBSERVED,
            "In XML, UID and Name are attributes of the session.",
            "The page's table calls every parameter an element, its example shows attributes: elements are accepted,"
                    + " advisory."),
    SESSION_TYPE(Section.PARAMETERS, "A session states its SessionType."),
    SESSION_TYPE_LISTED(
            Section.PARAMETERS,
            PROMISE,
            "The SessionType is one of the twelve listed values, letter by letter.",
            "Blanks around a value are not the value."),
    CREATION_TIME(Section.PARAMETERS, "A session states when it was launched, in CreationTimeUTC."),
    CREATION_TIME_IN_UTC(
            Section.PARAMETERS, "CreationTimeUTC is a date and time that exists, written in UTC with a final Z."),
    END_TIME(
            Section.PARAMETERS,
            PROMISE,
            "A session that has ended states when it was completed, in EndTimeUTC.",
            "The parameter has no mark for optional, yet a session in progress has no end: demanded of ended sessions"
                    + " only."),
    END_TIME_IN_UTC(Section.PARAMETERS, "EndTimeUTC is a date and time that exists, written in UTC with a final Z."),
    END_NOT_BEFORE_CREATION(Section.PARAMETERS, "A session was completed no earlier than it was launched."),
    NO_END_WHILE_RUNNING(
            Section.PARAMETERS,
            INFERRED,
            "A session that is in progress has no EndTimeUTC yet.",
            "The page is silent: a value is advisory."),
    TIMES_NOT_AHEAD(
            Section.PARAMETERS,
            INFERRED,
            "Neither time of a session lies ahead of the time that the answer itself carries in its Date header.",
            "Measured by the server's own clock, never by ours: advisory."),
    STATE(Section.PARAMETERS, "A session states its State."),
    STATE_LISTED(
            Section.PARAMETERS,
            PROMISE,
            "The State is one of the four listed values, letter by letter.",
            "Blanks around a value are not the value."),
    RESULT(
            Section.PARAMETERS,
            PROMISE,
            "A session that has ended carries its Result.",
            "Nothing is said of a session in progress: its Result may be absent."),
    STATE_FITS_RESULT(
            Section.PARAMETERS,
            INFERRED,
            "The final State and the Result of a session say the same.",
            "CompletedSuccessfully goes with Success, CompletedWarning with Warning, Failed with Failed: advisory."),

    // ---- the page: Session Result
    RESULT_LISTED(
            Section.SESSION_RESULT,
            PROMISE,
            "The value of the Result is one of Success, Warning and Failed, letter by letter.",
            "The table calls it a UidType and one published example shows CompletedSuccessfully: it is an enumerated"
                    + " string, and the table wins."),
    RESULT_MESSAGE(
            Section.SESSION_RESULT,
            PROMISE,
            "The Result carries a Message, which may be empty.",
            "JSON may write an empty Message as null or leave it out."),
    IS_CANCELED(
            Section.SESSION_RESULT,
            PROMISE,
            "The Result says in IsCanceled whether the session was canceled: true or false.",
            "The table writes True and False, the example and both formats write lower case: other spellings of a"
                    + " boolean in XML are advisory."),

    // ---- the page: Links
    ALTERNATE_LINK(Section.LINKS, "A session carries a link whose relationship is Alternate, with an absolute URL."),
    ALTERNATE_LINK_TARGET(
            Section.LINKS,
            PROMISE,
            "The Alternate link leads to the resource /systemSessions/{ID} of the same session.",
            "The link's Type is not judged: the published one names another resource."),
    EVENTS_LINK(Section.LINKS, "A session carries a link whose relationship is Down, with an absolute URL."),
    EVENTS_LINK_TARGET(Section.LINKS, "The Down link leads to the collection of the log events of the same session."),

    // ---- the page: Example
    FORMAT_ENTITY(Section.EXAMPLE, "A request with format=Entity is answered with the entity of the session."),
    XML_NAMESPACE(
            Section.EXAMPLE,
            "In XML the entity is the element SystemSession of the vendor's namespace, and so are its parts."),
    XML_DECLARATION(
            Section.EXAMPLE,
            PERMISSION,
            "The example begins with an XML declaration that names UTF-8.",
            "An example, no rule: other true encodings, and no declaration, are accepted."),

    // ---- neighbour: the resource's representation
    ENTITY_HREF(Section.REPRESENTATION, "The entity carries its own absolute URL in Href."),
    ENTITY_TYPE(Section.REPRESENTATION, "The entity names its own resource type in Type."),
    REFERENCE_UID(Section.REPRESENTATION, "The entity reference carries the UID of the session that was asked for."),
    REFERENCE_FORM(
            Section.REPRESENTATION,
            "The entity reference is an EntityRef with UID, Name, Href, a Type that ends in Reference, and Links."),
    REFERENCE_LINK(
            Section.REPRESENTATION, "The entity reference's Alternate link leads to the entity of the same session."),
    REFERENCE_AGREES(
            Section.REPRESENTATION, "The entity reference names the session as its entity does, in XML and in JSON."),

    // ---- neighbour: the collection
    COLLECTION_FORM(
            Section.COLLECTION, "The collection is answered with 200 and a SystemSessions document of whole entities."),
    COLLECTION_RECENT(Section.COLLECTION, "The collection lists sessions that were created in the last 30 days."),
    COLLECTION_AGREES(
            Section.COLLECTION, "A session tells the same values in the collection as when it is asked for alone."),
    COLLECTION_IN_JSON(
            Section.COLLECTION,
            INFERRED,
            "In JSON the collection is an object whose member Sessions lists the entities that the XML lists.",
            "Known of sibling resources only: advisory."),

    // ---- neighbour: the events
    EVENTS_FORM(
            Section.EVENTS,
            "The events of a session are answered with 200 and a SystemSessionEvents document whose events have a time,"
                    + " a message and an order."),
    EVENTS_ORDER(
            Section.EVENTS,
            PROMISE,
            "The events are numbered 1, 2, 3 and so on in Order.",
            "The sequence of the elements in the document is not prescribed: another one is advisory."),
    EVENTS_UP_LINK(Section.EVENTS, "The events' one Up link leads back to the entity of their session."),
    EVENTS_TIMES(
            Section.EVENTS,
            PROMISE,
            "Every event carries a date and time that exists.",
            "The published example writes event times without Z: it is not demanded here."),

    // ---- neighbour: logon and logoff
    LOGON_CREATED(Section.LOGON, "A logon with valid credentials is answered with 201 Created."),
    LOGON_TOKEN(Section.LOGON, "The logon's answer gives the session ID in the header X-RestSvcSessionId."),
    LOGON_COOKIE(Section.LOGON, "The logon's answer repeats the same session ID in a cookie of that name."),
    LOGON_BODY(
            Section.LOGON,
            "The logon's answer is a LogonSession with user name, session ID and a Delete link for the logoff."),
    MISSING_CREDENTIALS_REFUSED(
            Section.LOGON, "A logon without credentials is refused with 401 and a Basic challenge."),
    WRONG_CREDENTIALS_REFUSED(
            Section.LOGON,
            PROMISE,
            "A logon with wrong credentials is refused with 401 and a Basic challenge.",
            "Verified only when intrusive requests are allowed: a wrong password may lock an account."),
    LOGOFF(Section.LOGON, "Deleting the logon session is answered with 204 and no body."),
    LOGGED_OFF_TOKEN_REFUSED(Section.LOGON, "A session ID that was logged off is refused with 401."),
    COOKIE_BEFORE_HEADER(
            Section.LOGON,
            DUTY,
            "Where a request carries the session ID as cookie and as header, the cookie counts.",
            "The harness keeps no cookies, so that the header alone is tested."),

    // ---- neighbour: the service root
    SERVICE_ROOT(
            Section.SERVICE_ROOT,
            "The service root answers 200 without a logon, with an EnterpriseManager document that links to the logon."),
    API_VERSIONS(
            Section.SERVICE_ROOT,
            "The service root lists the supported versions, v1_7 among them, each with a link to create a logon."),

    // ---- neighbour: errors
    UNKNOWN_ID_404(Section.ERRORS, "A session ID that the server does not know is answered with 404."),
    ERROR_BODY(Section.ERRORS, "A refused request carries an Error document with a message and the status code."),
    ERROR_FORMAT(
            Section.ERRORS,
            "An Error document comes in the format that the client accepts, and its Content-Type says so truly."),
    MALFORMED_ID_4XX(
            Section.ERRORS,
            INFERRED,
            "An ID that is not a GUID is answered with a client error and an Error document, never with a server error.",
            "Documented nowhere: advisory."),
    UNSUPPORTED_METHOD_405(
            Section.ERRORS,
            PROMISE,
            "A method that the resource does not support is answered with 405.",
            "Verified only when intrusive requests are allowed."),

    // ---- the user's own schema
    VENDOR_SCHEMA(
            Section.SCHEMA_FILE,
            PROMISE,
            "The XML answers are valid by the schema file that the server's installation ships.",
            "Verified only when the user names that file.");

    private final Section section;
    private final RequirementKind kind;
    private final Basis basis;
    private final String statement;
    private final String decision;

    Requirement(Section section, String statement) {
        this(section, PROMISE, DOCUMENTED, statement, "");
    }

    Requirement(Section section, Basis basis, String statement, String decision) {
        this(section, PROMISE, basis, statement, decision);
    }

    Requirement(Section section, RequirementKind kind, String statement, String decision) {
        this(section, kind, DOCUMENTED, statement, decision);
    }

    Requirement(Section section, RequirementKind kind, Basis basis, String statement, String decision) {
        this.section = section;
        this.kind = kind;
        this.basis = basis;
        this.statement = statement;
        this.decision = decision;
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
     * How a contradiction or silence of the documentation was decided, how the harness keeps a duty, or how a
     * permission is treated; empty when there was nothing to decide.
     */
    public String decision() {
        return decision;
    }

    /**
     * Whether every answer gives occasion to judge this requirement. A conditional one (about ended or running
     * sessions, the reference form) may find nothing to judge, and that alone decides nothing.
     */
    public boolean isUnconditional() {
        return switch (this) {
            case END_TIME,
                    END_TIME_IN_UTC,
                    END_NOT_BEFORE_CREATION,
                    NO_END_WHILE_RUNNING,
                    TIMES_NOT_AHEAD,
                    RESULT,
                    STATE_FITS_RESULT,
                    RESULT_LISTED,
                    RESULT_MESSAGE,
                    IS_CANCELED -> false;
            default -> kind == PROMISE && section.isOfThePage();
        };
    }
}
