package org.emverify.verification;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.SchemaException;
import org.emverify.contract.document.Schemas;
import org.emverify.contract.document.VendorSchema;
import org.emverify.settings.Settings;
import org.emverify.verification.check.VendorSchemaCheck;
import org.emverify.verification.deviation.DeviationRegister;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.deviation.KnownDeviations;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.emverify.verification.power.PowerMeasurement;

/**
 * One run against one server: asks once, judges on arrival, and answers for each requirement. Thread-safe; many runs can
 * stand side by side.
 */
public final class Verification implements AutoCloseable {
    /** In characters; a host's name has 253 at most. */
    private static final int LONGEST_AUTHORITY = 300;

    private final URI root;
    private final Settings settings;
    private final Readers readers;
    private final LocalDate date;
    private final Optional<VendorSchemaCheck> vendorSchema;
    private final EnterpriseManager enterpriseManager;
    private final Ledger ledger;
    private final RetryLog retries = new RetryLog();

    private boolean hasRun;
    private boolean isClosed;
    private long startedAt;
    private Optional<HarnessFault> fault = Optional.empty();
    private Optional<Preflight.Stage> brokenRung = Optional.empty();
    private Optional<String> cause = Optional.empty();
    /** Also looked at by {@link #interrupt()}, which cannot wait for the run. */
    private volatile Optional<AuthenticatedClient> operator = Optional.empty();

    private volatile boolean isInterrupted;
    private Optional<SessionRound> round = Optional.empty();
    private Optional<PowerMeasurement> power = Optional.empty();

    private Verification(URI root, Settings settings, Readers readers, KnownDeviations deviations, LocalDate date) {
        this.vendorSchema = usable(() -> settings.xsd().map(VendorSchema::from).map(VendorSchemaCheck::new));
        this.root = root;
        this.readers = readers;
        this.settings = settings;
        this.date = date;
        this.enterpriseManager = EnterpriseManager.at(root, settings);
        this.ledger = new Ledger(
                settings.strict(), new DeviationRegister(deviations, date), enterpriseManager.redaction()::redact);
    }

    /**
     * Prepares a run; nothing is asked yet. Reads the user's own files, if the settings name some: the schemas, the
     * vendor's schema and the known deviations.
     *
     * @param root the server, {@code https://host:port}: the simulator's own when the settings name the simulator
     * @throws UnusableFile when one of those files is wrong; a line for each mistake
     */
    public static Verification of(URI root, Settings settings) {
        KnownDeviations.Result read = settings.deviations()
                .map(KnownDeviations::read)
                .orElseGet(() -> new KnownDeviations.Valid(KnownDeviations.none()));
        if (read instanceof KnownDeviations.Invalid invalid) {
            throw new UnusableFile(invalid.problems());
        }
        return of(root, settings, ((KnownDeviations.Valid) read).deviations());
    }

    /** The same with a register that was already read, whatever file the settings name. */
    public static Verification of(URI root, Settings settings, KnownDeviations deviations) {
        return of(root, settings, deviations, LocalDate.now(ZoneOffset.UTC));
    }

    /** The same on another day: what expires is judged by it. */
    public static Verification of(URI root, Settings settings, KnownDeviations deviations, LocalDate date) {
        Schemas schemas = usable(() -> settings.schemas().map(Schemas::from).orElseGet(Schemas::bundled));
        return new Verification(root, settings, Readers.of(schemas), deviations, date);
    }

    /** Many runs of one process share their readers, because schemas are compiled once. */
    public static Verification of(URI root, Settings settings, Readers readers) {
        return new Verification(root, settings, readers, KnownDeviations.none(), LocalDate.now(ZoneOffset.UTC));
    }

    private static <T> T usable(Supplier<T> schemas) {
        try {
            return schemas.get();
        } catch (SchemaException e) {
            throw new UnusableFile(List.of(e.getMessage()));
        }
    }

    /** The day of the run, in UTC: entries expire by it, and {@link PasteableEntry} reckons from it. */
    public LocalDate date() {
        return date;
    }

    /**
     * Asks the server, now and once; whoever wants an outcome meanwhile waits for it.
     *
     * @throws HarnessFault when em-verify itself failed, as every question for an outcome then does
     */
    public void ask() {
        run();
    }

    /** What the run says of the requirement. The first question asks the server. */
    public RequirementResult outcome(Requirement requirement) {
        return outcome(requirement, representation -> true);
    }

    /** The same, for what came in one format. */
    public RequirementResult outcome(Requirement requirement, Format format) {
        return outcome(requirement, representation -> representation.format() == format);
    }

    /** The same, for what came in one representation. */
    public RequirementResult outcome(Requirement requirement, Representation representation) {
        return outcome(requirement, r -> r == representation);
    }

    private RequirementResult outcome(Requirement requirement, Predicate<Representation> matching) {
        run();
        return ledger.outcome(requirement, matching, cause);
    }

    /** Takes the run's secrets out of a text that is going to be shown. */
    public String redact(String text) {
        return enterpriseManager.redaction().redact(text);
    }

    private synchronized void run() {
        if (hasRun) {
            fault.ifPresent(f -> {
                throw f;
            });
            return;
        }
        hasRun = true;
        startedAt = System.nanoTime();
        try {
            verify();
        } catch (HarnessFault e) {
            fault = Optional.of(e);
            throw e;
        } catch (RuntimeException e) {
            fault = Optional.of(new HarnessFault(e));
            throw fault.get();
        }
    }

    private void verify() {
        AnswerParser reader = new AnswerParser(readers.xml(), readers.json());
        CollectionReader collection = readers.collection();
        Preflight.PreflightResult preflight =
                new Preflight(enterpriseManager, settings, retries, reader, collection).run();
        operator = preflight.operator();
        brokenRung = preflight.broken();
        cause = preflight.broken().map(stage -> preflight.cause());
        preflight.verdicts().forEach(ledger::add);
        if (operator.isEmpty()
                || isInterrupted
                || brokenRung.filter(r -> r == Preflight.Stage.PERMISSION).isPresent()) {
            return;
        }
        CollectionSnapshot snapshot = preflight.snapshot().orElseThrow();
        if (settings.neighbours()) {
            addUnlessSilent(List.of(snapshot.judge()));
        }
        SessionRound sessions = sessions(reader, collection);
        if (brokenRung.isEmpty()) {
            round = Optional.of(sessions);
            verify(sessions, snapshot);
        }
        if (cause.isPresent() && brokenRung.isEmpty()) {
            return;
        }
        probe(reader, snapshot, sessions);
        if (settings.neighbours()) {
            new CollectionAgreement(operator.get(), collection, reader).judge(sessions.told(), ledger);
        }
        if (enterpriseManager.targetIsDown()) {
            cause = Optional.of("the server fell silent during the run");
        }
    }

    private SessionRound sessions(AnswerParser reader, CollectionReader collection) {
        if (settings.power()) {
            power = Optional.of(new PowerMeasurement(reader, vendorSchema, PowerMeasurement.TRIES));
        }
        return new SessionRound(
                new SessionAsker(operator.orElseThrow(), reader, this::isSilent, this::redact),
                collection,
                vendorSchema,
                ledger,
                settings.selection() instanceof Settings.Selection.Explicit,
                answers -> power.ifPresent(p -> p.offer(answers)));
    }

    private boolean isSilent() {
        return enterpriseManager
                .withoutLogon()
                .serviceRoot()
                .inXml()
                .ask()
                .answer()
                .isEmpty();
    }

    private void verify(SessionRound sessions, CollectionSnapshot snapshot) {
        int threads = settings.limits().connections();
        if (settings.selection() instanceof Settings.Selection.Explicit explicit) {
            List<String> ids = explicit.ids().stream()
                    .map(id -> id.toString().toLowerCase(Locale.ROOT))
                    .toList();
            sessions.verify(ids, ids.size(), Math.min(threads, ids.size()));
        } else if (settings.selection() instanceof Settings.Selection.Sample sample) {
            List<String> ids = Sampler.order(snapshot.candidates(), sample.seed()).stream()
                    .map(Candidate::id)
                    .toList();
            sessions.verify(ids, sample.size().of(ids.size()), Math.min(threads, ids.size()));
        }
        cause = sessions.silence()
                .or(() -> sessions.verified().isEmpty() && !sessions.excused().isEmpty()
                        ? Optional.of("every selected session disappeared from the collection during the run")
                        : Optional.empty());
    }

    private void probe(AnswerParser reader, CollectionSnapshot snapshot, SessionRound sessions) {
        if (settings.neighbours()) {
            RequestChecks probes = probes(reader, snapshot);
            probes.askForUnknownIds();
            addUnlessSilent(probes.collected());
            new CollectionInJson(operator.orElseThrow(), reader, readers.collection(), snapshot)
                    .judge()
                    .ifPresent(result -> addUnlessSilent(List.of(result)));
        }
        for (Subject example : sessions.examples()) {
            long asked = System.nanoTime();
            RequestChecks probes = probes(reader, snapshot);
            probe(probes, example, sessions.hasEnded(example));
            if (!probes.hasLostTheSession() || sessions.isListed(example.id(), asked)) {
                addUnlessSilent(probes.collected());
                return;
            }
        }
    }

    /** Leaves out what was not answered by a server that answers nothing any more: that is no finding. */
    private void addUnlessSilent(List<SubjectResult> collected) {
        Optional<NoAnswer> none = collected.stream()
                .flatMap(SubjectResult::unanswered)
                .findFirst()
                .filter(first -> isSilent());
        none.ifPresent(
                n -> cause = cause.or(() -> Optional.of("the server fell silent during the run: " + n.detail())));
        collected.stream()
                .filter(result ->
                        none.isEmpty() || result.unanswered().findAny().isEmpty())
                .forEach(ledger::add);
    }

    private RequestChecks probes(AnswerParser reader, CollectionSnapshot snapshot) {
        return new RequestChecks(enterpriseManager, settings, operator.orElseThrow(), reader, snapshot);
    }

    private void probe(RequestChecks probes, Subject example, boolean hasEnded) {
        probes.repeat(example, hasEnded);
        probes.askWithoutLogon(example.id());
        probes.askAsImpostor(example.id());
        probes.askWithoutAccept(example);
        if (settings.neighbours()) {
            probes.logOff(example.id());
            probes.logOnWithoutCredentials();
        }
        if (settings.neighbours() && settings.intrusive()) {
            probes.intrude(example.id());
        }
    }

    /**
     * Ends the run and sums it up over the requirements that were asked for.
     *
     * @param selected the requirements whose scenarios ran
     */
    public synchronized RunResult conclude(Set<Requirement> selected) {
        close();
        List<RequirementResult> outcomes = selected.stream()
                .sorted()
                .map(r -> ledger.outcome(r, representation -> true, cause))
                .toList();
        List<Subject> sessions = round.map(SessionRound::verified).orElse(List.of());
        List<DeviationStatement> deviations = ledger.statements(selected);
        ExitDecision verdict = new ExitDecision(
                outcomes,
                deviations,
                sessions.size(),
                cause,
                fault,
                round.map(SessionRound::unknown).orElse(List.of()),
                settings.strict());
        return new RunResult(
                verdict.exitCode(),
                verdict.headline(),
                cause,
                root.toString(),
                outcomes,
                sessions,
                RepeatCommand.of(sessions, settings.selection()),
                notes(),
                new RunResult.Traffic(
                        enterpriseManager.requestsSent(),
                        enterpriseManager.connectionsOpened(),
                        retries.count(),
                        hasRun ? (System.nanoTime() - startedAt) / 1_000_000 : 0),
                deviations,
                power.map(PowerMeasurement::report),
                Observations.NONE);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (settings.trust().insecure()) {
            notes.add("INSECURE: any certificate was accepted, the server may be an impostor");
        }
        round.ifPresent(r -> {
            r.excused().forEach(id -> notes.add("excused: session " + id + " disappeared from the collection"));
            if (r.isCutShort()) {
                notes.add("cut short: too many sessions ran into the deadline, the rest was not asked");
            }
            r.authorities().stream()
                    .filter(a -> !a.equalsIgnoreCase(root.getAuthority()))
                    .forEach(a -> notes.add("links carry the name " + Printable.beginning(redact(a), LONGEST_AUTHORITY)
                            + "; they were followed on " + root.getAuthority()));
        });
        operator.flatMap(AuthenticatedClient::note).ifPresent(notes::add);
        notes.addAll(retries.notes());
        return notes;
    }

    /**
     * Logs off and closes all connections without waiting for the run, which comes to nothing from here on; waits only for
     * a logon that is under way, behind which the run ends. For a process that is told to end.
     */
    public void interrupt() {
        isInterrupted = true;
        if (operator.isPresent()) {
            operator.get().close();
            enterpriseManager.close();
        } else {
            close();
        }
    }

    /** Logs off and closes all connections; also after a failure. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        operator.ifPresent(AuthenticatedClient::close);
        enterpriseManager.close();
    }
}
