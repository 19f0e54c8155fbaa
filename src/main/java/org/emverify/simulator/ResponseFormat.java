package org.emverify.simulator;

import java.util.Locale;

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
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("q=[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
