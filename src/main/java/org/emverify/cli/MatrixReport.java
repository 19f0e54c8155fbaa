package org.emverify.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.contract.Section;
import org.emverify.report.HarnessVersion;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the fault matrix came to.
 *
 * @param rows the runs, in the catalogue's order
 * @param duration of all together
 */
record MatrixReport(List<FaultMatrix.Row> rows, Duration duration) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The page's sections first; that on whole answers last of them, because a spoiled part spoils the whole. */
    private static final Comparator<Section> BY_AREA = Comparator.comparing((Section section) -> !section.isOfThePage())
            .thenComparing(section -> section == Section.RESPONSE_BODY)
            .thenComparing(Comparator.naturalOrder());

    MatrixReport {
        rows = List.copyOf(rows);
    }

    /** A row as text, with its number. */
    static String inOneLine(FaultMatrix.Row row, int number, int all) {
        Set<String> missed = new TreeSet<>(row.declared());
        missed.removeAll(row.found().keySet());
        String found = Stream.concat(
                        row.found().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()),
                        missed.stream().map(id -> id + " -"))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%4d/%d  %-3s  %-7s  %-44s  %s",
                number,
                all,
                row.objections().isEmpty() ? "ok" : "BAD",
                row.isFault() ? "fault" : "variant",
                row.name(),
                found.isEmpty() ? "nothing found" : found);
    }

    /** The count of everything, in one line. */
    String headline() {
        long faults = rows.stream().filter(FaultMatrix.Row::isFault).count();
        return String.format(
                Locale.ROOT,
                "%d of %d faults caught where they say, %d of %d legal variants left alone, %d promises broken by some"
                        + " fault, in %.1f s",
                withoutObjection(true),
                faults,
                withoutObjection(false),
                rows.size() - faults,
                rows.stream().flatMap(row -> row.declared().stream()).distinct().count(),
                duration.toMillis() / 1000.0);
    }

    private long withoutObjection(boolean isFault) {
        return rows.stream()
                .filter(row -> row.isFault() == isFault && row.objections().isEmpty())
                .count();
    }

    /** How many rows show that the harness is wrong somewhere. */
    long objections() {
        return rows.stream().filter(row -> !row.objections().isEmpty()).count();
    }

    /** The faults by the section of the first requirement that they break, in the catalogue's order. */
    Map<Section, List<FaultMatrix.Row>> faultsByArea() {
        return rows.stream()
                .filter(FaultMatrix.Row::isFault)
                .sorted(Comparator.comparing(MatrixReport::area, BY_AREA))
                .collect(Collectors.groupingBy(MatrixReport::area, LinkedHashMap::new, Collectors.toList()));
    }

    List<FaultMatrix.Row> variants() {
        return rows.stream().filter(row -> !row.isFault()).toList();
    }

    private static Section area(FaultMatrix.Row fault) {
        return fault.declared().stream()
                .flatMap(id -> Requirement.withId(id).stream())
                .map(Requirement::section)
                .min(BY_AREA)
                .orElse(Section.DESCRIPTION);
    }

    /** All rows for machines. */
    String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("harness", HarnessVersion.read()).put("headline", headline());
        root.put("objections", objections()).put("milliseconds", duration.toMillis());
        ArrayNode array = root.putArray("rows");
        for (FaultMatrix.Row row : rows) {
            ObjectNode node = array.addObject();
            node.put("name", row.name()).put("kind", row.isFault() ? "fault" : "variant");
            new TreeSet<>(row.declared()).forEach(node.putArray("declared")::add);
            row.found().forEach(node.putObject("found")::put);
            node.put("exitCode", row.exitCode()).put("conclusion", row.conclusion());
            row.objections().forEach(node.putArray("objections")::add);
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }
}
