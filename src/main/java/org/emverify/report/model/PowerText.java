package org.emverify.report.model;

import java.util.ArrayList;
import java.util.List;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.power.PowerReport;

/** What a run could have caught, as lines. */
public final class PowerText {
    private PowerText() {}

    /** The count first, then what survived and what could not be tried. */
    public static List<String> lines(PowerReport power) {
        List<String> lines = new ArrayList<>(List.of(power.inOneLine()));
        power.survivors()
                .forEach(s -> lines.add(
                        "survived: " + s.mutation() + ", " + FindingText.named(s.session()) + ": " + s.reason()));
        power.untried().forEach(u -> lines.add("not tried: " + u.mutation() + ": " + u.lack()));
        return lines.stream().map(Printable::of).toList();
    }
}
