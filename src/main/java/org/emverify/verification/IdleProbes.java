package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.emverify.verification.finding.SubjectResult;

/** Requests about the server that are made by those who have no session left to verify. Thread-safe. */
final class IdleProbes {
    private final List<Once> probes;
    private final AtomicInteger next = new AtomicInteger();

    IdleProbes(List<Callable<List<SubjectResult>>> probes) {
        this.probes = probes.stream().map(Once::new).toList();
    }

    /**
     * Makes one of the requests; {@link #finish} has what came of it.
     *
     * @return whether there was one
     * @throws Exception when it failed by a fault of em-verify itself
     */
    boolean makeNext() throws Exception {
        int index = next.getAndIncrement();
        if (index >= probes.size()) {
            return false;
        }
        probes.get(index).call();
        return true;
    }

    /** Makes those that nobody made, so many at a time; the results of all, in the order of the requests. */
    List<SubjectResult> finish(int atATime) {
        return SideBySide.run(atATime, List.copyOf(probes));
    }

    private static final class Once implements Callable<List<SubjectResult>> {
        private final Callable<List<SubjectResult>> probe;
        private Optional<List<SubjectResult>> results = Optional.empty();

        Once(Callable<List<SubjectResult>> probe) {
            this.probe = probe;
        }

        @Override
        public synchronized List<SubjectResult> call() throws Exception {
            if (results.isEmpty()) {
                results = Optional.of(probe.call());
            }
            return results.get();
        }
    }
}
