package org.emverify.restassured;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.util.stream.Collectors;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** A text in JSON that a schema accepts; a mismatch lists the places and what is wrong there. */
final class JsonSchemaMatcher extends TypeSafeDiagnosingMatcher<String> {
    private final Schema schema;

    /** REST Assured shows a matcher's description and no mismatch, so the description has to hold it. */
    private String lastMismatch = "";

    JsonSchemaMatcher(Schema schema) {
        this.schema = schema;
    }

    @Override
    protected boolean matchesSafely(String json, Description mismatch) {
        lastMismatch = schema.validate(json, InputFormat.JSON).stream()
                .map(error -> "\n  " + error.getInstanceLocation() + " " + error.getMessage())
                .collect(Collectors.joining());
        mismatch.appendText(lastMismatch);
        return lastMismatch.isEmpty();
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("JSON that is valid by " + schema.getSchemaLocation() + lastMismatch);
    }
}
