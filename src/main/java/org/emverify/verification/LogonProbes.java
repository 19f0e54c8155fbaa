package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.Caller;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/** Logons and logoffs beside the run's own one. */
record LogonProbes(EnterpriseManager enterpriseManager, Settings settings, AnswerParser parser) {
    /** One challenge among others, whatever stands before it and before its realm (RFC 7617, section 2). */
    private static final Pattern BASIC =
            Pattern.compile("(?i)(|.*,)\\s*Basic\\s+([^,]*,)*?\\s*realm\\s*=\\s*(?-i:RestSvc|\"RestSvc\")\\s*(,.*)?");

    /**
     * What a logoff came to.
     *
     * @param ended the logon session that is over; empty when nobody knows whether it is
     */
    record LoggedOff(List<SubjectResult> results, Optional<LogonSession> ended) {}

    /**
     * A logon session of its own: logs on, logs off, and asks for a session with the session ID that is void now ({@link
     * Decision#LOGOFF_BY_DELETE}).
     */
    LoggedOff logOff(RefusalProbes refusals, String id) {
        Logon logon = logOn();
        if (isLost(logon.exchange())) {
            logon = logOn();
        }
        if (logon.session().isEmpty()) {
            String found = logon.exchange().received().inWords();
            return new LoggedOff(List.of(noNewLogonSession(logon, found, "")), Optional.empty());
        }
        LogonSession session = logon.session().get();
        if (session.hasSessionIdOf(refusals.reader().session())) {
            // Its logoff would end the run's own logon session.
            SubjectResult same = noNewLogonSession(
                    logon,
                    "the session ID of the first logon again",
                    "whoever logs off ends the other's logon session; what follows a logoff was not tried");
            return new LoggedOff(List.of(same), Optional.empty());
        }
        Exchange logoff = session.logOff();
        if (isLost(logoff)) {
            // It may have arrived: to try again takes another logon session.
            Optional<LogonSession> another = logOn().session();
            if (another.isPresent()) {
                session.close();
                session = another.get();
                logoff = session.logOff();
            }
        }
        List<SubjectResult> results = new ArrayList<>();
        results.add(ServerChecks.logoff(parser.read(Representation.LOGON_SESSION_IN_XML, logoff)));
        if (logoff.answer().isEmpty()) {
            return new LoggedOff(results, Optional.empty());
        }
        results.addAll(refusals.afterLogoff(session, id));
        return new LoggedOff(results, Optional.of(session));
    }

    /**
     * Another logon session, which brings back none that is over. Nobody without a session ID ends it, and its own, which
     * servers write into their logs when it stands in a URL, is void soon.
     */
    List<SubjectResult> nearMisses(RefusalProbes refusals, NearMissProbes probes, LogonSession ended, String id) {
        Logon logon = logOn();
        if (logon.session().isEmpty()) {
            return List.of();
        }
        LogonSession another = logon.session().get();
        if (another.hasSessionIdOf(ended)) {
            another.close();
            return List.of(noNewLogonSession(
                    logon,
                    "the session ID of a logon session that was logged off before",
                    "whether the old session ID stays void, and who may log off, was not tried"));
        }
        List<SubjectResult> results = new ArrayList<>(refusals.afterLogoff(List.of(Format.XML), ended, id));
        results.addAll(logOffByOthers(refusals, probes, another, id));
        return results;
    }

    /** Whoever has no session ID of a logon ends no logon session: tried on one that is ended afterwards. */
    private List<SubjectResult> logOffByOthers(
            RefusalProbes refusals, NearMissProbes probes, LogonSession session, String id) {
        try (session) {
            Caller inventor = enterpriseManager.withToken(Secret.of(refusals.inventedToken()));
            List<SubjectResult> results = new ArrayList<>();
            results.add(probes.inTheQuery(session, id));
            results.addAll(SideBySide.run(
                    2,
                    List.of(
                            () -> List.of(logOffAs(enterpriseManager.withoutLogon(), session)),
                            () -> List.of(logOffAs(inventor, session)))));
            Exchange asked = session.systemSession(id).entity().inXml().ask();
            results.add(ServerChecks.openAfterLogoffByOthers(read(asked)));
            return results;
        }
    }

    private SubjectResult logOffAs(Caller other, LogonSession session) {
        return ServerChecks.logoffByOthers(read(session.logOffAs(other)));
    }

    private ParsedAnswer read(Exchange exchange) {
        return parser.read(Representation.ERROR_IN_XML, exchange);
    }

    private Logon logOn() {
        return enterpriseManager.logOn(settings.username(), settings.password());
    }

    private SubjectResult noNewLogonSession(Logon logon, String found, String note) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        result.on(parser.read(Representation.LOGON_SESSION_IN_XML, logon.exchange()))
                .breaksOutsideBody(LOGON_CREATED, "a new logon session for each logon", found, note);
        return result;
    }

    /** Whether the network lost the request or its answer. */
    private static boolean isLost(Exchange exchange) {
        return exchange.received() instanceof NoAnswer none
                ? none.isTransportHiccup()
                : exchange.answer()
                        .filter(answer -> answer.status() >= 400 && new AnswerOrigin(answer).isIntermediary())
                        .isPresent();
    }

    /** A logon that no account can suffer from ({@link Decision#BASIC_CHALLENGE}). */
    SubjectResult withoutCredentials() {
        return refused(MISSING_CREDENTIALS_REFUSED, enterpriseManager.logOnWithoutCredentials());
    }

    /** A logon that may lock the account: only where the user allows it. */
    SubjectResult withWrongPassword() {
        Secret wrong = Secret.of(settings.password().reveal() + "-wrong");
        return refused(WRONG_CREDENTIALS_REFUSED, enterpriseManager.logOn(settings.username(), wrong));
    }

    private SubjectResult refused(Requirement refusal, Logon logon) {
        ParsedAnswer answer = parser.read(Representation.ERROR_IN_XML, logon.exchange());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        if (isLost(logon.exchange()) && logon.exchange().earlierAttempts().isEmpty()) {
            on.notVerified(refusal, "the logon or its answer got lost on the way, and was not repeated");
            return result;
        }
        boolean isRefused = new HttpChecks(answer, HttpRules.allOf(refusal), on).judgeStatus(401);
        List<String> challenges =
                answer.answer().map(a -> a.headers("WWW-Authenticate")).orElse(List.of());
        if (isRefused && challenges.stream().noneMatch(BASIC.asMatchPredicate())) {
            on.breaksOutsideBody(
                    refusal,
                    "a WWW-Authenticate header that asks for Basic with the realm RestSvc",
                    challenges.isEmpty() ? "absent" : String.join(", ", challenges));
        }
        logon.session().ifPresent(LogonSession::logOff);
        return result;
    }
}
