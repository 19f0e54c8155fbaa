package org.emverify.contract.document;

import org.apiguardian.api.API;

/**
 * Where in a body something was found, or would have had to be.
 *
 * @param path an XPath of local names with positions for repeated elements ({@code /SystemSession/Links/Link[2]/@Rel}),
 *     or a JSON pointer ({@code /Links/1/Rel}); the empty string is a JSON document as a whole
 * @param line the line, counted from 1; 0 when it is not known
 * @param column the column, counted from 1; 0 when it is not known. XML reports the end of an element's start tag
 */
@API(status = API.Status.STABLE)
public record Place(String path, int line, int column) {

    /** A place of which only the path is known. */
    public static Place at(String path) {
        return new Place(path, 0, 0);
    }

    /** The same line and column under another path: the place where something is missing in here. */
    Place below(String relativePath) {
        return new Place(path.endsWith("/") ? path + relativePath : path + "/" + relativePath, line, column);
    }

    @Override
    public String toString() {
        String shown = path.isEmpty() ? "(the whole document)" : path;
        return line == 0 ? shown : shown + " (line " + line + ", column " + column + ")";
    }
}
