package org.emverify.contract;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/** How a system session went: the three values of the page's table "Session Result", row Result. */
@API(status = API.Status.STABLE)
public enum SessionResult {
    SUCCESS("Success"),
    WARNING("Warning"),
    FAILED("Failed");

    private final String wireName;

    SessionResult(String wireName) {
        this.wireName = wireName;
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
