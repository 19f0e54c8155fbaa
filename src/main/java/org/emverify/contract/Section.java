package org.emverify.contract;

import java.net.URI;

/**
 * Where in the vendor's reference a requirement is written. The page of the resource itself is the contract; the
 * neighbouring pages are those that it links to or that its answers lead to.
 */
public enum Section {
    DESCRIPTION("GET /systemSessions/{ID}", "Description", Pages.RESOURCE),
    REQUEST("GET /systemSessions/{ID}", "Request", Pages.RESOURCE),
    REQUEST_HEADERS("GET /systemSessions/{ID}", "Request Headers", Pages.RESOURCE),
    REQUEST_BODY("GET /systemSessions/{ID}", "Request Body", Pages.RESOURCE),
    RESPONSE_CODES("GET /systemSessions/{ID}", "Response Codes", Pages.RESOURCE),
    RESPONSE_HEADERS("GET /systemSessions/{ID}", "Response Headers", Pages.RESOURCE),
    RESPONSE_BODY("GET /systemSessions/{ID}", "Response Body", Pages.RESOURCE),
    PARAMETERS("GET /systemSessions/{ID}", "Parameters", Pages.RESOURCE),
    SESSION_RESULT("GET /systemSessions/{ID}", "Session Result", Pages.RESOURCE + "#SessionResult"),
    LINKS("GET /systemSessions/{ID}", "Links", Pages.RESOURCE),
    EXAMPLE("GET /systemSessions/{ID}", "Example", Pages.RESOURCE),

    REPRESENTATION("/systemSessions/{ID}", "Resource Representation", Pages.REFERENCE + "systemsessions_id.html"),
    COLLECTION("/systemSessions", "Collection", Pages.REFERENCE + "systemsessions.html"),
    EVENTS("/systemSessions/{ID}/events", "Events", Pages.REFERENCE + "systemsessions_id_events.html"),
    LOGON("Authentication and Security", "Logon Session", Pages.REFERENCE + "authentication_and_security.html"),
    SERVICE_ROOT("/api", "Service Root", Pages.REFERENCE),
    ERRORS("HTTP Response Codes", "Error Body", Pages.REFERENCE),
    TRANSPORT("Enterprise Manager REST API", "Transport", Pages.REFERENCE),
    SCHEMA_FILE("XML Schema", "RestAPI.xsd", Pages.REFERENCE);

    private final String page;
    private final String title;
    private final URI uri;

    Section(String page, String title, String uri) {
        this.page = page;
        this.title = title;
        this.uri = URI.create(uri);
    }

    /** The title of the page that holds this section. */
    public String page() {
        return page;
    }

    /** The heading of this section on its page. */
    public String title() {
        return title;
    }

    /** Where the vendor publishes the page; for pages whose address is not known, the reference's start. */
    public URI uri() {
        return uri;
    }

    /** Whether this section belongs to the page of the resource itself, and not to a neighbouring page. */
    public boolean isOfThePage() {
        return ordinal() <= EXAMPLE.ordinal();
    }

    private static final class Pages {
        static final String REFERENCE = "https://helpcenter.veeam.com/docs/vbr/em_rest/";
        static final String RESOURCE = REFERENCE + "get_systemsessions_id.html";
    }
}
