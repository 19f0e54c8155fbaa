package org.emverify.client.http;

import org.apache.http.Header;
import org.apache.http.ParseException;
import org.apache.http.StatusLine;
import org.apache.http.message.BasicHeader;
import org.apache.http.message.BasicLineParser;
import org.apache.http.message.ParserCursor;
import org.apache.http.util.CharArrayBuffer;

/**
 * Reads the lines of a head that {@link HttpViolation#inHead} reports, so that one bad line does not cost the answer: tabs
 * between the parts of the status line count as blanks, and a header line that names no header becomes one without a name.
 */
final class LenientLineParser extends BasicLineParser {
    /** Tabs further on belong to the reason phrase, where they are allowed. */
    private static final int BEFORE_REASON = "HTTP/1.1 200 ".length();

    @Override
    public StatusLine parseStatusLine(CharArrayBuffer buffer, ParserCursor cursor) throws ParseException {
        char[] line = buffer.buffer();
        for (int i = 0; i < Math.min(BEFORE_REASON, buffer.length()); i++) {
            line[i] = line[i] == '\t' ? ' ' : line[i];
        }
        return super.parseStatusLine(buffer, cursor);
    }

    @Override
    public Header parseHeader(CharArrayBuffer buffer) throws ParseException {
        int colon = buffer.indexOf(':');
        return colon < 0 || buffer.substringTrimmed(0, colon).isEmpty()
                ? new BasicHeader("", "")
                : super.parseHeader(buffer);
    }
}
