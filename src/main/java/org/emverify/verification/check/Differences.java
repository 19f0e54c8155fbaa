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
import org.emverify.contract.SessionState;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;

/**
 * Compares what two answers say of one session: values, not spellings ({@link Decision#VALUES_NOT_SPELLINGS}). Absent,
 * null and empty are the same for a Message, and for the end and the result of a session in progress.
 */
public final class Differences {
    /** What may change while a session runs, and when it ends. */
    private static final Set<String> PROGRESSES = Set.of("EndTimeUTC", "State", "Result", "Message", "IsCanceled");

    /**
     * All that is compared, in the order in which it is reported. What a format may leave out, and what is no URL of a session
     * and judged as such, has no value there, and is compared where both answers have one.
     */
    private static final List<Compared> TABLE = Stream.concat(
                    Stream.of(
                            always("UID", SystemSession::uid, Canonical::of),
                            always("Name", SystemSession::name, Canonical::of),
                            always("SessionType", SystemSession::sessionType, Canonical::verbatim),
                            always("CreationTimeUTC", SystemSession::creationTimeUtc, Canonical::time),
                            always("EndTimeUTC", SystemSession::endTimeUtc, Canonical::time),
                            always("State", SystemSession::state, Canonical::verbatim),
                            always("Result", SystemSession::resultValue, Canonical::verbatim),
                            always("Message", SystemSession::resultMessage, Canonical::of),
                            parameter("IsCanceled", SystemSession::isCanceled, Differences::ifAnyBoolean),
                            parameter("Type", SystemSession::type, Differences::ifNotBlank),
                            parameter("Href", SystemSession::href, Differences::ifUrl)),
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
            Observed there = observed.apply(second).orElseThrow();
            return Optional.of(new Difference(
                    parameter,
                    there.place(),
                    observed.apply(first).orElseThrow().inWords(),
                    there.inWords()));
        }
    }

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

    private static Compared always(
            String name, Function<SystemSession, Observed> observed, Function<Observed, String> value) {
        return parameter(name, observed, value.andThen(Optional::of));
    }

    private static Compared parameter(
            String name, Function<SystemSession, Observed> observed, Function<Observed, Optional<String>> value) {
        return new Compared(name, observed.andThen(Optional::of), value);
    }

    private static Stream<Compared> link(String rel) {
        Function<SystemSession, Optional<Link>> link = session -> session.links().stream()
                .filter(l -> l.rel().text().orElse("").equals(rel))
                .findFirst();
        return Stream.of(
                new Compared(rel + " link", link.andThen(l -> l.map(Link::href)), Differences::target),
                new Compared(
                        "Name of the " + rel + " link", link.andThen(l -> l.map(Link::name)), Differences::ifNotBlank),
                new Compared(
                        "Type of the " + rel + " link", link.andThen(l -> l.map(Link::type)), Differences::ifNotBlank));
    }

    private static Optional<String> ifAnyBoolean(Observed value) {
        return value.isAbsentOrNull() ? Optional.empty() : Optional.of(Canonical.bool(value));
    }

    private static Optional<String> ifNotBlank(Observed value) {
        return value.isBlankValue() ? Optional.empty() : Optional.of(Canonical.of(value));
    }

    /** Whatever name the server gives itself in the URL. */
    private static Optional<String> ifUrl(Observed value) {
        return value.text()
                .flatMap(LinkTarget::of)
                .map(target -> target.resource() + " " + target.id() + " " + target.asksForEntity());
    }

    private static Optional<String> target(Observed href) {
        return ifUrl(href).or(() -> Optional.of(Canonical.verbatim(href)));
    }
}
