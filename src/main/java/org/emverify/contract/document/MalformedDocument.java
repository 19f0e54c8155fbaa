package org.emverify.contract.document;

import org.emverify.contract.Format;

/** A body that is no document. The message says in one line what is wrong with it; thrown and caught in this package only. */
final class MalformedDocument extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    MalformedDocument(Place place, String problem) {
        super(problem, null, false, false);
        this.place = place;
    }

    /** At that line and column of the document; 0 or less when they are not known. */
    static MalformedDocument at(int line, int column, String problem) {
        return new MalformedDocument(new Place("", Math.max(line, 0), Math.max(column, 0)), problem);
    }

    Place place() {
        return place;
    }

    ParseResult.Malformed in(Format format) {
        return new ParseResult.Malformed(format, place, getMessage());
    }
}
