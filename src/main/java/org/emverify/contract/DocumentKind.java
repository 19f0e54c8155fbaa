package org.emverify.contract;

import org.apiguardian.api.API;

/** The documents that the verified resources answer with, each with its schemas in {@code schemas/}. */
@API(status = API.Status.STABLE)
public enum DocumentKind {
    ENTITY("SystemSession", "entity"),
    REFERENCE("EntityRef", "entity-reference"),
    COLLECTION("SystemSessions", "collection"),
    EVENTS("SystemSessionEvents", "events"),
    LOGON_SESSION("LogonSession", "logon-session"),
    SERVICE_ROOT("EnterpriseManager", "service-root"),
    ERROR("Error", "error");

    private final String rootElement;
    private final String schemaName;

    DocumentKind(String rootElement, String schemaName) {
        this.rootElement = rootElement;
        this.schemaName = schemaName;
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
        return schemaName.replace('-', ' ');
    }
}
