package org.emverify.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Ways to make a session ID that was never given out of one that was: as like it as can be, and not it. */
public enum TokenForgery {
    /** One character near the end is another one. */
    ANOTHER_CHARACTER,
    /** The last character is another one, and so is what the session ID stands for, when it is base64. */
    ANOTHER_LAST_CHARACTER,
    /** Further characters stand behind it; in base64, so that they count. */
    WITH_MORE_BEHIND,
    /** The last four characters, a whole group of base64, are missing. */
    WITHOUT_ITS_END,
    /** Small letters for capital ones and the reverse; only where both occur, as in base64. */
    OTHER_CASE;

    private static final int SHORTEST = 4;

    /** The session ID spoilt in this way; empty when that would not make another one. */
    Optional<String> of(String token) {
        if (token.length() < SHORTEST) {
            return Optional.empty();
        }
        String spoilt = switch (this) {
            // Base64 ignores some of the bits before its padding.
            case ANOTHER_CHARACTER -> withAnotherCharacter(token, token.length() - 4);
            case ANOTHER_LAST_CHARACTER -> withAnotherEnd(token);
            case WITH_MORE_BEHIND -> withMoreBehind(token);
            case WITHOUT_ITS_END -> token.substring(0, token.length() - 4);
            case OTHER_CASE -> inOtherCase(token);
        };
        return Optional.of(spoilt).filter(s -> !s.isEmpty() && !s.equals(token));
    }

    /**
     * The content's last bit is turned, which no reader of base64 ignores. It makes another digit of a digit, and never the
     * same letter in another case.
     */
    private static String withAnotherEnd(String token) {
        Optional<byte[]> content = content(token);
        if (content.isEmpty()) {
            return withAnotherCharacter(token, token.length() - 1);
        }
        byte[] other = content.get();
        other[other.length - 1] ^= 1;
        return Base64.getEncoder().encodeToString(other);
    }

    private static String withMoreBehind(String token) {
        Optional<byte[]> content = content(token);
        if (content.isEmpty()) {
            return token + "zzz";
        }
        byte[] more = Arrays.copyOf(content.get(), content.get().length + 3);
        Arrays.fill(more, content.get().length, more.length, (byte) 'z');
        return Base64.getEncoder().encodeToString(more);
    }

    /** What the token stands for; empty when it is not base64 as it is written by the rule. */
    private static Optional<byte[]> content(String token) {
        try {
            byte[] content = Base64.getDecoder().decode(token.getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(content)
                    .filter(c -> c.length > 0
                            && Base64.getEncoder().encodeToString(c).equals(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withAnotherCharacter(String token, int at) {
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private static String inOtherCase(String token) {
        boolean hasBoth =
                token.chars().anyMatch(Character::isUpperCase) && token.chars().anyMatch(Character::isLowerCase);
        if (!hasBoth) {
            return token;
        }
        StringBuilder other = new StringBuilder();
        token.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .forEach(c -> other.append((char) c));
        return other.toString();
    }
}
