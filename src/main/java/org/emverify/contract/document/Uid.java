package org.emverify.contract.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.contract.Decision;

/**
 * The UID of a system session in its documented form (page, table "Parameters", row UID).
 *
 * @param id the session's ID, a GUID in lower case ({@link Decision#GUID_IN_ANY_CASE})
 */
public record Uid(String id) {
    /** What every UID begins with. */
    public static final String PREFIX = "urn:veeam:SystemSession:";

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** The UID that a text is; empty when it is not of the documented form. */
    public static Optional<Uid> of(String text) {
        return guidIn(text)
                .map(Uid::new)
                .filter(uid -> text.startsWith(PREFIX)
                        && text.length() == uid.toString().length());
    }

    /** The first GUID that a text holds anywhere, in lower case. */
    public static Optional<String> guidIn(String text) {
        Matcher matcher = GUID.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The text with every GUID in it in lower case, so that two spellings of an ID are equal. */
    public static String withLowerCaseIds(String text) {
        return GUID.matcher(text).replaceAll(guid -> guid.group().toLowerCase(Locale.ROOT));
    }

    /** The UID as it is written in XML and JSON. */
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
