package org.emverify.verification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.Observations.Seen;
import org.emverify.verification.finding.Printable;

/** Counts which values the verified sessions tell. Thread-safe. */
final class SeenValues {
    /** The page lists 180 combinations; a server that invents values must not make the run remember them all. */
    private static final int MOST = 500;

    private static final int LONGEST_VALUE = 100;

    private record Values(String sessionType, String state, String result) {}

    private final Map<Values, Integer> counts = new ConcurrentHashMap<>();

    void add(SystemSession session) {
        Values values = new Values(text(session.sessionType()), text(session.state()), text(session.resultValue()));
        if (counts.size() < MOST || counts.containsKey(values)) {
            counts.merge(values, 1, Integer::sum);
        }
    }

    private static String text(Observed value) {
        return Printable.beginning(value.text().orElse(""), LONGEST_VALUE);
    }

    /** In an order that does not depend on the threads. */
    List<Seen> list() {
        return counts.entrySet().stream()
                .map(e -> new Seen(
                        e.getKey().sessionType(), e.getKey().state(), e.getKey().result(), e.getValue()))
                .sorted()
                .toList();
    }
}
