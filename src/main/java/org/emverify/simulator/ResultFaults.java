package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.EVERYWHERE;
import static org.emverify.simulator.FaultScope.IN_JSON;
import static org.emverify.simulator.FaultScope.IN_XML;
import static org.emverify.simulator.FaultScope.ONE_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Faults of the Result and what it holds: Result, Message and IsCanceled. */
final class ResultFaults {

    private static final String VALUE = "Result/Result";
    private static final String MESSAGE = "Result/Message";
    private static final String CANCELED = "Result/IsCanceled";

    private ResultFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(results());
        all.addAll(values());
        all.addAll(messages());
        all.addAll(cancellations());
        return all;
    }

    private static List<Fault> results() {
        return List.of(
                EVERYWHERE.ended().fault("result-missing", "there is no Result", "RESULT", e -> e.without("Result")),
                ONE_TYPE.ended().fault("result-missing", "there is no Result", "RESULT", e -> e.without("Result")),
                IN_XML.ended().fault("result-missing", "there is no Result", "RESULT", e -> e.without("Result")),
                IN_JSON.ended().fault("result-null", "the Result is null", "RESULT", e -> e.setBare("Result", "null")),
                EVERYWHERE
                        .ended()
                        .fault("result-value-missing", "the Result holds no value", "RESULT", e -> e.without(VALUE)),
                EVERYWHERE
                        .ended()
                        .fault("result-value-empty", "the Result's value is empty", "RESULT", e -> e.set(VALUE, "")),
                IN_JSON.ended()
                        .fault(
                                "result-value-null",
                                "the Result's value is null",
                                "RESULT",
                                e -> e.setBare(VALUE, "null")),
                IN_JSON.ended()
                        .fault(
                                "result-value-number",
                                "the Result's value is a number",
                                "RESULT",
                                e -> e.setBare(VALUE, "0")));
    }

    private static List<Fault> values() {
        return List.of(
                EVERYWHERE
                        .ended()
                        .fault(
                                "result-repeats-state",
                                "the Result's value is the word of the State, as in a published example",
                                "RESULT-LISTED",
                                e -> e.set(
                                        VALUE,
                                        e.valueOf("State").equals("Failed") ? "CompletedFailed" : e.valueOf("State"))),
                ONE_TYPE.ended()
                        .fault(
                                "result-unlisted",
                                "the Result's value is None, which is not listed",
                                "RESULT-LISTED",
                                e -> e.set(VALUE, "None")),
                IN_XML.ended()
                        .fault(
                                "result-unlisted",
                                "the Result's value is None, which is not listed",
                                "RESULT-LISTED",
                                e -> e.set(VALUE, "None")),
                IN_JSON.ended()
                        .fault(
                                "result-in-lower-case",
                                "the Result's value is written in lower case",
                                "RESULT-LISTED",
                                e -> e.change(VALUE, v -> v.toLowerCase(Locale.ROOT))),
                IN_XML.ended()
                        .fault(
                                "result-blank-padded",
                                "the Result's value has a blank before it",
                                "RESULT-LISTED",
                                e -> e.change(VALUE, v -> " " + v)),
                Fault.of(
                        "running-result-unlisted",
                        "entity and collection",
                        "a session in progress has a Result that is not listed",
                        "RESULT-LISTED",
                        Change.world(w -> w.each(s -> s.isRunning() ? s.withResult("Running", "") : s))));
    }

    private static List<Fault> messages() {
        return List.of(
                EVERYWHERE.fault(
                        "message-missing", "the Result has no Message", "RESULT-MESSAGE", e -> e.without(MESSAGE)),
                IN_XML.fault("message-missing", "the Result has no Message", "RESULT-MESSAGE", e -> e.without(MESSAGE)),
                IN_JSON.ended()
                        .fault(
                                "message-number",
                                "the Message is a number",
                                "RESULT-MESSAGE",
                                e -> e.setBare(MESSAGE, "0")),
                IN_JSON.ended()
                        .fault(
                                "message-boolean",
                                "the Message is a boolean",
                                "RESULT-MESSAGE",
                                e -> e.setBare(MESSAGE, "true")),
                IN_JSON.fault(
                        "message-null-despite-text",
                        "the Message is null in JSON where XML has a text",
                        "",
                        e -> e.replace(MESSAGE, m -> m.text().isEmpty() ? m : DocumentNode.bare("Message", "null"))));
    }

    private static List<Fault> cancellations() {
        return List.of(
                EVERYWHERE
                        .ended()
                        .fault(
                                "is-canceled-missing",
                                "the Result does not say whether it was canceled",
                                "IS-CANCELED",
                                e -> e.without(CANCELED)),
                IN_XML.ended()
                        .fault(
                                "is-canceled-missing",
                                "the Result does not say whether it was canceled",
                                "IS-CANCELED",
                                e -> e.without(CANCELED)),
                IN_XML.ended()
                        .fault("is-canceled-empty", "IsCanceled is empty", "IS-CANCELED", e -> e.set(CANCELED, "")),
                EVERYWHERE
                        .ended()
                        .fault(
                                "is-canceled-in-words",
                                "IsCanceled is yes or no",
                                "IS-CANCELED",
                                e -> e.change(CANCELED, c -> c.equals("true") ? "yes" : "no")),
                IN_JSON.ended()
                        .fault(
                                "is-canceled-word",
                                "IsCanceled is the string no or yes",
                                "IS-CANCELED",
                                e -> e.change(CANCELED, c -> c.equals("true") ? "yes" : "no")),
                IN_JSON.ended()
                        .fault(
                                "is-canceled-null",
                                "IsCanceled is null",
                                "IS-CANCELED",
                                e -> e.setBare(CANCELED, "null")),
                spelled(
                        "is-canceled-capitalised",
                        "IsCanceled is spelled True and False, as in the page's table",
                        "True",
                        "False"),
                spelled("is-canceled-as-digit", "IsCanceled is spelled 1 and 0, as XML Schema allows", "1", "0"),
                IN_JSON.ended()
                        .fault(
                                "is-canceled-inverted",
                                "IsCanceled says the opposite",
                                "",
                                e -> e.replace(
                                        CANCELED,
                                        c -> DocumentNode.bare(
                                                c.name(), c.text().equals("true") ? "false" : "true"))));
    }

    private static Fault spelled(String name, String description, String yes, String no) {
        return Fault.of(
                name,
                "entity and collection in XML",
                description,
                "IS-CANCELED",
                Change.document(
                        AnswerMatcher.everyEntity().inXml(),
                        e -> e.change(CANCELED, c -> c.equals("true") ? yes : no)));
    }
}
