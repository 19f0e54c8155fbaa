package org.emverify.verification;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.LogonSession;
import org.emverify.client.http.Time;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.contract.document.UnusableFile;
import org.emverify.contract.document.VendorSchema;
import org.emverify.settings.Settings;
import org.emverify.verification.deviation.DeviationRegister;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.deviation.DeviationsFile;
import org.emverify.verification.deviation.KnownDeviation;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.power.PowerMeasurement;

/**
 * One run against one server: asks once, judges on arrival, and gives a result for each requirement. Thread-safe; a process
 * may have many of them side by side.
 */
public final class Verification implements AutoCloseable {
    /** In characters; a host's name has 253 at most. */
    private static final int LONGEST_AUTHORITY = 300;

    private final URI root;
    private final Settings settings;
    private final LocalDate date;
    private final EnterpriseManager enterpriseManager;
    private final Ledger ledger;
    private final RetryLog retries = new RetryLog();
    private final Optional<PowerMeasurement> power;
    private final RunPhases phases;

    /** Also looked at by {@link #interrupt()}, which cannot wait for the run. */
    private volatile RunProgress progress = RunProgress.NOT_BEGUN;

    private volatile boolean isInterrupted;

    private Verification(
            URI root,
            Settings settings,
            Readers readers,
            List<KnownDeviation> deviations,
            LocalDate date,
            RunListener listener,
            Time time) {
        Optional<VendorSchema> vendorSchema = settings.xsd().map(VendorSchema::from);
        this.root = root;
        this.settings = settings;
        this.date = date;
        this.enterpriseManager = EnterpriseManager.at(root, settings, time);
        this.ledger = new Ledger(
                settings.strict(),
                new DeviationRegister(deviations, date),
                enterpriseManager.redaction()::redact,
                listener);
        this.power = Optional.of(new PowerMeasurement(new AnswerParser(readers), vendorSchema, PowerMeasurement.TRIES))
                .filter(measurement -> settings.power());
        this.phases = new RunPhases(enterpriseManager, settings, readers, retries, vendorSchema, power, ledger);
    }

    /**
     * Prepares a run; nothing is asked yet. Reads the user's own files, if the settings name some: the schemas, the
     * vendor's schema and the known deviations.
     *
     * @param root the server, {@code https://host:port}: the simulator's own when the settings name the simulator
     * @throws UnusableFile when one of those files is wrong; a line for each mistake
     */
    public static Verification of(URI root, Settings settings) {
        return of(root, settings, RunListener.NONE);
    }

    /** The same for somebody who wants to hear how it goes on. */
    public static Verification of(URI root, Settings settings, RunListener listener) {
        return of(
                root,
                settings,
                settings.deviations().map(DeviationsFile::read).orElse(List.of()),
                LocalDate.now(ZoneOffset.UTC),
                listener);
    }

    /** The same with a register that was already read, whatever file the settings name. */
    public static Verification of(URI root, Settings settings, List<KnownDeviation> deviations) {
        return of(root, settings, deviations, LocalDate.now(ZoneOffset.UTC));
    }

    /** The same on another day, which decides what has expired. */
    public static Verification of(URI root, Settings settings, List<KnownDeviation> deviations, LocalDate date) {
        return of(root, settings, deviations, date, RunListener.NONE);
    }

    private static Verification of(
            URI root, Settings settings, List<KnownDeviation> deviations, LocalDate date, RunListener listener) {
        Schemas schemas = settings.schemas().map(Schemas::from).orElseGet(Schemas::bundled);
        return new Verification(root, settings, Readers.of(schemas), deviations, date, listener, Time.SYSTEM);
    }

    /** Many runs of one process share their readers, because schemas are compiled once. */
    public static Verification of(URI root, Settings settings, Readers readers) {
        return of(root, settings, readers, Time.SYSTEM);
    }

    /** The same with a time that passes otherwise than the machine's. */
    static Verification of(URI root, Settings settings, Readers readers, Time time) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new Verification(root, settings, readers, List.of(), today, RunListener.NONE, time);
    }

    /** The day of the run, in UTC: entries expire by it, and {@link PasteableEntry} counts from it. */
    public LocalDate date() {
        return date;
    }

    /**
     * Asks the server, now and once; whoever wants a result meanwhile waits for it.
     *
     * @throws HarnessFault when em-verify itself failed, as every question for a result then does
     */
    public void ask() {
        run();
    }

    /** What the run says of the requirement. The first question asks the server. */
    public RequirementResult result(Requirement requirement) {
        return result(requirement, representation -> true);
    }

    /** The same, for what came in one format. */
    public RequirementResult result(Requirement requirement, Format format) {
        return result(requirement, representation -> representation.format() == format);
    }

    /** The same, for what came in one representation. */
    public RequirementResult result(Requirement requirement, Representation representation) {
        return result(requirement, r -> r == representation);
    }

    /** The logon session of the run, for further questions until the run is closed; absent when it could not log on. */
    public Optional<LogonSession> logonSession() {
        run();
        return progress.reader().map(ResourceReader::session);
    }

    /** The IDs of the verified system sessions, in the order of selection. */
    public List<String> sessionIds() {
        run();
        return progress.sessions().stream()
                .flatMap(sessions -> sessions.verified().stream())
                .map(Subject::id)
                .toList();
    }

    private RequirementResult result(Requirement requirement, Predicate<Representation> matching) {
        run();
        return ledger.result(requirement, matching, progress.cause());
    }

    /** The system sessions that the results rest on. The first question asks the server. */
    public SelectedSessions sessions() {
        run();
        return progress.sessions().orElseGet(RoundResult::empty).selected(progress.probed());
    }

    /** Takes the run's secrets out of a text that is going to be shown. */
    public String redact(String text) {
        return enterpriseManager.redaction().redact(text);
    }

    private synchronized void run() {
        if (progress.startedAt().isEmpty()) {
            progress = progress.begunAt(System.nanoTime());
            enterpriseManager.stopAfter(settings.limits().maxDuration());
            try {
                verify();
                if (enterpriseManager.isOutOfTime()) {
                    progress = progress.because(RunProgress.OUT_OF_TIME);
                }
            } catch (HarnessFault e) {
                progress = progress.failed(e);
            } catch (RuntimeException e) {
                progress = progress.failed(new HarnessFault(e));
            }
        }
        progress.fault().ifPresent(fault -> {
            throw fault;
        });
    }

    private void verify() {
        progress = phases.preflight(progress);
        if (progress.isOver() || isInterrupted) {
            return;
        }
        progress = phases.sessions(progress);
        if (progress.isOver()) {
            return;
        }
        progress = phases.probes(progress);
        progress = phases.collection(progress);
    }

    /**
     * Ends the run and sums it up over the requirements that were asked for.
     *
     * @param selected the requirements whose scenarios ran
     */
    public synchronized RunResult finish(Set<Requirement> selected) {
        close();
        RoundResult sessions = progress.sessions().orElseGet(RoundResult::empty);
        Optional<String> cause = progress.cause();
        List<RequirementResult> results = selected.stream()
                .sorted()
                .map(r -> ledger.result(r, representation -> true, cause))
                .toList();
        List<DeviationStatement> deviations = ledger.statements(selected);
        ExitDecision exit = new ExitDecision(
                results,
                deviations,
                sessions.verified().size(),
                cause.or(() -> nothingInShard(sessions)),
                progress.fault(),
                sessions.unknown(),
                settings.strict(),
                settings.shard().filter(shard -> !shard.isFirst()).isEmpty());
        return new RunResult(
                exit.exitCode(),
                exit.headline(),
                cause,
                root.toString(),
                results,
                sessions.verified(),
                RepeatCommand.of(sessions.verified(), settings.selection(), settings.shard()),
                notes(sessions),
                traffic(),
                deviations,
                progress.sessions().isPresent() ? power.map(PowerMeasurement::report) : Optional.empty(),
                new RunObservations(progress, settings, this::redact).all(phases.readers()));
    }

    private Optional<String> nothingInShard(RoundResult sessions) {
        return settings.shard()
                .filter(shard -> progress.sessions().isPresent())
                .filter(shard ->
                        sessions.verified().isEmpty() && sessions.unknown().isEmpty())
                .map(shard -> "no session of this selection belongs to shard " + shard
                        + ": choose fewer shards, or leave it to the others");
    }

    private RunResult.Traffic traffic() {
        long nanoseconds = progress.startedAt().stream()
                .map(startedAt -> System.nanoTime() - startedAt)
                .sum();
        return new RunResult.Traffic(
                enterpriseManager.requestsSent(),
                enterpriseManager.connectionsOpened(),
                retries.count(),
                nanoseconds / 1_000_000);
    }

    private List<String> notes(RoundResult sessions) {
        List<String> notes = new ArrayList<>();
        if (settings.trust().insecure()) {
            notes.add("INSECURE: any certificate was accepted, the server may be an impostor");
        }
        settings.shard()
                .filter(shard -> !shard.isFirst())
                .ifPresent(shard ->
                        notes.add("shard " + shard + MergedShards.JUDGES_ITS_OWN + shard.count() + " for all"));
        sessions.excused().forEach(id -> notes.add("excused: session " + id + " disappeared from the collection"));
        if (sessions.isCutShort()) {
            notes.add("cut short: too many sessions ran into the deadline, the rest was not asked");
        }
        sessions.authorities().stream()
                .filter(a -> !a.equalsIgnoreCase(root.getAuthority()))
                .forEach(a -> notes.add("links carry the name " + Printable.beginning(redact(a), LONGEST_AUTHORITY)
                        + "; they were followed on " + root.getAuthority()));
        progress.reader().flatMap(ResourceReader::note).ifPresent(notes::add);
        notes.addAll(retries.notes());
        return notes;
    }

    /**
     * Logs off and closes all connections without waiting for the run, which verifies nothing more from here on; waits only for
     * a logon that is under way, behind which the run ends. For a process that has to end.
     */
    public void interrupt() {
        isInterrupted = true;
        if (progress.reader().isPresent()) {
            closeAll();
        } else {
            close();
        }
    }

    /** Logs off and closes all connections; also after a failure. */
    @Override
    public synchronized void close() {
        closeAll();
    }

    private void closeAll() {
        progress.reader().ifPresent(ResourceReader::close);
        enterpriseManager.close();
    }
}
