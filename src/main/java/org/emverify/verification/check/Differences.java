package org.emverify.verification.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionState;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.CheckContext;

/**
 * Compares what two answers say of one session: values, not spellings ({@link Decision#VALUES_NOT_SPELLINGS}). Absent,
 * null and empty are the same for a Message, and for the end and the result of a session in progress.
 */
public final class Differences {
    /** What may change while a session runs, and when it ends. */
    private static final Set<String> PROGRESSES = Set.of("EndTimeUTC", "State", "Result", "Message", "IsCanceled");

    /** All that is compared, in the order in which it is reported. */
    private static final List<Compared> TABLE = Stream.concat(
                    Stream.of(
                            parameter("UID", SystemSession::uid),
                            parameter("Name", SystemSession::name),
                            parameter("SessionType", SystemSession::sessionType),
                            parameter("CreationTimeUTC", SystemSession::creationTimeUtc),
                            parameter("EndTimeUTC", SystemSession::endTimeUtc),
                            parameter("State", SystemSession::state),
                            parameter("Result", SystemSession::resultValue),
                            parameter("Message", SystemSession::resultMessage),
                            parameter("IsCanceled", SystemSession::isCanceled),
                            parameter("Type", SystemSession::type),
                            parameter("Href", SystemSession::href)),
                    Stream.of("Alternate", "Down").flatMap(Differences::link))
            .toList();

    /** One value of a session: where it is, and what of it is compared. */
    private record Compared(
            String parameter,
            Function<SystemSession, Optional<Observed>> observed,
            Function<Observed, Optional<String>> value) {

        Optional<String> valueIn(SystemSession session) {
            return observed.apply(session).flatMap(value);
        }

        Optional<Difference> between(SystemSession first, SystemSession second) {
            Optional<String> one = valueIn(first);
            Optional<String> other = valueIn(second);
            if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
                return Optional.empty();
            }
            return Optional.of(Difference.of(
                    parameter,
                    observed.apply(first).orElseThrow(),
                    observed.apply(second).orElseThrow()));
        }
    }

    /**
     * One value that differs.
     *
     * @param parameter its name
     * @param firstPlace where the first answer has it, or would have it
     * @param place where the second answer has it, or would have it
     * @param first the first answer's value in words
     * @param second the second answer's value in words
     */
    public record Difference(String parameter, Place firstPlace, Place place, String first, String second) {

        static Difference of(String parameter, Observed first, Observed second) {
            return new Difference(parameter, first.place(), second.place(), first.inWords(), second.inWords());
        }

        /** Reports it as a finding on the second answer: expected is the value of the first, {@code other} in words. */
        public void breaks(Requirement requirement, String other, CheckContext on) {
            String expected = parameter + " as in " + other + ": " + first + " at " + firstPlace.path();
            on.breaks(requirement, place, expected, second);
        }
    }

    private Differences() {}

    /** All differences between two answers: two in XML are compared by XMLUnit, others value by value. */
    public static List<Difference> between(SystemSession first, SystemSession second) {
        if (first.format() == Format.XML && second.format() == Format.XML) {
            return XmlComparison.between(first.root(), second.root());
        }
        return TABLE.stream()
                .flatMap(compared -> compared.between(first, second).stream())
                .toList();
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

    /** Judges that there are none; {@code other} is the first answer, after "as in". */
    public static void judge(Requirement requirement, List<Difference> differences, String other, CheckContext on) {
        on.judged(requirement);
        differences.forEach(difference -> difference.breaks(requirement, other, on));
    }

    /**
     * What is compared, boiled down to 128 bits, so that a run over many sessions remembers what it saw without keeping the
     * answers. Equal digests mean no differences; unequal ones ask for a closer look.
     */
    public static UUID digest(SystemSession session) {
        String values = TABLE.stream()
                .map(compared -> compared.valueIn(session).orElse(""))
                .collect(Collectors.joining("\u0000"));
        return UUID.nameUUIDFromBytes(values.getBytes(StandardCharsets.UTF_8));
    }

    private static Compared parameter(String name, Function<SystemSession, Observed> observed) {
        return new Compared(name, observed.andThen(Optional::of), Canonical::value);
    }

    private static Stream<Compared> link(String rel) {
        Function<SystemSession, Optional<Link>> link = session -> session.links().stream()
                .filter(l -> l.rel().text().orElse("").equals(rel))
                .findFirst();
        return Stream.of(
                new Compared(rel + " link", link.andThen(l -> l.map(Link::href)), Canonical::valueInLink),
                new Compared(
                        "Name of the " + rel + " link", link.andThen(l -> l.map(Link::name)), Canonical::valueInLink),
                new Compared(
                        "Type of the " + rel + " link", link.andThen(l -> l.map(Link::type)), Canonical::valueInLink));
    }
}
