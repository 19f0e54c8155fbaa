package org.emverify.client.http;

import java.util.Arrays;
import java.util.List;

/**
 * How long an answer's body says it is, taken from headers that may contradict each other. What is wrong with them stays
 * visible in the answer; here a reading is chosen that never waits for bytes that cannot come.
 *
 * @param how the way the end is told
 * @param length the stated length, for {@link Answer.Framing#LENGTH}
 * @param isSound whether the headers leave no doubt, so that the connection can carry another request
 */
record BodyLength(Answer.Framing how, long length, boolean isSound) {

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
        boolean isNumber = !lengths.isEmpty() && lengths.stream().allMatch(length -> length.matches("[0-9]+"));
        if (isCoded || !isNumber) {
            return new BodyLength(Answer.Framing.CLOSE, 0, false);
        }
        // The smallest of contradicting lengths: the rest is seen as surplus, while the largest would be waited for.
        long length = lengths.stream().mapToLong(BodyLength::bounded).min().orElseThrow();
        return new BodyLength(Answer.Framing.LENGTH, length, headersNamed(headers, "Content-Length") == 1);
    }

    /** Whether the server offers to answer another request on the connection. */
    static boolean keepsConnection(String httpVersion, List<Header> headers) {
        List<String> options = elements(headers, "Connection");
        return httpVersion.equals("HTTP/1.1")
                ? options.stream().noneMatch("close"::equalsIgnoreCase)
                : httpVersion.equals("HTTP/1.0") && options.stream().anyMatch("keep-alive"::equalsIgnoreCase);
    }

    private static long bounded(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static long headersNamed(List<Header> headers, String name) {
        return headers.stream().filter(header -> header.isNamed(name)).count();
    }

    private static List<String> elements(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .flatMap(header -> Arrays.stream(header.value().split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
