package org.emverify.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.emverify.verification.finding.SubjectResult;

/** Requests about the server that are made by those who have no session left to verify. Thread-safe. */
final class IdleProbes {
    private final Queue<Callable<List<SubjectResult>>> waiting;
    private final List<SubjectResult> results = Collections.synchronizedList(new ArrayList<>());

    IdleProbes(List<Callable<List<SubjectResult>>> probes) {
        this.waiting = new ConcurrentLinkedQueue<>(probes);
    }

    /**
     * Makes one of the requests.
     *
     * @return whether there was one
     * @throws Exception when it failed by a fault of em-verify itself
     */
    boolean makeNext() throws Exception {
        Callable<List<SubjectResult>> next = waiting.poll();
        if (next != null) {
            results.addAll(next.call());
        }
        return next != null;
    }

    /** Makes those that nobody made, so many at a time; the results of all. */
    List<SubjectResult> finish(int atATime) {
        List<Callable<List<SubjectResult>>> rest = new ArrayList<>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            rest.add(next);
        }
        results.addAll(SideBySide.run(atATime, rest));
        return List.copyOf(results);
    }
}
