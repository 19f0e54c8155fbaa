package org.emverify.verification;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.LogonSession;
import org.emverify.client.http.Time;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.contract.document.UnusableFile;
import org.emverify.contract.document.VendorSchema;
import org.emverify.settings.Settings;
import org.emverify.verification.deviation.DeviationRegister;
import org.emverify.verification.deviation.DeviationsFile;
import org.emverify.verification.deviation.KnownDeviation;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.power.PowerMeasurement;

/**
 * One run against one server: asks once, judges on arrival, and gives a result for each requirement. Thread-safe; a process
 * may have many of them side by side.
 */
public final class Verification implements Outcomes {
    private final URI root;
    private final Settings settings;
    private final LocalDate date;
    private final Instant startedAt = Instant.now();
    private final EnterpriseManager enterpriseManager;
    private final Ledger ledger;
    private final RetryLog retries = new RetryLog();
    private final Optional<PowerMeasurement> power;
    private final RunPhases phases;
    private final Runnable whenClosed;

    /** Also looked at by {@link #interrupt()}, which cannot wait for the run. */
    private volatile RunProgress progress = RunProgress.NOT_BEGUN;

    private final AtomicBoolean isInterrupted = new AtomicBoolean();

    private Verification(
            URI root,
            Settings settings,
            Readers readers,
            List<KnownDeviation> deviations,
            LocalDate date,
            RunListener listener,
            Time time,
            Runnable whenClosed) {
        Optional<VendorSchema> vendorSchema = settings.xsd().map(VendorSchema::from);
        this.root = root;
        this.settings = settings;
        this.date = date;
        this.whenClosed = whenClosed;
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
        return of(root, settings, RunListener.NONE, () -> {});
    }

    /**
     * The same for somebody who wants to hear how it goes on.
     *
     * @param whenClosed stops what was started for this run
     */
    public static Verification of(URI root, Settings settings, RunListener listener, Runnable whenClosed) {
        List<KnownDeviation> deviations =
                settings.deviations().map(DeviationsFile::read).orElse(List.of());
        return new Verification(
                root, settings, readers(settings), deviations, dayOf(settings), listener, Time.SYSTEM, whenClosed);
    }

    /** The same with a register that was already read, whatever file the settings name, on a day that decides what has expired. */
    public static Verification of(URI root, Settings settings, List<KnownDeviation> deviations, LocalDate date) {
        return new Verification(
                root, settings, readers(settings), deviations, date, RunListener.NONE, Time.SYSTEM, () -> {});
    }

    /** Many runs of one process share their readers, because schemas are compiled once. */
    public static Verification of(URI root, Settings settings, Readers readers) {
        return of(root, settings, readers, Time.SYSTEM);
    }

    /** The same with a time that passes otherwise than the machine's. */
    static Verification of(URI root, Settings settings, Readers readers, Time time) {
        return new Verification(root, settings, readers, List.of(), today(), RunListener.NONE, time, () -> {});
    }

    private static Readers readers(Settings settings) {
        return Readers.of(settings.schemas().map(Schemas::from).orElseGet(Schemas::bundled));
    }

    /** What is judged again is judged as of its night. */
    private static LocalDate dayOf(Settings settings) {
        return settings.evidence() instanceof Settings.Evidence.Replayed replayed
                ? LocalDate.ofInstant(replayed.started(), ZoneOffset.UTC)
                : today();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public void ask() {
        run();
    }

    @Override
    public Optional<LogonSession> logonSession() {
        run();
        return progress.reader().map(ResourceReader::session);
    }

    @Override
    public RequirementResult result(Requirement requirement, Predicate<Representation> matching) {
        run();
        return ledger.result(requirement, matching, progress.cause());
    }

    @Override
    public SelectedSessions sessions() {
        run();
        return progress.sessions()
                .orElseGet(RoundResult::empty)
                .selected(progress.probed().map(RunProgress.Probed::session));
    }

    @Override
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
            } catch (RuntimeException e) {
                progress = progress.failed(e instanceof HarnessFault fault ? fault : new HarnessFault(e));
            }
        }
        progress.fault().ifPresent(fault -> {
            throw fault;
        });
    }

    private void verify() {
        progress = phases.preflight(progress);
        if (progress.isOver() || isInterrupted.get()) {
            return;
        }
        progress = phases.sessions(progress);
        if (progress.isOver()) {
            return;
        }
        progress = phases.probes(progress);
        progress = phases.collection(progress);
    }

    @Override
    public synchronized RunResult finish(Set<Requirement> selected) {
        close();
        RunSummary summary = new RunSummary(root, phases, progress);
        Optional<String> lost = finishEvidence(summary);
        RunResult result = summary.over(selected);
        return lost.map(why -> result.overruled(RunResult.ExitCode.HARNESS_FAULT, why))
                .orElse(result);
    }

    /** Why there is no evidence, if so; what was judged stays judged without it. */
    private Optional<String> finishEvidence(RunSummary summary) {
        try {
            enterpriseManager.finishEvidence(summary.evidence(startedAt));
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public void interrupt() {
        isInterrupted.set(true);
        if (progress.reader().isPresent()) {
            closeAll();
        } else {
            close();
        }
    }

    @Override
    public synchronized void close() {
        closeAll();
    }

    private void closeAll() {
        progress.reader().ifPresent(ResourceReader::close);
        enterpriseManager.close();
        whenClosed.run();
    }
}
