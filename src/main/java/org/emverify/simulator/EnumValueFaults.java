package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.ALONE;
import static org.emverify.simulator.FaultScope.EVERYWHERE;
import static org.emverify.simulator.FaultScope.IN_JSON;
import static org.emverify.simulator.FaultScope.IN_XML;
import static org.emverify.simulator.FaultScope.ONE_TYPE;

import java.util.List;
import java.util.Locale;

/**
 * Faults of the enumerated words SessionType and State. A wrong State is told of sessions that have ended only, so that
 * their end and result are not in question.
 */
final class EnumValueFaults {

    private EnumValueFaults() {}

    static List<Fault> all() {
        return List.of(
                sessionType(EVERYWHERE, "SecurityAnalyzerRun"),
                sessionType(ONE_TYPE, "SecurityAnalyzerRun"),
                sessionType(IN_XML, "SecurityAnalyzerRun"),
                sessionType(IN_JSON, "SecurityAnalyzerRun"),
                sessionType(ALONE, "Collect Job"),
                EVERYWHERE.fault(
                        "session-type-in-lower-case",
                        "SessionType is written in lower case",
                        "SESSION-TYPE-LISTED",
                        e -> e.change("SessionType", t -> t.toLowerCase(Locale.ROOT))),
                EVERYWHERE.fault(
                        "session-type-blank-padded",
                        "SessionType has a blank before and behind its value",
                        "SESSION-TYPE-LISTED",
                        e -> e.change("SessionType", t -> " " + t + " ")),
                IN_XML.fault(
                        "session-type-blank-padded",
                        "SessionType stands on a line of its own inside its element",
                        "SESSION-TYPE-LISTED",
                        e -> e.change("SessionType", t -> " " + t + " ")),
                EVERYWHERE.fault(
                        "session-type-empty", "SessionType is empty", "SESSION-TYPE", e -> e.set("SessionType", "")),
                EVERYWHERE.fault(
                        "session-type-missing",
                        "there is no SessionType",
                        "SESSION-TYPE",
                        e -> e.without("SessionType")),
                IN_XML.fault(
                        "session-type-missing",
                        "there is no SessionType",
                        "SESSION-TYPE",
                        e -> e.without("SessionType")),
                IN_JSON.fault(
                        "session-type-missing",
                        "there is no SessionType",
                        "SESSION-TYPE",
                        e -> e.without("SessionType")),
                IN_JSON.fault(
                        "session-type-null",
                        "SessionType is null",
                        "SESSION-TYPE",
                        e -> e.setBare("SessionType", "null")),
                IN_JSON.fault(
                        "session-type-number",
                        "SessionType is the number of the type",
                        "SESSION-TYPE",
                        e -> e.setBare("SessionType", "4")),
                state(EVERYWHERE.ended(), "Stopped"),
                state(ONE_TYPE.ended(), "Stopped"),
                state(IN_XML.ended(), "Stopped"),
                state(IN_JSON.ended(), "Stopped"),
                EVERYWHERE
                        .ended()
                        .fault(
                                "state-in-words",
                                "State is written in separate words",
                                "STATE-LISTED",
                                e -> e.change("State", t -> t.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                                        .change("State", t -> t.equals("Failed") ? "Has failed" : t)),
                IN_JSON.ended()
                        .fault(
                                "state-in-lower-case",
                                "State is written in lower case",
                                "STATE-LISTED",
                                e -> e.change("State", t -> t.toLowerCase(Locale.ROOT))),
                IN_XML.ended()
                        .fault(
                                "state-blank-padded",
                                "State has a blank behind its value",
                                "STATE-LISTED",
                                e -> e.change("State", t -> t + " ")),
                EVERYWHERE.ended().fault("state-missing", "there is no State", "STATE", e -> e.without("State")),
                IN_XML.ended().fault("state-empty", "State is empty", "STATE", e -> e.set("State", "")),
                IN_JSON.ended().fault("state-missing", "there is no State", "STATE", e -> e.without("State")),
                IN_JSON.ended().fault("state-null", "State is null", "STATE", e -> e.setBare("State", "null")),
                IN_JSON.ended()
                        .fault(
                                "state-number",
                                "State is the number of the state",
                                "STATE",
                                e -> e.setBare("State", "2")));
    }

    private static Fault sessionType(FaultScope scope, String word) {
        return scope.fault(
                "session-type-unlisted",
                "SessionType is " + word + ", which is not listed",
                "SESSION-TYPE-LISTED",
                e -> e.set("SessionType", word));
    }

    private static Fault state(FaultScope scope, String word) {
        return scope.fault(
                "state-unlisted",
                "State is " + word + ", which is not listed",
                "STATE-LISTED",
                e -> e.set("State", word));
    }
}
