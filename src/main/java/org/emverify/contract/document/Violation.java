package org.emverify.contract.document;

/**
 * What a schema validator reported, one for each place: the XML validator's several errors about one value are one
 * violation.
 *
 * @param place where
 * @param rule the validator's stable rule: a {@code cvc-…} code for XML, a keyword for JSON
 * @param kind what it means for the judgement
 * @param message what is wrong, in English: the validator's words, or ours where they say too little
 */
public record Violation(Place place, String rule, Kind kind, String message) {

    /** What a violation means. */
    public enum Kind {
        /** An element, attribute or member that the documentation does not name: advisory. */
        UNDOCUMENTED,
        /** Documented elements in another order: advisory. */
        ORDER,
        /** Anything else. */
        BROKEN
    }
}
