package org.emverify.contract;

import org.apiguardian.api.API;

/** The documents that the verified resources answer with, each with its schemas in {@code schemas/}. */
@API(status = API.Status.STABLE)
public enum DocumentKind {
    ENTITY("SystemSession", "entity", "entity"),
    REFERENCE("EntityRef", "entity-reference", "entity reference"),
    COLLECTION("SystemSessions", "collection", "collection"),
    EVENTS("SystemSessionEvents", "events", "events"),
    LOGON_SESSION("LogonSession", "logon-session", "logon session"),
    SERVICE_ROOT("EnterpriseManager", "service-root", "service root"),
    ERROR("Error", "error", "error");

    private final String rootElement;
    private final String schemaName;
    private final String label;

    DocumentKind(String rootElement, String schemaName, String label) {
        this.rootElement = rootElement;
        this.schemaName = schemaName;
        this.label = label;
    }

    /** The local name of the XML root element. */
    public String rootElement() {
        return rootElement;
    }

    /** The schemas' file name without ending: {@code <name>.xsd} and {@code <name>.schema.json}. */
    public String schemaName() {
        return schemaName;
    }

    /** The words for it in features, findings and reports. */
    public String label() {
        return label;
    }
}
