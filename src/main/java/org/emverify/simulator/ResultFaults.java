package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.*;

import java.util.List;
import java.util.Locale;

/** Faults of the Result and what it holds: Result, Message and IsCanceled. */
final class ResultFaults {

    private static final FaultScope ENDED = EVERYWHERE.ended();
    private static final FaultScope ENDED_IN_XML = IN_XML.ended();
    private static final FaultScope ENDED_IN_JSON = IN_JSON.ended();
    private static final FaultScope XML =
            FaultScope.of(AnswerMatcher.everyEntity().inXml());
    private static final String VALUE = "Result/Result";
    private static final String MESSAGE = "Result/Message";
    private static final String CANCELED = "Result/IsCanceled";
    private static final String LISTED = "RESULT-LISTED";

    private ResultFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            in(EVERYWHERE, ONE_TYPE, IN_XML).ended().document("result-missing", "RESULT", "there is no Result", e -> e.without("Result")),
            ENDED_IN_JSON.document("result-null", "RESULT", "the Result is null", e -> e.setLiteral("Result", "null")),
            ENDED.document("result-value-missing", "RESULT", "the Result holds no value", e -> e.without(VALUE)),
            ENDED.document("result-value-empty", "RESULT", "the Result's value is empty", e -> e.set(VALUE, "")),
            ENDED_IN_JSON.document("result-value-null", "RESULT", "the Result's value is null", e -> e.setLiteral(VALUE, "null")),
            ENDED_IN_JSON.document("result-value-number", "RESULT", "the Result's value is a number", e -> e.setLiteral(VALUE, "0")),

            ENDED.document("result-repeats-state", LISTED, "the Result's value is the word of the State, as in a published example",
                e -> e.set(VALUE, e.textOf("State").equals("Failed") ? "CompletedFailed" : e.textOf("State"))),
            in(ONE_TYPE, IN_XML).ended().document("result-unlisted", LISTED, "the Result's value is None, which is not listed", e -> e.set(VALUE, "None")),
            ENDED_IN_JSON.document("result-in-lower-case", LISTED, "the Result's value is written in lower case",
                e -> e.change(VALUE, v -> v.toLowerCase(Locale.ROOT))),
            ENDED_IN_XML.document("result-blank-padded", LISTED, "the Result's value has a blank before it", e -> e.change(VALUE, v -> " " + v)),
            EVERYWHERE.change("running-result-unlisted", LISTED, "a session in progress has a Result that is not listed",
                Change.eachSession(s -> s.isRunning() ? s.withResult("Running", "") : s)),

            in(EVERYWHERE, IN_XML).document("message-missing", "RESULT-MESSAGE", "the Result has no Message", e -> e.without(MESSAGE)),
            ENDED_IN_JSON.document("message-number", "RESULT-MESSAGE", "the Message is a number", e -> e.setLiteral(MESSAGE, "0")),
            ENDED_IN_JSON.document("message-boolean", "RESULT-MESSAGE", "the Message is a boolean", e -> e.setLiteral(MESSAGE, "true")),
            IN_JSON.document("message-null-despite-text", "", "the Message is null in JSON where XML has a text",
                e -> e.replace(MESSAGE, m -> m.text().isEmpty() ? m : DocumentNode.literal("Message", "null"))),

            in(EVERYWHERE, IN_XML).ended().document("is-canceled-missing", "IS-CANCELED", "the Result does not say whether it was canceled",
                e -> e.without(CANCELED)),
            ENDED_IN_XML.document("is-canceled-empty", "IS-CANCELED", "IsCanceled is empty", e -> e.set(CANCELED, "")),
            ENDED.document("is-canceled-in-words", "IS-CANCELED", "IsCanceled is yes or no", e -> spelled(e, "yes", "no")),
            ENDED_IN_JSON.document("is-canceled-word", "IS-CANCELED", "IsCanceled is the string no or yes", e -> spelled(e, "yes", "no")),
            ENDED_IN_JSON.document("is-canceled-null", "IS-CANCELED", "IsCanceled is null", e -> e.setLiteral(CANCELED, "null")),
            XML.document("is-canceled-capitalised", "IS-CANCELED", "IsCanceled is spelled True and False, as in the page's table",
                e -> spelled(e, "True", "False")),
            XML.document("is-canceled-as-digit", "IS-CANCELED", "IsCanceled is spelled 1 and 0, as XML Schema allows", e -> spelled(e, "1", "0")),
            ENDED_IN_JSON.document("is-canceled-inverted", "", "IsCanceled says the opposite",
                e -> e.replace(CANCELED, c -> DocumentNode.literal(c.name(), c.text().equals("true") ? "false" : "true"))));
    }
    // spotless:on

    private static DocumentNode spelled(DocumentNode entity, String yes, String no) {
        return entity.change(CANCELED, c -> c.equals("true") ? yes : no);
    }
}
