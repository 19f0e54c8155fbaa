package org.emverify.contract;

/** How well a requirement is founded. Only what is documented can fail a server, unless the user asks for strictness. */
public enum Basis {
    /** A page of the vendor's reference says it. Breaking it is a finding. */
    DOCUMENTED,
    /** A published answer of a real server shows it. Breaking it is advisory. */
    OBSERVED,
    /** Concluded from a sibling resource. Breaking it is advisory. */
    INFERRED
}
