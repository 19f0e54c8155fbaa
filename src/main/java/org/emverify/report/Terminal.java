package org.emverify.report;

import java.util.Map;

/**
 * What the console can show.
 *
 * @param isTerminal whether a person sits at it, and a line can be written anew
 * @param hasColours whether that person wants colours
 */
public record Terminal(boolean isTerminal, boolean hasColours) {
    /** A file, or the log of a build server. */
    public static final Terminal NONE = new Terminal(false, false);

    private static final String RESET = "\u001b[0m";

    /** The colours in use, by their codes. */
    enum Colour {
        RED(31),
        GREEN(32),
        YELLOW(33);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    /**
     * The console of a process.
     *
     * @param isTerminal what the operating system says
     * @param environment in which a build server sets {@code CI}, and a person may set {@code NO_COLOR} (no-color.org)
     */
    public static Terminal of(boolean isTerminal, Map<String, String> environment) {
        boolean isBuild = !environment.getOrDefault("CI", "false").matches("|false|0");
        boolean isDumb = environment.getOrDefault("TERM", "").equals("dumb");
        if (!isTerminal || isBuild || isDumb) {
            return NONE;
        }
        return new Terminal(true, environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** The text in that colour, if there are colours. */
    String coloured(Colour colour, String text) {
        return hasColours ? "\u001b[" + colour.code + "m" + text + RESET : text;
    }
}
