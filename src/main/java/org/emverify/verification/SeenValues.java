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

    private final Map<Seen, Integer> counts = new ConcurrentHashMap<>();

    void add(SystemSession session) {
        Seen values = new Seen(text(session.sessionType()), text(session.state()), text(session.resultValue()), 0);
        if (counts.size() < MOST || counts.containsKey(values)) {
            counts.merge(values, 1, Integer::sum);
        }
    }

    private static String text(Observed value) {
        return Printable.beginning(value.text().orElse(""), LONGEST_VALUE);
    }

    /** In an order that does not depend on the threads. */
    List<Seen> list() {
        return Seen.counted(counts);
    }
}
