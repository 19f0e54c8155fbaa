package org.emverify.contract;

import java.net.URI;

/**
 * Where in the vendor's reference, or in a standard that it builds on, a requirement is written. The page of the resource itself is the contract; the
 * neighbouring pages are those that it links to or that its answers lead to.
 */
public enum Section {
    // spotless:off
    DESCRIPTION("Description", ""),
    REQUEST("Request", ""),
    REQUEST_HEADERS("Request Headers", ""),
    REQUEST_BODY("Request Body", ""),
    RESPONSE_CODES("Response Codes", ""),
    RESPONSE_HEADERS("Response Headers", ""),
    RESPONSE_BODY("Response Body", ""),
    PARAMETERS("Parameters", ""),
    SESSION_RESULT("Session Result", "#SessionResult"),
    LINKS("Links", ""),
    EXAMPLE("Example", ""),

    REPRESENTATION("/systemSessions/{ID}", "Resource Representation", "systemsessions_id.html"),
    COLLECTION("/systemSessions", "Collection", "systemsessions.html"),
    EVENTS("/systemSessions/{ID}/events", "Events", "systemsessions_id_events.html"),
    LOGON("Authentication and Security", "Logon Session", "authentication_and_security.html"),
    SERVICE_ROOT("/api", "Service Root", ""),
    ERRORS("HTTP Response Codes", "Error Body", ""),
    HTTP("HTTP and JSON", "Messages", URI.create("https://www.rfc-editor.org/rfc/rfc9110")),
    TRANSPORT("Enterprise Manager REST API", "Transport", ""),
    SCHEMA_FILE("XML Schema", "RestAPI.xsd", "");
    // spotless:on

    private static final String REFERENCE = "https://helpcenter.veeam.com/docs/vbr/em_rest/";

    private final boolean ofThePage;
    private final String page;
    private final String title;
    private final URI uri;

    /** A section of the page of the resource itself. */
    Section(String title, String anchor) {
        this(true, "GET /systemSessions/{ID}", title, URI.create(REFERENCE + "get_systemsessions_id.html" + anchor));
    }

    /** A section of a neighbouring page; the file is empty where the page's address is not known. */
    Section(String page, String title, String file) {
        this(false, page, title, URI.create(REFERENCE + file));
    }

    /** A section of a standard that the reference builds on. */
    Section(String page, String title, URI uri) {
        this(false, page, title, uri);
    }

    Section(boolean ofThePage, String page, String title, URI uri) {
        this.ofThePage = ofThePage;
        this.page = page;
        this.title = title;
        this.uri = uri;
    }

    /** The title of the page that holds this section. */
    public String page() {
        return page;
    }

    /** The heading of this section on its page. */
    public String title() {
        return title;
    }

    /** Where the page is published; for pages whose address is not known, the reference's start. */
    public URI uri() {
        return uri;
    }

    /** Whether this section belongs to the page of the resource itself, and not to a neighbouring page. */
    public boolean isOfThePage() {
        return ofThePage;
    }
}
