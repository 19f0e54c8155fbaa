package org.emverify.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.emverify.client.EnterpriseManager;
import org.emverify.contract.Decision;
import org.emverify.settings.Spelling;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.simulator.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The simulator as a process of its own, until it is terminated. */
@Command(
        name = "simulate",
        description = "Runs the simulator until Ctrl-C, faithful or with faults and legal variants.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false,
        footerHeading = "%nExamples%n",
        footer = {
            "  em-verify simulate --port 9398 --certificate-out simulator.pem",
            "  em-verify simulate --fault session-type-unlisted",
            "  em-verify simulate --list"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;

    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen on the loopback; a free port by default")
    private int port;

    @Option(names = "--sessions", paramLabel = "N", description = "System sessions of the last 30 days; 60 by default")
    private Optional<Integer> sessions = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Another seed makes other sessions; 1 by default")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--fault", paramLabel = "NAME", description = "Does this wrong; may be given several times")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--variant", paramLabel = "NAME", description = "Does this oddly; may be given several times")
    private List<String> variants = new ArrayList<>();

    @Option(
            names = "--certificate-out",
            paramLabel = "FILE",
            description = "Writes its certificate there, for verify --ca-certificate")
    private Optional<Path> certificateOut = Optional.empty();

    @Option(names = "--list", description = "Names all faults with what each breaks, and all variants; runs nothing")
    private boolean list;

    SimulateCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (list) {
            listAll();
            return 0;
        }
        try (Simulator simulator = started()) {
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "em-verify simulator"));
            certificateOut.ifPresent(file -> write(simulator.certificatePem(), file));
            introduce(simulator);
            // Only the end of the process ends it.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Simulator started() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw refused("--port " + port + " is no port: choose one from 1 to " + HIGHEST_PORT + ", or leave it out");
        }
        Simulator.Setup setup = Simulator.conforming().port(port);
        for (String name : faults) {
            setup = setup.with(named("fault", name, Fault.named(name), Fault.catalogue()));
        }
        for (String name : variants) {
            setup = setup.with(named("variant", name, LegalVariant.named(name), LegalVariant.catalogue()));
        }
        setup = sessions.map(setup::sessions).orElse(setup);
        setup = seed.map(setup::seed).orElse(setup);
        try {
            return setup.start();
        } catch (IllegalArgumentException e) {
            throw refused("--sessions: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw refused("cannot listen on port " + port + " (" + e.getMessage()
                    + "): choose another one, or leave --port out for a free one");
        }
    }

    /** Faults and variants have their names for texts. */
    private <T> T named(String kind, String name, Optional<T> known, List<T> all) {
        return known.orElseThrow(() -> refused("there is no " + kind + " \"" + name + "\"; "
                + Spelling.nearest(name, all.stream().map(T::toString).toList())
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("simulate --list names all")));
    }

    private void write(String pem, Path file) {
        try {
            Files.writeString(context.at(file), pem);
        } catch (IOException e) {
            throw refused("cannot write the certificate to " + file + " ("
                    + e.getClass().getSimpleName() + "): name another file by --certificate-out");
        }
    }

    private void introduce(Simulator simulator) {
        PrintWriter out = context.out();
        out.println("simulator at " + simulator.root() + ", "
                + simulator.sessionIds().size() + " system sessions");
        out.println("username    " + simulator.username());
        out.println("password    " + simulator.password());
        out.println("SHA-256     " + EnterpriseManager.fingerprint(simulator.certificate()));
        faults.forEach(name -> out.println("fault       " + name));
        variants.forEach(name -> out.println("variant     " + name));
        out.println("verify it   java -jar em-verify.jar verify --url " + simulator.root() + " --username "
                + simulator.username() + " --certificate-sha256 "
                + EnterpriseManager.fingerprint(simulator.certificate()));
        out.println("running, until Ctrl-C");
        out.flush();
    }

    private void listAll() {
        PrintWriter out = context.out();
        out.println("Faults, the answers that they touch, and what they break");
        for (Fault fault : Fault.catalogue()) {
            out.println("  " + fault.name() + "  (" + fault.representation() + ") " + fault.description());
            out.println("      breaks " + String.join(", ", new TreeSet<>(fault.breaks())));
        }
        out.println();
        out.println("Legal variants, and what allows them");
        for (LegalVariant variant : LegalVariant.catalogue()) {
            out.println("  " + variant.name() + "  " + variant.description());
            out.println("      allowed by " + variant.allowedBy());
            Decision.citedIn(variant.allowedBy())
                    .forEach(decision -> out.println("        " + decision.id() + ": " + decision.sentence()));
        }
        out.flush();
    }

    private ParameterException refused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
