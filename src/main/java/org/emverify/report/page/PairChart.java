package org.emverify.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.report.history.History;
import org.emverify.verification.Observations.Seen;

/**
 * State against Result as a chart: a square for each documented pair, the darker the oftener it was seen tonight.
 *
 * @param columns the results with their places
 * @param rows the states with their places
 * @param cells all pairs
 */
record PairChart(List<Label> columns, List<Label> rows, List<Cell> cells, int width, int height) {
    private static final int LEFT = 180;
    private static final int TOP = 30;
    private static final int CELL_WIDTH = 90;
    private static final int CELL_HEIGHT = 34;
    private static final int GAP = 4;

    record Label(String text, int x, int y) {}

    /**
     * A pair.
     *
     * @param shown the count tonight; the empty string for 0
     * @param opacity from 0.15 to 1, in hundredths
     * @param style {@code tonight}, {@code earlier} or {@code never}
     * @param inWords for whoever cannot see the chart
     */
    record Cell(
            int x,
            int y,
            int width,
            int height,
            int textX,
            int textY,
            String shown,
            String opacity,
            String style,
            String inWords) {}

    static PairChart of(List<Seen> seen, History history) {
        List<String> states = SessionState.wireNames();
        List<String> results = new ArrayList<>(SessionResult.wireNames());
        results.add("");
        int most = Math.max(1, seen.stream().mapToInt(Seen::count).sum());
        List<Cell> cells = new ArrayList<>();
        List<Label> rows = new ArrayList<>();
        List<Label> columns = new ArrayList<>();
        for (int column = 0; column < results.size(); column++) {
            String result = results.get(column);
            columns.add(new Label(
                    result.isEmpty() ? "(no Result)" : result,
                    LEFT + column * CELL_WIDTH + (CELL_WIDTH - GAP) / 2,
                    TOP - 10));
        }
        for (int row = 0; row < states.size(); row++) {
            rows.add(new Label(states.get(row), LEFT - 10, TOP + row * CELL_HEIGHT + 20));
            for (int column = 0; column < results.size(); column++) {
                cells.add(cell(states.get(row), results.get(column), row, column, seen, history, most));
            }
        }
        return new PairChart(
                columns, rows, cells, LEFT + results.size() * CELL_WIDTH, TOP + states.size() * CELL_HEIGHT);
    }

    private static Cell cell(
            String state, String result, int row, int column, List<Seen> seen, History history, int most) {
        int count = seen.stream()
                .filter(s -> s.state().equals(state) && s.result().equals(result))
                .mapToInt(Seen::count)
                .sum();
        boolean isKnown = history.sightings().containsKey(History.pair(state, result));
        String style = count > 0 ? "tonight" : isKnown ? "earlier" : "never";
        String ever = count > 0 ? count + " tonight" : isKnown ? "seen in an earlier run only" : "never seen";
        int x = LEFT + column * CELL_WIDTH;
        int y = TOP + row * CELL_HEIGHT;
        return new Cell(
                x,
                y,
                CELL_WIDTH - GAP,
                CELL_HEIGHT - GAP,
                x + (CELL_WIDTH - GAP) / 2,
                y + 20,
                count > 0 ? Integer.toString(count) : isKnown ? "earlier" : "never",
                String.format(Locale.ROOT, "%.2f", 0.15 + 0.45 * count / most),
                style,
                state + " with " + (result.isEmpty() ? "no Result" : "Result " + result) + ": " + ever);
    }
}
