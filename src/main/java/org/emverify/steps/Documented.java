package org.emverify.steps;

import io.cucumber.datatable.DataTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.contract.SessionState;
import org.emverify.verification.HarnessFault;

/**
 * A table of the features, compared with the catalogue: where the living documentation and the code disagree, the harness
 * is at fault and says so.
 *
 * @param rows the table's rows by the names of its columns
 */
record Documented(List<Map<String, String>> rows) {
    private static final Pattern ERROR_CODE = Pattern.compile("\\b[45]\\d\\d\\b");

    /** A part of an entity, its type in the page's words, and the requirement that it is there. */
    private record Part(String name, String type, Requirement presence) {}

    /** The parts of an entity in the page's order. */
    private static final List<Part> PARTS = List.of(
            new Part("UID", "UidType", Requirement.UID),
            new Part("Name", "String", Requirement.NAME),
            new Part("SessionType", "String", Requirement.SESSION_TYPE),
            new Part("CreationTimeUTC", "DateTime", Requirement.CREATION_TIME),
            new Part("EndTimeUTC", "DateTime", Requirement.END_TIME),
            new Part("State", "String", Requirement.STATE),
            new Part("Result", "SessionResultInfoType", Requirement.RESULT),
            new Part("Links", "LinkListType", Requirement.ALTERNATE_LINK));

    static Documented in(DataTable table) {
        return new Documented(table.asMaps());
    }

    /** The column lists exactly these values, in this order. */
    void lists(String column, List<String> values) {
        agree(column, column(column), values);
    }

    /** The column names things that the requirement's statement names too. */
    void isNamedBy(Requirement requirement, String column) {
        String statement = requirement.statement().toLowerCase(Locale.ROOT);
        List<String> named = column(column).stream()
                .filter(name -> statement.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        agree(column, column(column), named);
    }

    /** The columns list the page's states, and whether a session in that state is in progress or has ended. */
    void listsStates(String state, String session) {
        lists(state, SessionState.wireNames());
        lists(
                session,
                Arrays.stream(SessionState.values())
                        .map(s -> s.hasEnded() ? "ended" : "in progress")
                        .toList());
    }

    /** The columns pair the page's two values of a Bool with what both formats write. */
    void listsBooleans(String value, String written) {
        lists(value, List.of("True", "False"));
        lists(written, List.of("true", "false"));
    }

    /** The columns pair each final state with the result that tells the same. */
    void listsFittingResults(String state, String result) {
        List<SessionState> ended = Arrays.stream(SessionState.values())
                .filter(SessionState::hasEnded)
                .toList();
        lists(state, ended.stream().map(SessionState::wireName).toList());
        lists(
                result,
                ended.stream()
                        .map(s -> s.fittingResult().orElseThrow().wireName())
                        .toList());
    }

    /** The columns list the parts of an entity, their types, and whether each is due in progress and once ended. */
    void listsParameters(String parameter, String type, String running, String ended) {
        lists(parameter, PARTS.stream().map(Part::name).toList());
        lists(type, PARTS.stream().map(Part::type).toList());
        lists(
                running,
                PARTS.stream().map(part -> dueWhileRunning(part.presence())).toList());
        lists(ended, PARTS.stream().map(part -> "required").toList());
    }

    private static String dueWhileRunning(Requirement requirement) {
        if (requirement.isUnconditional()) {
            return "required";
        }
        return requirement == Requirement.END_TIME ? "not yet" : "optional";
    }

    /** The column lists every error code that a promise of the catalogue names. */
    void listsErrorCodes(String column) {
        TreeSet<String> codes = Arrays.stream(Requirement.values())
                .filter(requirement -> requirement.kind() == RequirementKind.PROMISE)
                .flatMap(requirement ->
                        ERROR_CODE.matcher(requirement.statement()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        agree(column, column(column), List.copyOf(codes));
    }

    List<String> column(String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static void agree(String column, List<String> documented, List<String> catalogue) {
        if (!documented.equals(catalogue)) {
            throw SuiteRun.current()
                    .fault(new HarnessFault(
                            "the features and the requirement catalogue disagree in column \"" + column
                                    + "\": the features say " + documented + ", the catalogue says " + catalogue,
                            null));
        }
    }
}
