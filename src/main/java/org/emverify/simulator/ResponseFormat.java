package org.emverify.simulator;

import java.util.Locale;
import java.util.stream.Stream;

/** The two formats of the answers, and how a client's Accept header chooses between them (XML-FOR-ANY-TYPE). */
enum ResponseFormat {
    XML("application/xml"),
    JSON("application/json");

    private final String mediaType;

    ResponseFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    ResponseFormat other() {
        return this == XML ? JSON : XML;
    }

    /**
     * The format that an Accept header prefers: the highest quality wins, then the earlier place in the list. XML is also
     * the answer to no header, to any wildcard and to media types that the server does not have.
     */
    static ResponseFormat preferredBy(String accept) {
        ResponseFormat preferred = XML;
        double best = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            ResponseFormat format = named(parts[0].strip());
            double quality = quality(parts);
            if (format != null && quality > best) {
                best = quality;
                preferred = format;
            }
        }
        return preferred;
    }

    private static ResponseFormat named(String mediaRange) {
        return switch (mediaRange) {
            case "application/json" -> JSON;
            case "application/xml", "text/xml", "application/*", "*/*" -> XML;
            default -> null;
        };
    }

    private static double quality(String[] parts) {
        return Stream.of(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.matches("q=[01](\\.\\d{0,3})?"))
                .map(quality -> Double.parseDouble(quality.substring(2)))
                .findFirst()
                .orElse(1.0);
    }
}
