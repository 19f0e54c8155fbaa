package org.emverify.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.emverify.report.history.History;
import org.emverify.verification.Observations.Seen;
import org.emverify.verification.finding.Printable;

/**
 * Which values of one parameter were seen, tonight and ever.
 *
 * @param parameter its name
 * @param rows the documented values in the page's order, then the others that were seen
 */
record CensusTable(String parameter, List<Row> rows) {
    private static final int MOST_OTHERS = 20;

    /**
     * A value.
     *
     * @param width of its bar, from 0 to 100
     * @param ever how often in all remembered runs and when last; {@code never} for a value that no run has seen
     * @param style {@code never}, {@code unlisted} or the empty string
     */
    record Row(String value, int count, int width, String ever, String style) {}

    static List<CensusTable> of(List<Seen> seen, History history) {
        return List.of(
                of("SessionType", SessionType.wireNames(), seen, Seen::sessionType, history, History::sessionType),
                of("State", SessionState.wireNames(), seen, Seen::state, history, History::state),
                of("Result", SessionResult.wireNames(), seen, Seen::result, history, History::result));
    }

    private static CensusTable of(
            String parameter,
            List<String> documented,
            List<Seen> seen,
            Function<Seen, String> value,
            History history,
            Function<String, String> name) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        documented.forEach(d -> counts.put(d, 0));
        seen.stream()
                .filter(s -> counts.size() < documented.size() + MOST_OTHERS || counts.containsKey(value.apply(s)))
                .forEach(s -> counts.merge(value.apply(s), s.count(), Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        counts.forEach((text, count) -> {
            History.Sighting ever = history.sightings().get(name.apply(text));
            String style = text.isEmpty() ? "" : !documented.contains(text) ? "unlisted" : ever == null ? "never" : "";
            rows.add(new Row(
                    text.isEmpty() ? "(absent or empty)" : Printable.of(text),
                    count,
                    most == 0 ? 0 : Math.round(100f * count / most),
                    ever == null ? "never" : ever.count() + ", " + ever.last(),
                    style));
        });
        return new CensusTable(parameter, rows);
    }

    /** How many documented values no run has seen. */
    long neverSeen() {
        return rows.stream().filter(row -> row.style().equals("never")).count();
    }
}
