package org.emverify.restassured;

import java.util.Locale;
import org.emverify.contract.Format;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** A Content-Type of that format, whatever its parameters. */
final class MediaTypeMatcher extends TypeSafeMatcher<String> {
    private final Format format;

    MediaTypeMatcher(Format format) {
        this.format = format;
    }

    @Override
    protected boolean matchesSafely(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals(format.mediaType());
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(format.mediaType());
    }
}
