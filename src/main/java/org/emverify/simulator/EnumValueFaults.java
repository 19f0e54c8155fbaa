package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.*;

import java.util.List;
import java.util.Locale;

/**
 * Faults of the enumerated values SessionType and State. Only sessions that have ended get a wrong State, so that their
 * end and result are not in question.
 */
final class EnumValueFaults {

    private static final String TYPE = "SessionType";
    private static final String STATE = "State";

    private EnumValueFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            in(EVERYWHERE, ONE_TYPE, IN_XML, IN_JSON).document("session-type-unlisted", "SESSION-TYPE-LISTED",
                "SessionType is SecurityAnalyzerRun, which is not listed", e -> e.set(TYPE, "SecurityAnalyzerRun")),
            ALONE.document("session-type-unlisted", "SESSION-TYPE-LISTED", "SessionType is Collect Job, which is not listed", e -> e.set(TYPE, "Collect Job")),
            EVERYWHERE.document("session-type-in-lower-case", "SESSION-TYPE-LISTED", "SessionType is written in lower case",
                e -> e.change(TYPE, t -> t.toLowerCase(Locale.ROOT))),
            EVERYWHERE.document("session-type-blank-padded", "SESSION-TYPE-LISTED", "SessionType has a blank before and behind its value",
                e -> e.change(TYPE, t -> " " + t + " ")),
            IN_XML.document("session-type-blank-padded", "SESSION-TYPE-LISTED", "SessionType stands on a line of its own inside its element",
                e -> e.change(TYPE, t -> " " + t + " ")),
            EVERYWHERE.document("session-type-empty", "SESSION-TYPE", "SessionType is empty", e -> e.set(TYPE, "")),
            in(EVERYWHERE, IN_XML, IN_JSON).document("session-type-missing", "SESSION-TYPE", "there is no SessionType", e -> e.without(TYPE)),
            IN_JSON.document("session-type-null", "SESSION-TYPE", "SessionType is null", e -> e.setLiteral(TYPE, "null")),
            IN_JSON.document("session-type-number", "SESSION-TYPE", "SessionType is the number of the type", e -> e.setLiteral(TYPE, "4")),
            in(EVERYWHERE, ONE_TYPE, IN_XML, IN_JSON).ended().document("state-unlisted", "STATE-LISTED",
                "State is Stopped, which is not listed", e -> e.set(STATE, "Stopped")),
            EVERYWHERE.ended().document("state-in-words", "STATE-LISTED", "State is written in separate words", e -> e.change(STATE, EnumValueFaults::inWords)),
            IN_JSON.ended().document("state-in-lower-case", "STATE-LISTED", "State is written in lower case",
                e -> e.change(STATE, t -> t.toLowerCase(Locale.ROOT))),
            IN_XML.ended().document("state-blank-padded", "STATE-LISTED", "State has a blank behind its value", e -> e.change(STATE, t -> t + " ")),
            in(EVERYWHERE, IN_JSON).ended().document("state-missing", "STATE", "there is no State", e -> e.without(STATE)),
            IN_XML.ended().document("state-empty", "STATE", "State is empty", e -> e.set(STATE, "")),
            IN_JSON.ended().document("state-null", "STATE", "State is null", e -> e.setLiteral(STATE, "null")),
            IN_JSON.ended().document("state-number", "STATE", "State is the number of the state", e -> e.setLiteral(STATE, "2")));
    }
    // spotless:on

    /** The same entity with another listed SessionType. */
    static DocumentNode withAnotherType(DocumentNode entity) {
        return entity.change(TYPE, type -> type.equals("LogExport") ? "CollectJob" : "LogExport");
    }

    private static String inWords(String state) {
        return state.equals("Failed") ? "Has failed" : state.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
