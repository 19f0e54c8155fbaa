package org.emverify.verification.power;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.UtcTime;

/** What can go wrong with a session's two times: how they are written, and what they say. */
record TimeMutations(Asked entity) {
    private static final String CREATED = "CreationTimeUTC";
    private static final String ENDED = "EndTimeUTC";

    /** A time that is written wrongly: what it is called, and how a right one is turned into it. */
    private record Misspelling(String name, UnaryOperator<String> of) {}

    private static final List<Misspelling> MISSPELLINGS = List.of(
            new Misspelling("without Z", t -> t.replaceFirst("Z$", "")),
            new Misspelling("with an offset", t -> t.replaceFirst("Z$", "+02:00")),
            new Misspelling("with the offset zero", t -> t.replaceFirst("Z$", "+00:00")),
            new Misspelling("with a lower-case z", t -> t.replaceFirst("Z$", "z")),
            new Misspelling("on the 30th of February", t -> t.replaceFirst("-\\d\\d-\\d\\dT", "-02-30T")),
            new Misspelling(
                    "on the 29th of February of a year without one",
                    t -> t.replaceFirst("^\\d{4}-\\d\\d-\\d\\dT", "2025-02-29T")),
            new Misspelling("in the 13th month", t -> t.replaceFirst("-\\d\\d-", "-13-")),
            new Misspelling("at 24 o'clock", t -> t.replaceFirst("T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "T24:00:00")),
            new Misspelling("at 25 o'clock", t -> t.replaceFirst("T\\d\\d", "T25")),
            new Misspelling("in the 61st second", t -> t.replaceFirst(":\\d\\d(\\.|Z)", ":61$1")),
            new Misspelling("with a blank for the T", t -> t.replace('T', ' ')),
            new Misspelling("with a comma before the fraction", t -> t.replaceFirst("(:\\d\\d)(\\.\\d+)?Z$", "$1,5Z")),
            new Misspelling("without seconds", t -> t.replaceFirst(":\\d\\d(\\.\\d+)?Z$", "Z")),
            new Misspelling("without a time of day", t -> t.replaceFirst("T.*", "")),
            new Misspelling(
                    "in a local format",
                    t -> t.replaceFirst("^(\\d+)-(\\d+)-(\\d+)T(\\d+:\\d+:\\d+).*", "$3.$2.$1 $4")),
            new Misspelling(
                    "in an American format",
                    t -> t.replaceFirst("^(\\d+)-(\\d+)-(\\d+)T(\\d+:\\d+:\\d+).*", "$2/$3/$1 $4 AM")),
            new Misspelling("as a year of two digits", t -> t.replaceFirst("^\\d\\d", "")),
            new Misspelling("as seconds since 1970", t -> "1769533552"),
            new Misspelling("as a word", t -> "today"));

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        addSpellings(CREATED, Requirement.CREATION_TIME_IN_UTC, List.of(), all);
        addSpellings(ENDED, Requirement.END_TIME_IN_UTC, List.of(Precondition.ENDED), all);
        addMoments(CREATED, List.of(), all);
        addMoments(ENDED, List.of(Precondition.ENDED), all);
        all.add(entity.mutation("EndTimeUTC before CreationTimeUTC")
                .killedBy(Requirement.END_NOT_BEFORE_CREATION)
                .needs(Precondition.ENDED)
                .document(d -> d.text(CREATED)
                        .map(created -> d.set(ENDED, later(created, Duration.ofSeconds(-1))))
                        .orElse(d)));
        all.add(entity.mutation("CreationTimeUTC behind EndTimeUTC")
                .killedBy(Requirement.END_NOT_BEFORE_CREATION)
                .needs(Precondition.ENDED)
                .document(d -> d.text(ENDED)
                        .map(ended -> d.set(CREATED, later(ended, Duration.ofSeconds(1))))
                        .orElse(d)));
        all.add(entity.mutation("EndTimeUTC while the session is in progress")
                .killedBy(Requirement.NO_END_WHILE_RUNNING)
                .needs(Precondition.RUNNING)
                .document(d -> d.without(ENDED)
                        .edit(CREATED, n -> List.of(n, d.value(ENDED, n.text().strip())))));
        return all;
    }

    private void addSpellings(String path, Requirement inUtc, List<Precondition> needs, List<Mutation> all) {
        MutationBuilder wrong = entity.mutation("").killedBy(inUtc).needs(needs);
        for (Misspelling m : MISSPELLINGS) {
            all.add(wrong.called(path + " " + m.name()).document(d -> d.change(path, t -> m.of().apply(t.strip()))));
        }
        if (!entity.isXml()) {
            all.add(wrong.called(path + " with a blank behind it").document(d -> d.change(path, t -> t + " ")));
        }
        all.add(wrong.called(path + " with nine digits of a second's fraction")
                .document(d -> d.change(path, t -> t.strip().replaceFirst("(\\.\\d+)?Z$", ".123456789Z"))));
    }

    private void addMoments(String path, List<Precondition> needs, List<Mutation> all) {
        MutationBuilder disagreeing = entity.mutation("")
                .killedBy(Requirement.SAME_IN_BOTH_FORMATS)
                .needs(needs)
                .needs(Precondition.COMPARED);
        all.add(disagreeing
                .called(path + " a second later than in the other format")
                .document(d -> d.change(path, t -> later(t, Duration.ofSeconds(1)))));
        all.add(disagreeing
                .called(path + " a millionth of a second later than in the other format")
                .document(d -> d.change(path, t -> later(t, Duration.ofNanos(1000)))));
        all.add(disagreeing
                .called(path + " two hours later than in the other format")
                .document(d -> d.change(path, t -> later(t, Duration.ofHours(2)))));
        all.add(entity.mutation(path + " ahead of the answer's own Date")
                .killedBy(Requirement.TIMES_NOT_AHEAD)
                .needs(needs)
                .needs(Precondition.DATE)
                .document(d -> d.change(path, t -> later(t, Duration.ofDays(3650)))));
    }

    /** The moment so much later; the same text, when it is none. */
    private static String later(String time, Duration by) {
        return UtcTime.read(time.strip())
                .instant()
                .map(instant -> instant.plus(by).toString())
                .orElse(time);
    }
}
