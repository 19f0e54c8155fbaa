package org.emverify.client.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long an answer's body says it is, taken from headers that may contradict each other. What is wrong with them stays
 * visible in the answer; here a reading is chosen that never waits for bytes that cannot come.
 *
 * @param how the way the end is told
 * @param length the stated length, for {@link Answer.Framing#LENGTH}
 * @param isSound whether the headers leave no doubt, so that the connection can carry another request
 */
record BodyLength(Answer.Framing how, long length, boolean isSound) {
    /** A plus is forbidden, and what it means is plain. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

    static BodyLength of(String method, int status, List<Header> headers) {
        if (method.equals("HEAD") || (status >= 100 && status < 200) || status == 204 || status == 304) {
            return new BodyLength(Answer.Framing.NONE, 0, status != 101);
        }
        List<String> codings = elements(headers, "Transfer-Encoding");
        List<String> lengths = elements(headers, "Content-Length");
        if (!codings.isEmpty() && codings.get(codings.size() - 1).equalsIgnoreCase("chunked")) {
            return new BodyLength(Answer.Framing.CHUNKED, 0, lengths.isEmpty());
        }
        boolean isCoded = codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("identity"));
        boolean isNumber = !lengths.isEmpty()
                && lengths.stream().allMatch(length -> NUMBER.matcher(length).matches());
        if (isCoded || !isNumber) {
            return new BodyLength(Answer.Framing.CLOSE, 0, false);
        }
        // The smallest of contradicting lengths: the rest is seen as surplus, while the largest would be waited for.
        long length = lengths.stream().mapToLong(BodyLength::bounded).min().orElseThrow();
        boolean isOne = lengths.size() == 1 && !lengths.get(0).startsWith("+");
        return new BodyLength(Answer.Framing.LENGTH, length, isOne);
    }

    /** Whether a length is stated that says nothing: a server may keep the connection, believing that it has said it. */
    static boolean isUnreadable(List<Header> headers) {
        return elements(headers, "Content-Length").stream()
                .anyMatch(length -> !NUMBER.matcher(length).matches());
    }

    /** Whether the server offers to answer another request on the connection. */
    static boolean keepsConnection(String httpVersion, List<Header> headers) {
        return httpVersion.equals("HTTP/1.1")
                ? !announcesEnd(headers)
                : httpVersion.equals("HTTP/1.0")
                        && elements(headers, "Connection").stream().anyMatch("keep-alive"::equalsIgnoreCase);
    }

    /** Whether the server says that the connection ends behind the answer. */
    static boolean announcesEnd(List<Header> headers) {
        return elements(headers, "Connection").stream().anyMatch("close"::equalsIgnoreCase);
    }

    private static long bounded(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static List<String> elements(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .flatMap(header -> Arrays.stream(header.value().split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
