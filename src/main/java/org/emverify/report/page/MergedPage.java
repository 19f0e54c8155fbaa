package org.emverify.report.page;

import io.jstach.jstache.JStache;
import java.util.List;
import org.emverify.report.model.ReportedRun;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.Printable;

/** The runs against several targets on one page that needs no other file: the verdict of each, and its own page below. */
@JStache(path = "org/emverify/report/page/merged.html")
public record MergedPage(Verdict verdict, String headline, List<Section> sections) {

    /**
     * One target.
     *
     * @param page the whole page of its run
     */
    public record Section(String target, String style, String word, String headline, String page) {
        public static Section of(ReportedRun reported, String page) {
            Verdict verdict = Verdict.of(reported.run().exitCode());
            return new Section(
                    Printable.of(reported.facts().target()),
                    verdict.style(),
                    verdict.word(),
                    Printable.of(reported.run().headline()),
                    page);
        }
    }

    /** The page as HTML. */
    public static String of(ExitCode exitCode, String headline, List<Section> sections) {
        return MergedPageRenderer.of().execute(new MergedPage(Verdict.of(exitCode), Printable.of(headline), sections));
    }
}
