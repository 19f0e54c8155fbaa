package org.emverify.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.emverify.contract.Decision;
import org.emverify.contract.SessionState;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;

/**
 * Compares what two answers tell of one session: values, not spellings ({@link Decision#VALUES_NOT_SPELLINGS}). Absent,
 * null and empty are the same for a Message, and for the end and the result of a session in progress.
 */
public final class Differences {
    /** What may change while a session runs, and when it ends. */
    private static final Set<String> PROGRESSES = Set.of("EndTimeUTC", "State", "Result", "Message", "IsCanceled");

    private final List<Difference> found = new ArrayList<>();

    /**
     * One value that differs.
     *
     * @param parameter its name
     * @param place where the second answer has it
     * @param first the first answer's value in words
     * @param second the second answer's value in words
     */
    public record Difference(String parameter, Place place, String first, String second) {}

    private Differences() {}

    /** All differences between two answers. */
    public static List<Difference> between(SystemSession first, SystemSession second) {
        Differences differences = new Differences();
        differences.compare(first, second);
        return List.copyOf(differences.found);
    }

    /**
     * The differences that are no legal progress from the earlier to the later answer: a session in progress may come to
     * its end, one that has ended may not change.
     */
    static List<Difference> regressions(SystemSession earlier, SystemSession later) {
        boolean wasRunning = earlier.listedState()
                .filter(state -> state == SessionState.IN_PROGRESS)
                .isPresent();
        return between(earlier, later).stream()
                .filter(d -> !(wasRunning && PROGRESSES.contains(d.parameter())))
                .toList();
    }

    private void compare(SystemSession a, SystemSession b) {
        compare(a.uid(), b.uid(), Canonical::of);
        compare(a.name(), b.name(), Canonical::of);
        compare(a.sessionType(), b.sessionType(), Canonical::verbatim);
        compare(a.creationTimeUtc(), b.creationTimeUtc(), Canonical::time);
        compare(a.endTimeUtc(), b.endTimeUtc(), Canonical::time);
        compare(a.state(), b.state(), Canonical::verbatim);
        compare(a.resultValue(), b.resultValue(), Canonical::verbatim);
        compare(a.resultMessage(), b.resultMessage(), Canonical::of);
        if (!a.isCanceled().isAbsentOrNull() && !b.isCanceled().isAbsentOrNull()) {
            compare(a.isCanceled(), b.isCanceled(), Canonical::bool);
        }
        compareIfTold(a.type(), b.type());
        ownTarget(a.href(), b.href());
        link("Alternate", a, b);
        link("Down", a, b);
    }

    /** What a format may leave out is compared where both tell it. */
    private void compareIfTold(Observed a, Observed b) {
        compareIfTold(b.name(), a, b);
    }

    private void compareIfTold(String parameter, Observed a, Observed b) {
        if (!a.isBlankValue() && !b.isBlankValue()) {
            add(parameter, a, b, Canonical.of(a).equals(Canonical.of(b)));
        }
    }

    /** Whatever name the server gives itself in it; what is no URL of a session is judged by itself. */
    private void ownTarget(Observed a, Observed b) {
        Optional<String> first = a.text().flatMap(LinkTarget::of).map(Differences::inOneWord);
        Optional<String> second = b.text().flatMap(LinkTarget::of).map(Differences::inOneWord);
        if (first.isPresent() && second.isPresent()) {
            add(b.name(), a, b, first.equals(second));
        }
    }

    private void compare(Observed a, Observed b, Function<Observed, String> value) {
        add(b.name(), a, b, value.apply(a).equals(value.apply(b)));
    }

    private void add(String parameter, Observed a, Observed b, boolean same) {
        if (!same) {
            found.add(new Difference(parameter, b.place(), a.inWords(), b.inWords()));
        }
    }

    private void link(String rel, SystemSession a, SystemSession b) {
        Optional<Link> first = link(rel, a);
        Optional<Link> second = link(rel, b);
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        add(
                rel + " link",
                first.get().href(),
                second.get().href(),
                target(first.get()).equals(target(second.get())));
        compareIfTold(
                "Name of the " + rel + " link", first.get().name(), second.get().name());
        compareIfTold(
                "Type of the " + rel + " link", first.get().type(), second.get().type());
    }

    private static Optional<Link> link(String rel, SystemSession session) {
        return session.links().stream()
                .filter(l -> Objects.equals(l.rel().text().orElse(""), rel))
                .findFirst();
    }

    /** All that is compared of the link of that relationship; the empty string when there is none. */
    static String toldOfLink(String rel, SystemSession session) {
        return link(rel, session)
                .map(l -> target(l) + "\u0000" + Canonical.of(l.name()) + "\u0000" + Canonical.of(l.type()))
                .orElse("");
    }

    private static String target(Link link) {
        String href = Canonical.verbatim(link.href());
        return LinkTarget.of(href).map(Differences::inOneWord).orElse(href);
    }

    private static String inOneWord(LinkTarget target) {
        return target.resource() + " " + target.id() + " " + target.asksForEntity();
    }
}
