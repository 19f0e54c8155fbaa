package org.emverify.simulator;

import java.util.function.UnaryOperator;

/**
 * How far a spoiled value spreads, and what breaks by that alone: a value that is told differently elsewhere makes the
 * representations disagree.
 *
 * @param suffix what it adds to a fault's name
 * @param breaks the requirement IDs that break whatever the value is, each with a blank before it
 */
record FaultScope(String suffix, String representation, String breaks, AnswerMatcher where) {

    private static final String SAME = " SAME-IN-BOTH-FORMATS";
    private static final String AGREES = " COLLECTION-AGREES";

    /** In every entity, alone and in the collection, in both formats alike. */
    static final FaultScope EVERYWHERE = new FaultScope("", "entity and collection", "", AnswerMatcher.everyEntity());
    /** Like {@link #EVERYWHERE}, and in the sessions of one type only. */
    static final FaultScope ONE_TYPE = new FaultScope(
            "-of-one-type",
            "entity and collection",
            "",
            AnswerMatcher.everyEntity().ofType("CollectJob"));
    /** In both formats of an entity that is asked for alone. */
    static final FaultScope ALONE = new FaultScope("-alone", "entity", AGREES, AnswerMatcher.entity());
    /** In the XML of an entity that is asked for alone. */
    static final FaultScope IN_XML = new FaultScope(
            "-in-xml", "entity in XML", SAME + AGREES, AnswerMatcher.entity().inXml());
    /** In the JSON of an entity that is asked for alone. */
    static final FaultScope IN_JSON = new FaultScope(
            "-in-json", "entity in JSON", SAME, AnswerMatcher.entity().inJson());

    /** Of those, the sessions that have ended. */
    FaultScope ended() {
        return new FaultScope(suffix, representation, breaks, where.ended());
    }

    /** Of those, the sessions in progress. */
    FaultScope running() {
        return new FaultScope(suffix, representation, breaks, where.running());
    }

    FaultScope inState(String state) {
        return new FaultScope(suffix, representation, breaks, where.inState(state));
    }

    /** For UID and Name: the entity reference tells them too, unspoiled. */
    FaultScope ofIdentity() {
        return new FaultScope(suffix, representation, breaks + " REFERENCE-AGREES", where);
    }

    /**
     * The fault that spoils entities by this edit.
     *
     * @param ownBreaks what the spoiled value itself breaks; the empty string when only the disagreement is wrong
     */
    Fault fault(String name, String description, String ownBreaks, UnaryOperator<DocumentNode> edit) {
        return faultOf(name, description, ownBreaks, (subject, document) -> edit.apply(document));
    }

    /** Like {@link #fault}, with an eye on whose document it is. */
    Fault faultOf(String name, String description, String ownBreaks, Change.DocumentEdit edit) {
        return Fault.of(
                name + suffix,
                representation,
                description,
                (ownBreaks + breaks).strip(),
                Change.documentOf(where, edit));
    }
}
