package org.emverify.report;

import static org.emverify.verification.finding.FindingText.counted;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.emverify.report.Terminal.Colour;
import org.emverify.report.model.Causes;
import org.emverify.verification.RunListener;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Likeness;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/**
 * Where a run speaks to whoever waits for it: what is found, as it comes, and how far the run is, which on a terminal is one
 * line that is written anew. What it comes to is said in the end. Thread-safe.
 */
public final class RunConsole implements RunListener {
    /** Between two lines where lines stay. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Between two states of the line that is written anew; an eye sees no more. */
    private static final Duration FRAME = Duration.ofMillis(100);

    private static final int MOST_CAUSES = 20;
    /** A line that a terminal breaks cannot be written anew. */
    private static final int WIDTH = 79;

    private static final int WIDTH_OF_FINDINGS = 150;
    private static final String ANEW = "\r\u001b[K";

    private final Terminal terminal;
    private final Consumer<String> result;
    private final Consumer<String> progress;
    private final LongSupplier nanoTime;
    private final Set<Likeness> causes = new HashSet<>();
    private int selected;
    private int judged;
    private long saidAt;
    private boolean isLineOpen;

    /**
     * @param result takes what the run comes to, with its line ends
     * @param progress takes what is said on the way
     * @param nanoTime a clock as {@link System#nanoTime()} is one
     */
    public RunConsole(Terminal terminal, Consumer<String> result, Consumer<String> progress, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.result = result;
        this.progress = progress;
        this.nanoTime = nanoTime;
        this.saidAt = nanoTime.getAsLong();
    }

    /** A console that keeps every line and gets all of them. */
    public static RunConsole keeping(Consumer<String> all) {
        return new RunConsole(Terminal.NONE, all, all, System::nanoTime);
    }

    Terminal terminal() {
        return terminal;
    }

    /** Says what the run comes to; a line of progress gives way to it. */
    public synchronized void say(String text) {
        clear();
        result.accept(text);
    }

    @Override
    public synchronized void selected(int sessions) {
        selected = sessions;
        judged(0);
    }

    @Override
    public synchronized void judged(int sessions) {
        judged = Math.min(sessions, selected);
        Duration pause = terminal.isTerminal() ? FRAME : PAUSE;
        boolean isDue = nanoTime.getAsLong() - saidAt >= pause.toNanos();
        if (isDue || (terminal.isTerminal() && (judged == 0 || judged == selected))) {
            saidAt = nanoTime.getAsLong();
            sayHowFar();
        }
    }

    private void sayHowFar() {
        String found = causes.isEmpty() ? "" : ", " + counted(causes.size(), "cause") + " of findings so far";
        String line = "em-verify: " + judged + " of " + counted(selected, "system session") + found;
        if (terminal.isTerminal()) {
            progress.accept(ANEW + shortened(line, WIDTH));
            isLineOpen = true;
        } else {
            progress.accept(line + "\n");
        }
    }

    /** That formats disagree is said in the end, when it is known whether anything else explains it. */
    @Override
    public synchronized void found(Weight weight, Finding first) {
        boolean isSaid = weight == Weight.BROKEN && !Causes.COMPARISONS.contains(first.requirement());
        if (!isSaid || !causes.add(Likeness.of(first)) || causes.size() > MOST_CAUSES + 1) {
            return;
        }
        clear();
        progress.accept(
                causes.size() > MOST_CAUSES
                        ? "em-verify: more causes of findings are in the report\n"
                        : terminal.coloured(Colour.RED, "broken") + " " + shortened(inOneLine(first), WIDTH_OF_FINDINGS)
                                + "\n");
    }

    private static String inOneLine(Finding finding) {
        String place = finding.place().map(p -> " at " + p.path()).orElse("");
        String line = finding.requirement().id() + ": found " + finding.found() + place + " of the "
                + finding.representation().label();
        return Printable.of(line.replace('\n', ' '));
    }

    private static String shortened(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private void clear() {
        if (isLineOpen) {
            progress.accept(ANEW);
            isLineOpen = false;
        }
    }
}
