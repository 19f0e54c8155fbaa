package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that have nothing to do with each other, several at a time; what came of them in the order of the list. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Waits for all of them; nothing when this thread is interrupted meanwhile.
     *
     * @param atATime as many as connections are kept; 1 for one after the other
     * @throws HarnessFault when one of them failed by a fault of em-verify itself
     */
    static <T> List<T> run(int atATime, List<Callable<List<T>>> probes) {
        ExecutorService workers = Executors.newFixedThreadPool(atATime, SideBySide::daemon);
        try {
            List<T> results = new ArrayList<>();
            for (Future<List<T>> probe : workers.invokeAll(probes)) {
                results.addAll(probe.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new HarnessFault(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            workers.shutdownNow();
        }
    }

    /** A thread that keeps no process alive. */
    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "em-verify-sessions");
        thread.setDaemon(true);
        return thread;
    }
}
