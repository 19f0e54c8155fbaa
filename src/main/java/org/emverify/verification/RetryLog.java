package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.emverify.client.Exchange;

/** Remembers which requests had to be repeated, so that patience stays visible. Thread-safe. */
final class RetryLog {
    private static final int LISTED = 20;

    private final AtomicLong count = new AtomicLong();
    private final List<String> listed = new ArrayList<>();

    Exchange note(Exchange exchange) {
        if (!exchange.earlierAttempts().isEmpty()) {
            count.addAndGet(exchange.earlierAttempts().size());
            add(exchange);
        }
        return exchange;
    }

    private synchronized void add(Exchange exchange) {
        if (listed.size() < LISTED) {
            listed.add("repeated: " + exchange.request().method() + " "
                    + exchange.request().target() + ", because it was "
                    + exchange.earlierAttempts().get(0).inWords());
        }
    }

    long count() {
        return count.get();
    }

    /** The first ones, in an order that does not depend on threads. */
    synchronized List<String> notes() {
        return listed.stream().sorted().toList();
    }
}
