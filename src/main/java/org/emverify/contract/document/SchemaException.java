package org.emverify.contract.document;

/** A schema file that cannot be used: missing, malformed or wrong. The message names the file and the line. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaException(String message) {
        super(message);
    }

    /**
     * A fault in a schema file.
     *
     * @param line counted from 1; 0 or less when it is not known
     */
    static SchemaException in(String file, int line, String problem) {
        return new SchemaException(file + (line > 0 ? ", line " + line : "") + ": " + problem);
    }
}
