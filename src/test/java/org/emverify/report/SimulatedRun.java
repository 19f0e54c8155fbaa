package org.emverify.report;

import java.util.EnumSet;
import java.util.Set;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.verification.RunResult;
import org.emverify.verification.Verification;

/** Whole runs against the simulator, for tests of what is reported of them. */
public final class SimulatedRun {
    private static final Set<Requirement> PROMISES = EnumSet.copyOf(Requirement.promises());
    private static final Readers READERS = Readers.of(Schemas.bundled());

    private SimulatedRun() {}

    /** A run over so many sessions of a server that has these faults. */
    public static RunResult over(int sessions, String... faults) {
        Simulator.Setup setup = Simulator.conforming();
        for (String fault : faults) {
            setup = setup.with(Fault.named(fault).orElseThrow());
        }
        try (Simulator simulator = setup.start()) {
            Settings settings = Settings.of(
                            new Settings.Target.Server(simulator.root()),
                            Simulator.USERNAME,
                            Secret.of(Simulator.PASSWORD),
                            Settings.Trust.only(simulator.certificate()))
                    .with(changed -> changed.selection(new Settings.Selection.Sample(sessions, 1)));
            try (Verification verification = Verification.of(simulator.root(), settings, READERS)) {
                verification.result(Requirement.STATUS_200);
                return verification.finish(PROMISES);
            }
        }
    }
}
