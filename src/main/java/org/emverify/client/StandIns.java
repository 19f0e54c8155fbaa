package org.emverify.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.emverify.settings.TextSearch;

/**
 * What stands in the place of secrets in the evidence of a run: texts of the same form and length, made by chance, so that
 * answers can be judged again as they were. The same secret has the same stand-in, a logon session's GUID and the session ID
 * that is its base64 have stand-ins that belong together, and upper and lower case stay what they are. Not thread-safe.
 */
final class StandIns {
    private static final List<Charset> NARROW = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
    private static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final long seed = new SecureRandom().nextLong();
    private final Redaction secrets;
    /** Each form in which a secret may come back, with the stand-in's. */
    private final Replacements forms = new Replacements();
    /** The same as bytes of encodings in which ASCII is one byte each, read as Latin-1. */
    private final Replacements inNarrow = new Replacements();
    /** The same as bytes of UTF-16, read as Latin-1. */
    private final Replacements inWide = new Replacements();

    private int known;

    /** Texts with what takes their places, the longest first. */
    private static final class Replacements {
        private final Map<String, String> all = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

        private TextSearch search = new TextSearch(Set.of());
        private int searched;

        /** Returns whether the text is new. */
        boolean add(String text, String replacement) {
            return all.putIfAbsent(text, replacement) == null;
        }

        String in(String text) {
            if (searched < all.size()) {
                search = new TextSearch(all.keySet());
                searched = all.size();
            }
            if (!search.findsIn(text)) {
                return text;
            }
            String replaced = text;
            for (Map.Entry<String, String> one : all.entrySet()) {
                replaced = replaced.replace(one.getKey(), one.getValue());
            }
            return replaced;
        }
    }

    StandIns(Redaction secrets) {
        this.secrets = secrets;
    }

    /** The stand-ins of all secrets that are known by now. */
    List<String> all() {
        return secrets.secrets().stream().map(this::of).distinct().toList();
    }

    /** The text with stand-ins. */
    String replacedIn(String text) {
        learn();
        return forms.in(text);
    }

    /** The bytes with stand-ins, in Latin-1, UTF-8 and UTF-16; as many as before. */
    byte[] replacedIn(byte[] body) {
        learn();
        String clean = inNarrow.in(new String(body, StandardCharsets.ISO_8859_1));
        return (clean.indexOf('\0') < 0 ? clean : inWide.in(clean)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Takes note of the secrets that have become known. */
    private void learn() {
        List<String> all = secrets.secrets();
        for (String secret : all.subList(known, all.size())) {
            List<String> of = Redaction.forms(secret);
            List<String> others = Redaction.forms(of(secret));
            IntStream.range(0, Math.min(of.size(), others.size()))
                    .filter(i -> secrets.hides(of.get(i)))
                    .forEach(i -> learn(of.get(i), others.get(i)));
        }
        known = all.size();
    }

    private void learn(String form, String other) {
        if (forms.add(form, other)) {
            NARROW.forEach(charset -> learn(form, other, charset, inNarrow));
            WIDE.forEach(charset -> learn(form, other, charset, inWide));
        }
    }

    private static void learn(String form, String other, Charset charset, Replacements inBytes) {
        if (charset.newEncoder().canEncode(form)) {
            inBytes.add(Redaction.asLatin1(form, charset), Redaction.asLatin1(other, charset));
        }
    }

    String of(String secret) {
        return Redaction.decoded(secret)
                .map(text -> Base64.getEncoder().encodeToString(likeIt(text).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> likeIt(secret));
    }

    private String likeIt(String secret) {
        boolean isHexadecimal = secret.matches("[0-9a-fA-F-]+");
        StringBuilder other = new StringBuilder(secret.length());
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            // Whatever the case is, the same letter takes its place.
            int chance = Math.floorMod(Objects.hash(seed, secret.toLowerCase(Locale.ROOT), i) * 0x9E3779B9 >>> 8, 7919);
            other.append(like(c, chance, isHexadecimal ? 6 : 26));
        }
        return other.toString();
    }

    private static char like(char c, int chance, int letters) {
        if (c >= '0' && c <= '9') {
            return (char) ('0' + chance % 10);
        }
        if (c >= 'a' && c <= 'z') {
            return (char) ('a' + chance % letters);
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) ('A' + chance % letters);
        }
        // As many bytes in UTF-8, and none that could end a text of XML or JSON.
        return c < 0x80 ? c : c < 0x800 ? 'ø' : c;
    }
}
