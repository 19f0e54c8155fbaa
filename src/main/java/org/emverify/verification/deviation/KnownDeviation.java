package org.emverify.verification.deviation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Subject;

/**
 * One entry of the register: a deviation that somebody accepted, for a reason and for a time. What it says of
 * representation, place and session is its <em>scope</em>; {@code found} is the accepted value in there. Any other value
 * in the scope stays an ordinary finding.
 *
 * @param requirement the requirement that may be broken
 * @param representation the representation or format as the entry names it; empty for everywhere
 * @param place matches the path of the place in the body; absent for any place and for none
 * @param found matches what was found, as the finding says it or without the quotes around it; absent for anything
 * @param session matches the session's ID, UID or name, in upper or lower case; absent for any subject, the server too
 * @param reason why it is accepted
 * @param owner who answers for it
 * @param ticket where it is followed up, if anywhere
 * @param expires the last day, in UTC, on which it is accepted
 * @param origin where it is written: {@code known.yaml, line 12}
 */
public record KnownDeviation(
        Requirement requirement,
        String representation,
        Optional<Glob> place,
        Optional<Glob> found,
        Optional<Glob> session,
        String reason,
        String owner,
        Optional<String> ticket,
        LocalDate expires,
        String origin) {

    /** Which deviation it is, in one line: requirement, representation, place, accepted value, sessions. */
    public String inWords() {
        StringBuilder words = new StringBuilder(requirement.id());
        if (!representation.isEmpty()) {
            words.append(" in ").append(representation);
        }
        place.ifPresent(p -> words.append(" at ").append(p));
        found.ifPresent(f -> words.append(", found ").append(f.text().isEmpty() ? "\"\"" : f));
        session.ifPresent(s -> words.append(", sessions ").append(s));
        return words.toString().replaceAll("\\R", " ");
    }

    /** Who answers for it and where it stands: {@code owner QA, ticket EM-7; known.yaml, line 12}. */
    public String answerable() {
        return "owner " + owner + ticket.map(t -> ", ticket " + t).orElse("") + "; " + origin;
    }

    boolean hasExpired(LocalDate today) {
        return today.isAfter(expires);
    }

    /** Whether this subject, read in this representation, is in the entry's scope. */
    boolean covers(Representation read, Subject subject) {
        boolean isRead = representation.isEmpty()
                || representation.equals(read.label())
                || representation.equals(read.format().name());
        return isRead && session.map(s -> names(s, subject)).orElse(true);
    }

    /** Whether a finding lies in the entry's scope, whatever its value is. */
    boolean concerns(Finding finding) {
        return finding.requirement() == requirement
                && covers(finding.representation(), finding.subject())
                && place.map(glob -> finding.place()
                                .filter(p -> glob.matches(p.path()))
                                .isPresent())
                        .orElse(true);
    }

    /** Whether a finding is the accepted one, leaving its expiry aside. */
    public boolean matches(Finding finding) {
        return concerns(finding)
                && found.map(glob -> glob.matches(finding.found()) || glob.matches(unquoted(finding.found())))
                        .orElse(true);
    }

    /**
     * Whether conforming subjects in the scope show that the deviation is gone. They do not where the accepted value says
     * which session it is, a type or a state, and the entry names no sessions: then they are simply other sessions.
     */
    boolean isDisprovable() {
        return session.isPresent()
                || !(requirement == Requirement.SESSION_TYPE_LISTED || requirement == Requirement.STATE_LISTED);
    }

    /** Whether both accept the same thing, whoever answers for it. */
    boolean acceptsTheSameAs(KnownDeviation other) {
        return requirement == other.requirement
                && representation.equals(other.representation)
                && place.equals(other.place)
                && found.equals(other.found)
                && session.equals(other.session);
    }

    private static boolean names(Glob session, Subject subject) {
        return subject.isSystemSession()
                && Stream.of(subject.id(), subject.uid(), subject.name()).anyMatch(session::matchesIgnoringCase);
    }

    /** A value without the quotes in which a finding shows it; any other text unchanged. */
    static String unquoted(String found) {
        boolean isQuoted = found.length() > 1 && found.startsWith("\"") && found.endsWith("\"");
        return isQuoted ? found.substring(1, found.length() - 1) : found;
    }
}
