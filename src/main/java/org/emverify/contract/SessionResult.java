package org.emverify.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a system session went: the three values of the page's table "Session Result", row Result. */
public enum SessionResult {
    SUCCESS("Success"),
    WARNING("Warning"),
    FAILED("Failed");

    private final String wireName;

    SessionResult(String wireName) {
        this.wireName = wireName;
    }

    /** The listed result of that name, or empty: what the page does not list is a finding, not an exception. */
    public static Optional<SessionResult> listedAs(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }

    /** All names of the list, in the page's order. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(SessionResult::wireName).toList();
    }

    /** The name as it stands in XML and JSON. */
    public String wireName() {
        return wireName;
    }
}
