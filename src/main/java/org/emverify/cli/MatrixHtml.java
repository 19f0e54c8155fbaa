package org.emverify.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.contract.Section;
import org.emverify.report.HarnessVersion;
import org.emverify.verification.finding.Printable;

/** The fault matrix as one web page that needs no other file: for each area its faults, against what they break. */
final class MatrixHtml {
    private static final String STYLE = """
            body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #222 }
            h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin-top: 2em }
            table { border-collapse: collapse }
            td, th { border: 1px solid #ddd; padding: 2px 6px; text-align: left; vertical-align: bottom }
            th.requirement { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: normal }
            td.cell { text-align: center } .caught { background: #d7f0d7 } .also { background: #eef7ee; color: #888 }
            .beyond, .bad { background: #f8d0d0 } .why { color: #a00 }
            p.legend span { padding: 0 6px }
            """;

    private final StringBuilder page = new StringBuilder();

    private MatrixHtml() {}

    static String of(MatrixReport report) {
        return new MatrixHtml().page(report);
    }

    private String page(MatrixReport report) {
        page.append(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Fault matrix</title><style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>What em-verify ")
                .append(text(HarnessVersion.read()))
                .append(" catches</h1>\n<p>")
                .append(text(report.headline()))
                .append("</p>\n<p class=\"legend\">Each number counts findings: <span class=\"caught\">declared and"
                        + " caught</span> <span class=\"also\">&ndash; declared, not caught here</span> <span"
                        + " class=\"beyond\">found, not declared</span></p>\n");
        report.faultsByArea().forEach(this::area);
        page.append(
                "<h2>Legal variants: nothing may be found</h2>\n<table>\n<tr><th>variant</th><th>exit</th><th>found</th></tr>\n");
        report.variants().forEach(this::variant);
        return page.append("</table>\n</body>\n</html>\n").toString();
    }

    private void area(Section section, List<FaultMatrix.Row> faults) {
        List<String> touched = Stream.of(Requirement.values())
                .map(Requirement::id)
                .filter(id -> faults.stream()
                        .anyMatch(row ->
                                row.declared().contains(id) || row.found().containsKey(id)))
                .toList();
        page.append("<h2>")
                .append(text(section.page() + ": " + section.title()))
                .append("</h2>\n<table>\n<tr><th>fault</th>");
        touched.forEach(
                id -> page.append("<th class=\"requirement\">").append(id).append("</th>"));
        page.append("<th>exit</th></tr>\n");
        faults.forEach(row -> fault(row, touched));
        page.append("</table>\n");
    }

    private void fault(FaultMatrix.Row row, List<String> touched) {
        begin(row);
        for (String id : touched) {
            boolean isDeclared = row.declared().contains(id);
            Map<String, Integer> found = row.found();
            if (found.containsKey(id)) {
                cell(isDeclared ? "caught" : "beyond", found.get(id).toString());
            } else {
                cell(isDeclared ? "also" : "", isDeclared ? "&ndash;" : "");
            }
        }
        cell("", Integer.toString(row.exitCode()));
        page.append("</tr>\n");
    }

    private void variant(FaultMatrix.Row row) {
        begin(row);
        cell("", Integer.toString(row.exitCode()));
        cell(
                row.found().isEmpty() ? "" : "beyond",
                row.found().isEmpty() ? "" : text(row.found().toString()));
        page.append("</tr>\n");
    }

    private void begin(FaultMatrix.Row row) {
        page.append(row.objections().isEmpty() ? "<tr><td>" : "<tr><td class=\"bad\">")
                .append(text(row.name()));
        row.objections()
                .forEach(o -> page.append("<div class=\"why\">").append(text(o)).append("</div>"));
        page.append("</td>");
    }

    private void cell(String style, String content) {
        page.append("<td class=\"cell ")
                .append(style)
                .append("\">")
                .append(content)
                .append("</td>");
    }

    private static String text(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
