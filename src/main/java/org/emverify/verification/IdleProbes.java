package org.emverify.verification;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.emverify.contract.document.Lazy;
import org.emverify.verification.finding.SubjectResult;

/** Requests about the server that are made by those who have no session left to verify. Thread-safe. */
final class IdleProbes {
    private final List<Lazy<List<SubjectResult>>> probes;
    private final AtomicInteger next = new AtomicInteger();

    IdleProbes(List<Supplier<List<SubjectResult>>> probes) {
        this.probes = probes.stream().map(Lazy::new).toList();
    }

    /**
     * Makes one of the requests; {@link #finish} has what came of it.
     *
     * @return whether there was one
     */
    boolean makeNext() {
        int index = next.getAndIncrement();
        if (index >= probes.size()) {
            return false;
        }
        probes.get(index).get();
        return true;
    }

    /** Makes those that nobody made, so many at a time; the results of all, in the order of the requests. */
    List<SubjectResult> finish(int atATime) {
        return SideBySide.run(
                atATime,
                probes.stream()
                        .<Callable<List<SubjectResult>>>map(probe -> probe::get)
                        .toList());
    }
}
