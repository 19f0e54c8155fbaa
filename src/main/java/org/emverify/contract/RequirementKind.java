package org.emverify.contract;

/** What a sentence of the documentation asks, and of whom. */
public enum RequirementKind {
    /** The server promises it: a scenario verifies it, faults of the simulator break it. */
    PROMISE,
    /** The server, or the client, may do it: a legal variant uses it and must pass. */
    PERMISSION,
    /** The client must do it: the harness keeps it, and the row says how. */
    DUTY
}
