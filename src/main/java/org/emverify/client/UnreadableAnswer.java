package org.emverify.client;

import org.apiguardian.api.API;
import org.emverify.client.http.OneLine;

/**
 * What was to be read does not stand in the answer, or there is no answer. Only the words that promise a value throw it; who
 * wants to look at any answer whatsoever uses {@link ResourceRequest#ask()}.
 */
@API(status = API.Status.STABLE)
public final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Exchange exchange;

    UnreadableAnswer(String whatIsMissing, Exchange exchange, String expected, String found) {
        super(String.join(
                "\n  ",
                whatIsMissing + ":",
                "asked     " + exchange.inOneLine(),
                "expected  " + expected,
                "found     " + OneLine.of(found)));
        this.exchange = exchange;
    }

    /** What was asked, and what came instead. */
    public Exchange exchange() {
        return exchange;
    }
}
