package org.emverify.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** How far a system session has come: the four values of the page's table "Parameters", row State. */
@API(status = API.Status.STABLE)
public enum SessionState {
    IN_PROGRESS("InProgress"),
    COMPLETED_SUCCESSFULLY("CompletedSuccessfully"),
    COMPLETED_WARNING("CompletedWarning"),
    FAILED("Failed");

    private final String wireName;

    SessionState(String wireName) {
        this.wireName = wireName;
    }

    /** The listed state of that name, or empty: what the page does not list is a finding, not an exception. */
    public static Optional<SessionState> listedAs(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }

    /** All names of the list, in the page's order. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(SessionState::wireName).toList();
    }

    /** The name as it stands in XML and JSON. */
    public String wireName() {
        return wireName;
    }

    /** Whether a session in this state is over, so that its end and its result are due. */
    public boolean hasEnded() {
        return this != IN_PROGRESS;
    }

    /**
     * The result that goes with this state ({@link Decision#STATE_PAIRS_WITH_RESULT}); empty while the session
     * runs.
     */
    public Optional<SessionResult> fittingResult() {
        return switch (this) {
            case IN_PROGRESS -> Optional.empty();
            case COMPLETED_SUCCESSFULLY -> Optional.of(SessionResult.SUCCESS);
            case COMPLETED_WARNING -> Optional.of(SessionResult.WARNING);
            case FAILED -> Optional.of(SessionResult.FAILED);
        };
    }
}
