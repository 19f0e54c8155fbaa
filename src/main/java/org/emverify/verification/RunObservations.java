package org.emverify.verification;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.contract.document.Readers;
import org.emverify.settings.Settings;
import org.emverify.verification.Preflight.PreflightResult;
import org.emverify.verification.finding.AnswerParser;

/** What a run has seen and does not judge, from what is known at its end. */
record RunObservations(RunProgress progress, Settings settings, UnaryOperator<String> redact) {

    /** Why a shard leaves a session out; which shard it is follows. */
    static final String NOT_IN_SHARD = "not in shard ";

    Observations all(Readers readers) {
        RoundResult sessions = progress.sessions().orElseGet(RoundResult::empty);
        return progress.preflight()
                .map(preflight -> new Observations(
                        sessions.seen().stream().map(this::redacted).toList(),
                        selection(preflight, sessions),
                        redacted(Observations.Server.of(preflight.serviceRoot(), new AnswerParser(readers)))))
                .orElse(Observations.NONE);
    }

    private Observations.Seen redacted(Observations.Seen seen) {
        return new Observations.Seen(
                redact.apply(seen.sessionType()),
                redact.apply(seen.state()),
                redact.apply(seen.result()),
                seen.count());
    }

    private Observations.Server redacted(Observations.Server server) {
        return new Observations.Server(
                server.versions().stream().map(redact).toList(), redact.apply(server.software()));
    }

    private Observations.Selection selection(PreflightResult preflight, RoundResult sessions) {
        int listed = preflight.snapshot().map(s -> s.candidates().size()).orElse(0);
        int verified = sessions.verified().size();
        int gone = sessions.excused().size();
        return new Observations.Selection(
                listed,
                verified,
                Stream.of(
                                new Observations.LeftOut("disappeared from the collection during the run", gone),
                                new Observations.LeftOut(
                                        "unknown to the server",
                                        sessions.unknown().size()),
                                new Observations.LeftOut(whyNotAsked(sessions), listed - verified - gone))
                        .filter(left -> left.count() > 0)
                        .toList());
    }

    private String whyNotAsked(RoundResult sessions) {
        return sessions.silence()
                .or(() -> Optional.of("too many sessions ran into the deadline").filter(s -> sessions.isCutShort()))
                .or(progress::cause)
                .or(() -> settings.shard().map(shard -> NOT_IN_SHARD + shard))
                .orElse(
                        settings.selection() instanceof Settings.Selection.Sample
                                ? "beyond the sample"
                                : "not named by the user");
    }
}
