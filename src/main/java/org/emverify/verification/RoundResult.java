package org.emverify.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emverify.contract.SessionState;
import org.emverify.verification.check.Differences;
import org.emverify.verification.finding.Subject;

/**
 * What verifying the selected sessions came to.
 *
 * @param verified in the order of selection
 * @param readable those whose entity could be read, by ID in lower case
 * @param others sessions of other shards that were only looked at, as examples for further requests
 * @param seen which values those tell
 * @param excused sessions that disappeared from the collection during the run
 * @param unknown sessions that the user named and the server does not know
 * @param isCutShort whether the rest was not asked for because too many sessions ran into the deadline
 * @param authorities the names that the server gives itself in links; the first few
 * @param silence why the round ended early, if it did
 * @param fault a fault of em-verify itself that ended the round
 */
record RoundResult(
        List<Subject> verified,
        Map<String, VerifiedSession> readable,
        List<VerifiedSession> others,
        List<Observations.Seen> seen,
        List<String> excused,
        List<String> unknown,
        boolean isCutShort,
        List<String> authorities,
        Optional<String> silence,
        Optional<HarnessFault> fault) {
    private static final int EXAMPLES = 3;

    /**
     * What a session was when it was verified.
     *
     * @param digest of its values, see {@link Differences#digest}
     * @param state how far it was; empty when its State was none of the listed ones. Of one that had ended, nothing may differ any
     *     more
     */
    record VerifiedSession(Subject subject, UUID digest, Optional<SessionState> state) {
        boolean hasEnded() {
            return state.filter(SessionState::hasEnded).isPresent();
        }

        boolean isInProgress() {
            return state.filter(s -> !s.hasEnded()).isPresent();
        }
    }

    /** Nothing was selected. */
    static RoundResult empty() {
        return new RoundResult(
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Why nothing, or not all, could be verified. */
    Optional<String> cause() {
        boolean allDisappeared = verified.isEmpty() && !excused.isEmpty();
        return silence.or(() -> allDisappeared
                ? Optional.of("every selected session disappeared from the collection during the run")
                : Optional.empty());
    }

    RoundResult withOthers(List<VerifiedSession> lookedAt) {
        return new RoundResult(
                verified, readable, lookedAt, seen, excused, unknown, isCutShort, authorities, silence, fault);
    }

    /** Sessions for further requests, those that have ended first; a few, in case one disappears meanwhile. */
    List<Subject> examples() {
        return Stream.concat(verified.stream(), others.stream().map(VerifiedSession::subject))
                .sorted(Comparator.comparing((Subject session) -> !hasEnded(session))
                        .thenComparing(Subject::order))
                .limit(EXAMPLES)
                .toList();
    }

    /** Whether the session was over when it was verified. */
    boolean hasEnded(Subject session) {
        return is(session, VerifiedSession::hasEnded);
    }

    /**
     * The verified sessions by their state.
     *
     * @param probed the session that requests about the request itself were sent for, if any was
     */
    SelectedSessions selected(Optional<Subject> probed) {
        return new SelectedSessions(
                verified,
                verified.stream().filter(this::hasEnded).toList(),
                verified.stream()
                        .filter(s -> is(s, VerifiedSession::isInProgress))
                        .toList(),
                probed.stream().toList());
    }

    private boolean is(Subject session, Predicate<VerifiedSession> matching) {
        return Stream.concat(Stream.ofNullable(readable.get(session.id())), others.stream())
                .filter(known -> known.subject().id().equals(session.id()))
                .anyMatch(matching);
    }
}
