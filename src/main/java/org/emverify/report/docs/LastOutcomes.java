package org.emverify.report.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run came to, for each requirement.
 *
 * @param inWords which run it was; empty when none is given
 * @param byRequirement the status in words by the requirement's ID
 */
public record LastOutcomes(String inWords, Map<String, String> byRequirement) {
    /** No result is given. */
    public static final LastOutcomes NONE = new LastOutcomes("", Map.of());

    public LastOutcomes {
        byRequirement = Map.copyOf(byRequirement);
    }

    /**
     * Those of a result file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is not the result of a run; the message is for the user
     */
    public static LastOutcomes in(Path resultJson) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(resultJson));
            Map<String, String> outcomes = new LinkedHashMap<>();
            for (JsonNode requirement : root.required("requirements").values()) {
                outcomes.put(
                        requirement.required("id").stringValue(),
                        inWords(requirement.required("status").stringValue()));
            }
            Instant started =
                    Instant.parse(root.required("started").stringValue()).truncatedTo(ChronoUnit.SECONDS);
            return new LastOutcomes(root.required("target").stringValue() + ", " + started, outcomes);
        } catch (JacksonException | DateTimeParseException e) {
            throw new IllegalArgumentException(resultJson + " is not the result.json of a run", e);
        }
    }

    private static String inWords(String status) {
        return switch (status) {
            case "broken" -> "BROKEN";
            case "notVerified" -> "NOT VERIFIED";
            case "notSeen" -> "not seen";
            default -> "holds";
        };
    }
}
