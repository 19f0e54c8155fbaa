package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;

/**
 * What a run could have caught: its answers were altered in one thing each and judged again, with no further request. A
 * mutation counts as killed when every session that it was tried on gave a new finding on a requirement that the mutation
 * breaks; one session that lets it pass makes it a survivor. Findings are counted before the register of known
 * deviations, and what is judged between sessions, in the collection or by probes is not measured.
 *
 * @param killed how many mutations were killed
 * @param tried how many could be tried
 * @param advised how many of the killed ones gave advisory findings only, which fail nothing unless the user is strict
 * @param survivors the mutations that were tried and not killed
 * @param untried the mutations that could not be tried
 * @param sessions how many sessions' answers served
 * @param judgements how often answers were judged again
 * @param milliseconds how long it took
 */
public record PowerReport(
        int killed,
        int tried,
        int advised,
        List<Survivor> survivors,
        List<Untried> untried,
        int sessions,
        int judgements,
        long milliseconds) {

    public PowerReport {
        survivors = List.copyOf(survivors);
        untried = List.copyOf(untried);
    }

    /**
     * A mutation that passed.
     *
     * @param mutation what was altered
     * @param session the session whose altered answers passed
     * @param reason what was looked for in vain, in one line
     */
    public record Survivor(String mutation, Subject session, String reason) {}

    /**
     * A mutation that could not be tried.
     *
     * @param mutation what would have been altered
     * @param lack what tonight's answers lack for it, in one line
     */
    public record Untried(String mutation, String lack) {}

    /** The result in one line, then what survived and what could not be tried, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(inOneLine()));
        survivors.forEach(s ->
                lines.add("survived: " + s.mutation() + ", " + FindingText.named(s.session()) + ": " + s.reason()));
        untried.forEach(u -> lines.add("not tried: " + u.mutation() + ": " + u.lack()));
        return lines.stream().map(Printable::of).toList();
    }

    /** The result in one line. */
    public String inOneLine() {
        return "killed " + killed + " of " + tried + " mutations on the answers of "
                + FindingText.counted(sessions, "system session")
                + (untried.isEmpty() ? "" : "; " + untried.size() + " more could not be tried on this instance");
    }
}
