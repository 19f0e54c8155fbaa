package org.emverify.settings;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several runs that share the sessions of one selection. A session belongs to the same shard in every run, because
 * nothing but its ID decides.
 *
 * @param index from 1 to {@code count}
 * @param count how many runs share the selection
 */
public record Shard(int index, int count) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    static Shard parse(String text) throws InvalidValueException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValueException("not two whole numbers from 1 on with a slash between them");
        }
        Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (shard.index > shard.count) {
            throw new InvalidValueException("there is no shard " + shard.index + " of " + shard.count);
        }
        return shard;
    }

    /** Whether the session belongs to this shard: CRC-32 of its ID in lower case, modulo the count. */
    public boolean contains(String sessionId) {
        CRC32 checksum = new CRC32();
        checksum.update(sessionId.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        return checksum.getValue() % count == index - 1;
    }

    /** Whether this is the shard that judges what is not about one session, so that only one of them does. */
    public boolean isFirst() {
        return index == 1;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
