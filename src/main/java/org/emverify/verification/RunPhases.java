package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.LogonSession;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.VendorSchema;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.emverify.verification.power.PowerMeasurement;

/**
 * The phases of a run, in their order. Each is a function of what is known; what it judges goes into the ledger.
 *
 * @param power keeps answers to measure afterwards what the run could have caught, when that is wanted
 */
record RunPhases(
        EnterpriseManager enterpriseManager,
        Settings settings,
        Readers readers,
        RetryLog retries,
        Optional<VendorSchema> vendorSchema,
        Optional<PowerMeasurement> power,
        Ledger ledger) {

    /** Finds out whether the server can be verified at all: connection, logon, permission, collection. */
    RunProgress preflight(RunProgress known) {
        Preflight.PreflightResult result = new Preflight(enterpriseManager, settings, retries, readers).run();
        if (judgesServer()) {
            result.results().forEach(ledger::add);
        }
        return known.after(result);
    }

    /** Verifies the selected sessions. */
    RunProgress sessions(RunProgress known) {
        CollectionSnapshot snapshot = snapshot(known);
        if (settings.neighbours() && judgesServer()) {
            // When the server stops answering here, the sessions say so.
            addUnlessSilent(List.of(snapshot.judge()));
        }
        boolean nothingToVerify = known.cause().isPresent();
        return known.after(nothingToVerify ? RoundResult.empty() : round(known, snapshot));
    }

    private RoundResult round(RunProgress known, CollectionSnapshot snapshot) {
        SessionRound round = new SessionRound(
                reader(known),
                this::silence,
                settings.selection() instanceof Selection.Explicit,
                vendorSchema,
                power,
                enterpriseManager::judged,
                ledger);
        List<SelectedSession> all = SelectedSession.inOrder(selected(snapshot));
        int wanted = settings.selection() instanceof Selection.Sample sample
                ? sample.size().of(all.size())
                : all.size();
        // The sample is drawn first: all shards together verify what one run would.
        List<SelectedSession> own = all.stream().filter(this::isOwn).toList();
        int ownWanted = (int) own.stream().filter(s -> s.order() < wanted).count();
        ledger.expects(ownWanted);
        RoundResult result = round.verify(
                own, ownWanted, Math.max(1, Math.min(settings.limits().connections(), own.size())));
        List<SelectedSession> others =
                all.stream().limit(wanted).filter(s -> !isOwn(s)).toList();
        return judgesServer() ? round.lookAt(others, result) : result;
    }

    private boolean isOwn(SelectedSession session) {
        boolean isIncomplete = enterpriseManager
                .recorded()
                .filter(file -> file.incompleteSessions().contains(session.id()))
                .isPresent();
        return !isIncomplete
                && settings.shard()
                        .filter(shard -> !shard.contains(session.id()))
                        .isEmpty();
    }

    /** Whether this run judges what is not about one session: of several shards, the first does for all. */
    private boolean judgesServer() {
        return settings.shard().filter(shard -> !shard.isFirst()).isEmpty();
    }

    private List<String> selected(CollectionSnapshot snapshot) {
        if (settings.selection() instanceof Selection.Sample sample) {
            return Sampler.order(snapshot.candidates(), sample.seed()).stream()
                    .map(Candidate::id)
                    .toList();
        }
        return ((Selection.Explicit) settings.selection())
                .ids().stream()
                        .map(id -> id.toString().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Sends the requests that are about the request itself, with one of the verified sessions. */
    RunProgress probes(RunProgress known) {
        RunProgress progress = known;
        if (!judgesServer()) {
            return progress;
        }
        if (settings.neighbours()) {
            progress = progress.becauseAtFirst(addUnlessSilent(refusals(known).ofUnknownIds(snapshot(known))));
            Optional<SubjectResult> inJson = new CollectionInJson(reader(known), snapshot(known)).judge();
            progress = progress.becauseAtFirst(addUnlessSilent(inJson.stream().toList()));
        }
        ListedSessions listed = new ListedSessions(reader(known), settings.selection() instanceof Selection.Explicit);
        RoundResult sessions = known.sessions().orElseThrow();
        for (Subject example : sessions.examples()) {
            long askedAt = System.nanoTime();
            List<SubjectResult> results = new ArrayList<>(probe(known, example, sessions.hasEnded(example)));
            Optional<LogonSession> ended = Optional.empty();
            if (settings.neighbours()) {
                LogonProbes.LoggedOff loggedOff = logons(known).logOff(refusals(known), example.id());
                results.addAll(loggedOff.results());
                ended = loggedOff.ended();
            }
            List<RefusalProbes.WithoutLogon> withoutLogon = refusals(known).withoutLogon(example.id());
            List<SubjectResult> atTheSameMoment = new SameMomentProbes(
                            reader(known), settings.limits().connections())
                    .judge(example.id(), sessions.examples(), withoutLogon);
            results.addAll(atTheSameMoment);
            List<SubjectResult> nearMisses = nearMisses(known, example.id(), ended);
            results.addAll(nearMisses);
            if (!isMissing(results) || listed.contains(example.id(), askedAt)) {
                return progress.afterProbing(new RunProgress.Probed(
                                example, nearMisses.size() + atTheSameMoment.size() - withoutLogon.size()))
                        .becauseAtFirst(addUnlessSilent(results));
            }
        }
        return progress;
    }

    private List<SubjectResult> probe(RunProgress known, Subject example, boolean hasEnded) {
        RefusalProbes refusals = refusals(known);
        NoAcceptProbe accept = new NoAcceptProbe(reader(known), example);
        String id = example.id();
        List<Callable<List<SubjectResult>>> probes = new ArrayList<>();
        RepeatProbe repeat = new RepeatProbe(reader(known), example, hasEnded);
        RepeatProbe.REPEATED.forEach(representation -> probes.add(() -> {
            ParsedAnswer answer = reader(known).read(representation, id);
            SubjectResult repeated = repeat.judge(answer);
            return NoAcceptProbe.DEFAULTS.contains(representation)
                    ? List.of(repeated, accept.judge(answer))
                    : List.of(repeated);
        }));
        probes.addAll(refusals.withInventedTokens(id));
        if (settings.neighbours()) {
            probes.add(accept::judgeOtherValues);
            probes.add(() -> List.of(logons(known).withoutCredentials()));
        }
        if (settings.neighbours() && settings.intrusive()) {
            probes.add(() -> refusals.ofUnsupportedMethod(id));
            probes.add(() -> List.of(logons(known).withWrongPassword()));
        }
        return together(example, SideBySide.run(settings.limits().connections(), probes));
    }

    /** What was judged about that session in one result, for it is one subject. */
    private static List<SubjectResult> together(Subject session, List<SubjectResult> results) {
        SubjectResult ofSession = new SubjectResult(session);
        List<SubjectResult> all = new ArrayList<>(List.of(ofSession));
        results.forEach(result -> {
            if (result.subject().equals(session)) {
                ofSession.addAll(result);
            } else {
                all.add(result);
            }
        });
        return all;
    }

    /**
     * One result for each request that is almost right.
     *
     * @param ended a logon session that is over; empty where there is none to ask with
     */
    private List<SubjectResult> nearMisses(RunProgress known, String id, Optional<LogonSession> ended) {
        NearMissProbes probes = new NearMissProbes(enterpriseManager, settings, reader(known));
        RefusalProbes refusals = refusals(known);
        List<Callable<List<SubjectResult>>> others = new ArrayList<>(List.of(
                () -> refusals.withForgedTokens(id),
                () -> probes.withoutTheHeader(id),
                () -> probes.withAForgedTokenOtherwise(id),
                () -> probes.ofTheIdSpelledOtherwise(id)));
        ended.ifPresent(session -> others.add(() -> logons(known).nearMisses(refusals, probes, session, id)));
        if (settings.neighbours()) {
            others.add(() -> List.of(probes.withTheHeaderInSmallLetters(id)));
            others.add(() -> probes.ofAlmostTheId(id, snapshot(known)));
            others.add(() -> probes.ofNoId(id));
        }
        return SideBySide.run(settings.limits().connections(), others);
    }

    /** Whether the session was answered with 404 to the run's own logon, with which it was verified before. */
    private static boolean isMissing(List<SubjectResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(f -> f.representation().kind() != DocumentKind.ERROR)
                .anyMatch(f ->
                        f.exchange().answer().filter(a -> a.status() == 404).isPresent());
    }

    /** Compares the collection with what was verified. */
    RunProgress collection(RunProgress known) {
        if (settings.neighbours()) {
            new CollectionAgreement(
                            reader(known),
                            snapshot(known),
                            known.sessions().orElseThrow().readable(),
                            ledger)
                    .judge();
        }
        return enterpriseManager.targetIsDown() ? known.because(RunProgress.SILENT) : known;
    }

    /**
     * Leaves out what was not answered by a server that answers nothing any more, or was answered in its place: that is no
     * finding. Why the server is taken for silent, if it is.
     */
    private Optional<String> addUnlessSilent(List<SubjectResult> results) {
        Optional<String> silence = results.stream().anyMatch(RunPhases::isInDoubt) ? silence() : Optional.empty();
        results.stream()
                .filter(result -> silence.isEmpty() || !isInDoubt(result))
                .forEach(ledger::add);
        return silence;
    }

    private static boolean isInDoubt(SubjectResult result) {
        return result.findings().stream().anyMatch(finding -> SessionRound.isInDoubt(finding.exchange()));
    }

    /** Why nothing comes from the server any more, if that is so. */
    private Optional<String> silence() {
        Received root =
                enterpriseManager.withoutLogon().serviceRoot().inXml().ask().received();
        if (root instanceof NoAnswer none) {
            return Optional.of(RunProgress.silent(none));
        }
        AnswerOrigin origin = new AnswerOrigin((Answer) root);
        return origin.isEnterpriseManager() ? Optional.empty() : Optional.of(Preflight.whoAnswers(origin));
    }

    private LogonProbes logons(RunProgress known) {
        return new LogonProbes(enterpriseManager, settings, reader(known).parser());
    }

    private RefusalProbes refusals(RunProgress known) {
        return new RefusalProbes(enterpriseManager, settings, reader(known));
    }

    private static ResourceReader reader(RunProgress known) {
        return known.reader().orElseThrow();
    }

    private static CollectionSnapshot snapshot(RunProgress known) {
        return known.preflight().flatMap(Preflight.PreflightResult::snapshot).orElseThrow();
    }
}
