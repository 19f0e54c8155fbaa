package org.emverify.simulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The requests that are on their way at the same time, for faults that mix them up. */
final class Moment {

    static final long LASTS_MILLIS = 20;

    private final Lock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private final Set<Request> present = new LinkedHashSet<>();

    /** The others that are on their way while this one takes its moment, in the order of their arrival. */
    List<Request> others(Request request) {
        lock.lock();
        try {
            Set<Request> met = new LinkedHashSet<>(present);
            present.add(request);
            long left = TimeUnit.MILLISECONDS.toNanos(LASTS_MILLIS);
            while (left > 0) {
                left = over.awaitNanos(left);
            }
            met.addAll(present);
            present.remove(request);
            met.remove(request);
            return List.copyOf(met);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }
}
