package org.emverify.contract;

import static org.emverify.contract.Basis.*;

import java.util.Arrays;
import java.util.List;

/**
 * What was decided where the documentation contradicts itself, leaves something open, or is completed by a neighbouring
 * page or by published answers. Findings, legal variants and the features cite a decision by its {@link #id()}, which
 * never changes; {@code features/decisions.feature} shows them all.
 */
public enum Decision {
    // spotless:off
    // ---- where the documentation contradicts itself
    RESULT_LISTED_VALUES_WIN(DOCUMENTED, Section.SESSION_RESULT,
            "the value of Result is one of the three in the page's table; the published example that shows a State there is"
                    + " not followed"),
    RESULT_IS_AN_ENUMERATED_STRING(DOCUMENTED, Section.SESSION_RESULT,
            "the value of Result is an enumerated string, although the page's table types it as a UidType"),
    IS_CANCELED_IN_LOWER_CASE(DOCUMENTED, Section.SESSION_RESULT,
            "IsCanceled is true or false in lower case, a boolean in JSON; True, False, 1 and 0 in XML are advisory,"
                    + " anything else is wrong"),
    UID_AND_NAME_ARE_ATTRIBUTES(OBSERVED, Section.PARAMETERS,
            "in XML, UID and Name are attributes as in the published example; elements are accepted and advisory"),
    LINK_TYPE_NOT_JUDGED(DOCUMENTED, Section.LINKS,
            "a link is judged by its Rel and its target and never by its Type, for the published Type names another resource"),
    EVENT_TIMES_WITHOUT_ZONE(DOCUMENTED, Section.EVENTS,
            "the Z of UTC is demanded of the session's own times and not of its events', which the published example writes"
                    + " without it"),
    END_TIME_ONCE_ENDED(DOCUMENTED, Section.PARAMETERS,
            "EndTimeUTC is due once a session has ended; a session in progress has none (in JSON it is missing or null),"
                    + " and a value there is advisory"),
    CONTENT_TYPE_OF_THE_RESPONSE(DOCUMENTED, Section.RESPONSE_HEADERS,
            "Content-Type describes the body of the response, for a GET request has none"),
    RESULT_ONCE_ENDED(DOCUMENTED, Section.PARAMETERS,
            "Result is due once a session has ended; in progress it may be missing, null, without a value, or one of the"
                    + " three listed values, and another value is wrong"),
    BLANKS_ARE_PART_OF_A_VALUE(DOCUMENTED, Section.PARAMETERS,
            "blanks beside SessionType, State, Result or UID make another value; around times and booleans in XML they are"
                    + " accepted, as XML Schema allows them"),

    // ---- presence and comparison of the parameters
    PARAMETERS_ALWAYS_DUE(DOCUMENTED, Section.PARAMETERS,
            "UID, Name, SessionType, CreationTimeUTC and State are due in every session and in both formats; only Name may"
                    + " be empty, which is advisory"),
    EMPTY_MESSAGE(DOCUMENTED, Section.SESSION_RESULT,
            "a Message may be empty: in XML its element is there all the same; in JSON null, an empty string and no member"
                    + " all mean empty"),
    LINK_NAME_AND_TYPE_OPTIONAL(OBSERVED, Section.LINKS,
            "a link needs Rel and Href; its Name and Type may be missing or null"),
    VALUES_NOT_SPELLINGS(DOCUMENTED, Section.RESPONSE_BODY,
            "two answers are compared by their values, not by spelling; missing, empty and null are equal for Message, a"
                    + " link's Name and Type, and the EndTimeUTC and Result of a session in progress"),
    STATE_PAIRS_WITH_RESULT(INFERRED, Section.PARAMETERS,
            "CompletedSuccessfully goes with Success, CompletedWarning with Warning, and Failed with Failed"),
    GUID_IN_ANY_CASE(INFERRED, Section.PARAMETERS,
            "the ID of a session is a GUID: capital and small letters are the same ID"),
    UP_TO_SEVEN_FRACTION_DIGITS(OBSERVED, Section.PARAMETERS,
            "the fraction of a second has 0 to 7 digits in published answers"),

    // ---- the form of the representations
    JSON_LIKE_XML(INFERRED, Section.RESPONSE_BODY,
            "in JSON a document is one object without an envelope, its members named as in XML and its Links an array, as"
                    + " sibling resources are; another shape is read too and is advisory"),
    XML_FOR_ANY_TYPE(OBSERVED, Section.REQUEST_HEADERS,
            "a client that sends Accept: */* gets XML, as one without Accept does"),
    ACCEPT_VALUES_LISTED(INFERRED, Section.REQUEST_HEADERS,
            "documented are application/xml, application/json and no Accept at all, letter by letter; what any other value"
                    + " gets is only expected, from what HTTP says of it, and advisory"),
    UNUSED_NAMESPACES(OBSERVED, Section.EXAMPLE,
            "XML may declare namespaces that it does not use, such as xsd and xsi"),
    ATTRIBUTES_IN_ANY_ORDER(OBSERVED, Section.EXAMPLE,
            "the order of XML attributes differs between builds"),
    LINKS_NAME_THE_SERVER_OTHERWISE(DOCUMENTED, Section.LINKS,
            "links are absolute and carry the server's own name, which need not be the one that the client connected by;"
                    + " they are followed on the host that the user named"),
    LINKS_BY_THE_WAY_OF_THE_CLIENT(INFERRED, Section.LINKS,
            "a link to plain http, to port 9399, or to the client's own host name with a port that is neither the client's"
                    + " nor 9398 leads nowhere for most clients: advisory, for a proxy may have changed the way"),
    REFERENCE_BY_GENERAL_RULE(DOCUMENTED, Section.REPRESENTATION,
            "the page's own reference example is empty: the general rule holds, an EntityRef with UID, Name, Href, a Type"
                    + " that ends in Reference, and Links that lead to the entity"),
    ENTRIES_ARE_ENTITIES(DOCUMENTED, Section.COLLECTION,
            "each Sessions element of the collection is a whole entity, with format=Entity in its Href"),
    COLLECTION_MAY_HAVE_HREF(INFERRED, Section.COLLECTION,
            "the collection may carry an Href and a Type of its own, as any resource does"),
    EVENTS_DOCUMENT(DOCUMENTED, Section.EVENTS,
            "the events carry an Href and a Type of their own, one Up link to the entity, and in each event a time, a"
                    + " message and a number that counts from 1"),
    ERROR_MEMBERS(OBSERVED, Section.ERRORS,
            "an Error has Message and StatusCode; Status, FirstChanceExceptionMessage and StackTrace may be there, be null"
                    + " or be missing"),
    MALFORMED_ID_REFUSED(INFERRED, Section.ERRORS,
            "an ID that is not a GUID is refused with a 4xx code and an Error, never with a 5xx code"),
    ZEROS_ARE_NO_ID(INFERRED, Section.ERRORS,
            "an ID of zeros alone belongs to no session: 404, or another 4xx code where the server takes it for no ID"),

    // ---- the way to the server
    HTTPS_ON_PORT_9398(DOCUMENTED, Section.REQUEST,
            "the API is at https, port 9398 unless the installation says otherwise, below /api/; plain HTTP on port 9399 is"
                    + " obsolete"),
    HTTP_1_0_IS_ALLOWED(INFERRED, Section.HTTP,
            "the reference names HTTP/1.1, and HTTP itself lets a server or a proxy answer in version 1.0 where it has"
                    + " reasons (RFC 9110, section 6.2): another version is advisory"),
    SELF_SIGNED_CERTIFICATE(DOCUMENTED, Section.TRANSPORT,
            "an installation may present a certificate that it signed itself: the Linux edition generates one, the Windows"
                    + " edition offers one"),
    SERVICE_ROOT_IS_OPEN(DOCUMENTED, Section.SERVICE_ROOT,
            "the service root needs no logon; it links to the logon and lists v1_7 and maybe other versions, each with a"
                    + " Create link"),
    TOKEN_IN_HEADER_AND_COOKIE(DOCUMENTED, Section.LOGON,
            "a logon with the scheme Basic is answered 201 with the session ID, base64, in the header X-RestSvcSessionId"
                    + " and again in a cookie of that name"),
    LOGON_SESSION_DOCUMENT(DOCUMENTED, Section.LOGON,
            "the logon's body is a LogonSession with user name, session ID and one Delete link; that link's Type and the"
                    + " header Location may be missing"),
    BASIC_CHALLENGE(DOCUMENTED, Section.LOGON,
            "wrong or missing credentials are refused with 401 and a Basic challenge of the realm RestSvc"),
    IDLE_LOGON_EXPIRES(DOCUMENTED, Section.LOGON,
            "a logon session that is idle for 15 minutes expires; its session ID is then refused with 401"),
    LOGOFF_BY_DELETE(DOCUMENTED, Section.LOGON,
            "DELETE on the Delete link ends a logon session: 204 without a body, and 401 for its session ID from then on");
    // spotless:on

    private final Basis basis;
    private final Section section;
    private final String sentence;

    Decision(Basis basis, Section section, String sentence) {
        this.basis = basis;
        this.section = section;
        this.sentence = sentence;
    }

    /** The decisions whose ID stands in a text, in the order of this list. */
    public static List<Decision> citedIn(String text) {
        List<String> words = List.of(text.split("[^A-Z0-9-]+"));
        return Arrays.stream(values()).filter(d -> words.contains(d.id())).toList();
    }

    /** The stable name by which findings, variants and features cite this decision. */
    public String id() {
        return name().replace('_', '-');
    }

    public Basis basis() {
        return basis;
    }

    /** The section of the reference that the decision rests on, or that is silent or contradicted there. */
    public Section section() {
        return section;
    }

    /** What was decided, in our own words: one sentence without capital letter and full stop. */
    public String sentence() {
        return sentence;
    }

    /** The sentence and the ID, as findings print them. */
    public String cited() {
        return sentence + " (" + id() + ")";
    }
}
