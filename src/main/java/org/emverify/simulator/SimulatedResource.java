package org.emverify.simulator;

/** What an answer represents. */
enum SimulatedResource {
    SERVICE_ROOT,
    LOGON_SESSION,
    COLLECTION,
    /** One entity inside the collection: edited like an entity, and never an answer of its own. */
    ENTRY,
    ENTITY,
    REFERENCE,
    EVENTS,
    ERROR,
    /** An answer without a body. */
    NOTHING
}
