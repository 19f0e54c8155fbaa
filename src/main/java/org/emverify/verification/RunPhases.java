package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.VendorSchema;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
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
        IdleProbes idle = new IdleProbes(aboutTheServer(known, snapshot));
        boolean nothingToVerify = known.cause().isPresent();
        RunProgress after = known.after(nothingToVerify ? RoundResult.empty() : round(known, snapshot, idle));
        return after.isOver()
                ? after
                : after.becauseAtFirst(
                        addUnlessSilent(idle.finish(settings.limits().connections())));
    }

    /** Requests that need no verified session. */
    private List<Supplier<List<SubjectResult>>> aboutTheServer(RunProgress known, CollectionSnapshot snapshot) {
        if (!settings.neighbours() || !judgesServer()) {
            return List.of();
        }
        List<Supplier<List<SubjectResult>>> probes =
                new ArrayList<>(new RefusalProbes(enterpriseManager, settings, reader(known)).ofUnknownIds(snapshot));
        probes.add(() ->
                new CollectionInJson(reader(known), snapshot).judge().stream().toList());
        return probes;
    }

    private RoundResult round(RunProgress known, CollectionSnapshot snapshot, IdleProbes idle) {
        SessionRound round = new SessionRound(reader(known), this);
        List<Subject> all = selected(snapshot);
        int wanted = settings.selection() instanceof Selection.Sample sample
                ? sample.size().of(all.size())
                : all.size();
        // The sample is drawn first: all shards together verify what one run would.
        List<Subject> own = all.stream().filter(this::isOwn).toList();
        int ownWanted = (int) own.stream().filter(s -> s.order() < wanted).count();
        ledger.expects(ownWanted);
        RoundResult result = round.verify(
                own, ownWanted, Math.max(1, Math.min(settings.limits().connections(), own.size())), idle);
        List<Subject> others = all.stream().limit(wanted).filter(s -> !isOwn(s)).toList();
        return judgesServer() ? round.lookAt(others, result) : result;
    }

    /** Whether the user named the sessions, so that an unknown one is the user's mistake. */
    boolean isExplicit() {
        return settings.selection() instanceof Selection.Explicit;
    }

    private boolean isOwn(Subject session) {
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
    boolean judgesServer() {
        return settings.shard().filter(shard -> !shard.isFirst()).isEmpty();
    }

    /** The selected sessions, each with its place in the order: the same whether one run verifies it or several shards. */
    private List<Subject> selected(CollectionSnapshot snapshot) {
        List<String> ids = settings.selection() instanceof Selection.Sample sample
                ? Sampler.order(snapshot.candidates(), sample.seed()).stream()
                        .map(Candidate::id)
                        .toList()
                : ((Selection.Explicit) settings.selection())
                        .ids().stream()
                                .map(id -> id.toString().toLowerCase(Locale.ROOT))
                                .toList();
        return IntStream.range(0, ids.size())
                .mapToObj(order -> new Subject(order, ids.get(order), ""))
                .toList();
    }

    /** Sends the requests that are about the request itself, with one of the verified sessions. */
    RunProgress probes(RunProgress known) {
        if (!judgesServer()) {
            return known;
        }
        ListedSessions listed = new ListedSessions(reader(known), isExplicit());
        RoundResult sessions = known.sessions().orElseThrow();
        for (Subject example : sessions.examples()) {
            long askedAt = System.nanoTime();
            ExampleProbes.ProbeResults results = new ExampleProbes(
                            enterpriseManager, settings, reader(known), snapshot(known), example, sessions)
                    .send();
            if (!isMissing(results.all()) || listed.contains(example.id(), askedAt)) {
                return known.afterProbing(new RunProgress.Probed(example, results.nearMisses()))
                        .becauseAtFirst(addUnlessSilent(results.all()));
            }
        }
        return known;
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
        return result.findings().stream().anyMatch(finding -> AnswerOrigin.isInDoubt(finding.exchange()));
    }

    /** Why nothing comes from the server any more, if that is so. */
    Optional<String> silence() {
        Received root =
                enterpriseManager.withoutLogon().serviceRoot().inXml().ask().received();
        if (root instanceof NoAnswer none) {
            return Optional.of(RunProgress.SILENT + ": " + none.detail());
        }
        AnswerOrigin origin = new AnswerOrigin((Answer) root);
        return origin.isEnterpriseManager() ? Optional.empty() : Optional.of(Preflight.whoAnswers(origin));
    }

    private static ResourceReader reader(RunProgress known) {
        return known.reader().orElseThrow();
    }

    private static CollectionSnapshot snapshot(RunProgress known) {
        return known.preflight().flatMap(Preflight.PreflightResult::snapshot).orElseThrow();
    }
}
