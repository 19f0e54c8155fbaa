package org.emverify.client;

import java.util.Optional;

/** Ways to make a session ID that was never given out of one that was: as like it as can be, and not it. */
public enum TokenForgery {
    /** One character near the end is another one. */
    ANOTHER_CHARACTER,
    /** The first half alone. */
    FIRST_HALF,
    /** Small letters for capital ones and the reverse; only where both occur, as in base64. */
    OTHER_CASE;

    /** The session ID spoilt in this way; empty when that would not make another one. */
    Optional<String> of(String token) {
        String spoilt = switch (this) {
            case ANOTHER_CHARACTER -> withAnotherCharacter(token);
            // A whole number of base64's groups of four.
            case FIRST_HALF -> token.substring(0, token.length() / 8 * 4);
            case OTHER_CASE -> inOtherCase(token);
        };
        return Optional.of(spoilt).filter(s -> !s.isEmpty() && !s.equals(token));
    }

    /** Four before the end, because base64 ignores some of the bits before its padding. */
    private static String withAnotherCharacter(String token) {
        int at = token.length() - 4;
        if (at < 0) {
            return token;
        }
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
