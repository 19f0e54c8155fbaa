package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Received;

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
            Received first = exchange.earlierAttempts().get(0);
            boolean isForeign = first instanceof Answer answer && new AnswerOrigin(answer).isIntermediary();
            listed.add("repeated: " + exchange.request().method() + " "
                    + exchange.request().target() + ", because it was " + first.inWords()
                    + (isForeign ? " by something in front of the server" : ""));
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
