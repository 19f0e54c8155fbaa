package org.emverify.simulator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.simulator.Fault.RunCondition;

/**
 * The answers in which a fault shows, and the maker of rows of the catalogue: each method gives one fault for each of
 * the extents that were put together by {@link #in}. Rows name the fault in kebab-case, then the IDs of the requirements
 * that it breaks, separated by blanks, then in one line what is wrong.
 */
record FaultScope(List<Extent> extents, Set<RunCondition> needs) {

    private static final String SAME = "SAME-IN-BOTH-FORMATS ";
    private static final String AGREES = "COLLECTION-AGREES ";

    /** In every entity, alone and in the collection, in both formats alike. */
    static final FaultScope EVERYWHERE = of(AnswerMatcher.everyEntity());
    /** Like {@link #EVERYWHERE}, and in the sessions of one type only. */
    static final FaultScope ONE_TYPE =
            extent("-of-one-type", AnswerMatcher.everyEntity().ofType("CollectJob"), "");
    /** In both formats of an entity that is asked for alone. */
    static final FaultScope ALONE = extent("-alone", AnswerMatcher.entity(), AGREES);
    /** In the XML of an entity that is asked for alone. */
    static final FaultScope IN_XML = extent("-in-xml", AnswerMatcher.entity().inXml(), SAME + AGREES);
    /** In the JSON of an entity that is asked for alone. */
    static final FaultScope IN_JSON = extent("-in-json", AnswerMatcher.entity().inJson(), SAME);

    /**
     * One set of answers.
     *
     * @param suffix what it adds to a fault's name
     * @param alsoBreaks what breaks whatever the value is, because another answer still has the right one
     */
    record Extent(String suffix, AnswerMatcher matcher, String alsoBreaks) {}

    /** These answers, without a suffix and without a further breach. */
    static FaultScope of(AnswerMatcher matcher) {
        return extent("", matcher, "");
    }

    /** The same fault in each of several scopes. */
    static FaultScope in(FaultScope... scopes) {
        return new FaultScope(Stream.of(scopes).flatMap(s -> s.extents.stream()).toList(), Set.of());
    }

    private static FaultScope extent(String suffix, AnswerMatcher matcher, String alsoBreaks) {
        return new FaultScope(List.of(new Extent(suffix, matcher, alsoBreaks)), Set.of());
    }

    /** Of those, the sessions that have ended. */
    FaultScope ended() {
        return narrowed(AnswerMatcher::ended);
    }

    /** Of those, the sessions in progress. */
    FaultScope running() {
        return narrowed(AnswerMatcher::running);
    }

    FaultScope narrowed(UnaryOperator<AnswerMatcher> narrowing) {
        return each(e -> new Extent(e.suffix, narrowing.apply(e.matcher), e.alsoBreaks));
    }

    /** For UID and Name: the entity reference has them too, unspoiled. */
    FaultScope ofIdentity() {
        return each(e -> new Extent(e.suffix, e.matcher, e.alsoBreaks + "REFERENCE-AGREES "));
    }

    FaultScope needing(RunCondition need) {
        return new FaultScope(extents, Set.of(need));
    }

    List<Fault> document(String name, String breaks, String description, UnaryOperator<DocumentNode> edit) {
        return row(name, breaks, description, matcher -> Change.document(matcher, edit));
    }

    /** Like {@link #document}, with an eye on whose document it is. */
    List<Fault> documentOf(String name, String breaks, String description, Change.DocumentEdit edit) {
        return row(name, breaks, description, matcher -> Change.documentOf(matcher, edit));
    }

    List<Fault> text(String name, String breaks, String description, UnaryOperator<String> edit) {
        return row(name, breaks, description, matcher -> Change.text(matcher, edit));
    }

    /** The document ends in the middle. */
    List<Fault> cut(String name, String breaks) {
        return text(name, breaks, "the document ends in the middle", text -> text.substring(0, text.length() / 2));
    }

    List<Fault> reply(String name, String breaks, String description, UnaryOperator<Reply> edit) {
        return row(name, breaks, description, matcher -> Change.reply(matcher, edit));
    }

    List<Fault> delivery(String name, String breaks, String description, Delivery delivery) {
        return reply(name, breaks, description, reply -> reply.delivered(delivery));
    }

    /** The answer to another request comes in the place of the right one. */
    List<Fault> instead(String name, String breaks, String description, UnaryOperator<Request> other) {
        return row(name, breaks, description, matcher -> Change.instead(matcher, other, UnaryOperator.identity()));
    }

    /** A fault whose change finds its answers by itself: the scope only says in words which they are. */
    List<Fault> change(String name, String breaks, String description, Change... changes) {
        return faults(name, breaks, description, matcher -> List.of(changes));
    }

    private List<Fault> row(String name, String breaks, String description, Function<AnswerMatcher, Change> change) {
        return faults(name, breaks, description, matcher -> List.of(change.apply(matcher)));
    }

    private List<Fault> faults(
            String name, String breaks, String description, Function<AnswerMatcher, List<Change>> changes) {
        return extents.stream()
                .map(e -> new Fault(
                        name + e.suffix,
                        e.matcher.toString(),
                        description,
                        new TreeSet<>(
                                List.of((breaks + " " + e.alsoBreaks).strip().split(" "))),
                        needs,
                        changes.apply(e.matcher)))
                .toList();
    }

    private FaultScope each(UnaryOperator<Extent> edit) {
        return new FaultScope(extents.stream().map(edit).toList(), needs);
    }
}
