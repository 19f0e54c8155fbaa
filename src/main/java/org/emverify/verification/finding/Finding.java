package org.emverify.verification.finding;

import java.util.Comparator;
import java.util.Optional;
import org.emverify.client.Exchange;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;

/**
 * One deviation from one requirement, with all that a reader needs to act on it. Its texts are already redacted.
 *
 * @param requirement the requirement that is broken
 * @param severity what it does to the result
 * @param subject the session, or the server
 * @param representation what it was found in
 * @param place where in the body; empty when it is not about the body
 * @param expected what the requirement asks here, lists in full
 * @param found what came, verbatim in quotes; null and absent are said as such
 * @param note a known contradiction or drift that it may be, or what to do next; may be empty
 * @param exchange the exchange as evidence
 */
public record Finding(
        Requirement requirement,
        Severity severity,
        Subject subject,
        Representation representation,
        Optional<Place> place,
        String expected,
        String found,
        String note,
        Exchange exchange) {

    /** By session, whichever thread found it first, then by representation, place and words. */
    public static final Comparator<Finding> ORDER = Comparator.comparingInt(
                    (Finding f) -> f.subject().order())
            .thenComparing(Finding::representation)
            .thenComparing(f -> f.place().map(Place::path).orElse(""))
            .thenComparing(Finding::expected)
            .thenComparing(Finding::found);

    /** The same finding on other evidence. */
    public Finding resting(Exchange evidence) {
        return new Finding(requirement, severity, subject, representation, place, expected, found, note, evidence);
    }

    /** The same finding with words before its note. */
    public Finding notedFirst(String words) {
        return new Finding(
                requirement,
                severity,
                subject,
                representation,
                place,
                expected,
                found,
                note.isEmpty() ? words : words + "; " + note,
                exchange);
    }
}
