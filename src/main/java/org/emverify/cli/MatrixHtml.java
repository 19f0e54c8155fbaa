package org.emverify.cli;

import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.contract.Section;
import org.emverify.report.HarnessVersion;
import org.emverify.verification.finding.Printable;

/** The fault matrix as one web page that needs no other file: for each area its faults, against what they break. */
@JStache(path = "org/emverify/cli/matrix.html")
record MatrixHtml(String harness, String headline, List<Area> areas, List<VariantRow> variants) {

    /** The faults of a section, and the requirements that one of them touches. */
    record Area(String title, List<String> requirements, List<FaultRow> faults) {}

    record FaultRow(Name name, List<Cell> cells, int exitCode) {}

    /** @param objections why the row is not as it should be; empty when it is */
    record Name(String text, List<String> objections) {
        boolean isBad() {
            return !objections.isEmpty();
        }
    }

    /** @param style empty for a requirement that the fault neither declares nor breaks */
    record Cell(String style, String text) {}

    record VariantRow(Name name, int exitCode, Optional<String> found) {}

    static String of(MatrixReport report) {
        return MatrixHtmlRenderer.of()
                .execute(new MatrixHtml(
                        HarnessVersion.read(),
                        report.headline(),
                        report.faultsByArea().entrySet().stream()
                                .map(area -> area(area.getKey(), area.getValue()))
                                .toList(),
                        report.variants().stream().map(MatrixHtml::variant).toList()));
    }

    private static Area area(Section section, List<FaultMatrix.Row> faults) {
        List<String> touched = Stream.of(Requirement.values())
                .map(Requirement::id)
                .filter(id -> faults.stream()
                        .anyMatch(row ->
                                row.declared().contains(id) || row.found().containsKey(id)))
                .toList();
        return new Area(
                section.page() + ": " + section.title(),
                touched,
                faults.stream().map(fault -> fault(fault, touched)).toList());
    }

    private static FaultRow fault(FaultMatrix.Row row, List<String> touched) {
        return new FaultRow(name(row), touched.stream().map(id -> cell(row, id)).toList(), row.exitCode());
    }

    private static Cell cell(FaultMatrix.Row row, String id) {
        boolean isDeclared = row.declared().contains(id);
        Integer found = row.found().get(id);
        if (found == null) {
            return isDeclared ? new Cell("also", "–") : new Cell("", "");
        }
        return new Cell(isDeclared ? "caught" : "beyond", found.toString());
    }

    private static VariantRow variant(FaultMatrix.Row row) {
        return new VariantRow(
                name(row),
                row.exitCode(),
                Optional.of(row.found())
                        .filter(found -> !found.isEmpty())
                        .map(found -> Printable.of(found.toString())));
    }

    private static Name name(FaultMatrix.Row row) {
        return new Name(
                Printable.of(row.name()),
                row.objections().stream().map(Printable::of).toList());
    }
}
