package org.emverify.contract.document;

import java.util.List;

/**
 * A file of the user that nothing can be judged by: missing, malformed or wrong. The message names the file and the line, and
 * has a line for each mistake.
 */
public final class UnusableFile extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param problems all mistakes */
    public UnusableFile(List<String> problems) {
        super(String.join("\n", problems));
    }

    /**
     * A mistake in a file.
     *
     * @param line counted from 1; 0 or less when it is not known
     */
    public static UnusableFile in(String file, int line, String problem) {
        return new UnusableFile(List.of(file + (line > 0 ? ", line " + line : "") + ": " + problem));
    }
}
