package org.emverify.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A request as it arrived. Its body, if any, was skipped: no resource of the simulator needs one.
 *
 * @param target path and query, as in the request line
 * @param number how many requests the simulator has had, this one included
 * @param repetition how often it has had this one (the same method, target, Accept and token), this time included
 */
public record Request(
        String method, String target, String httpVersion, List<HeaderField> headers, long number, long repetition) {

    static final String TOKEN = "X-RestSvcSessionId";
    private static final int LONGEST_LINE = 64 * 1024;

    public Request {
        headers = List.copyOf(headers);
    }

    /**
     * Reads the next request of a connection.
     *
     * @return empty when the client closed the connection, or sent what is no HTTP
     */
    static Optional<Request> read(InputStream in) throws IOException {
        String line = line(in);
        while (line != null && line.isEmpty()) {
            line = line(in);
        }
        String[] words = line == null ? new String[0] : line.split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            return Optional.empty();
        }
        Request request = new Request(words[0], words[1], words[2], headers(in), 0, 0);
        String length = request.header("Content-Length").orElse("0");
        if (!length.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        in.skipNBytes(Long.parseLong(length));
        return Optional.of(request);
    }

    private static List<HeaderField> headers(InputStream in) throws IOException {
        List<HeaderField> headers = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new HeaderField(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                int end = line.length();
                return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line of the request's head is longer than " + LONGEST_LINE + " bytes");
            }
            line.append((char) b);
        }
        return null;
    }

    Request counted(long newNumber, long newRepetition) {
        return new Request(method, target, httpVersion, headers, newNumber, newRepetition);
    }

    public Request withTarget(String newTarget) {
        return new Request(method, newTarget, httpVersion, headers, number, repetition);
    }

    public Request withMethod(String newMethod) {
        return new Request(newMethod, target, httpVersion, headers, number, repetition);
    }

    /** The same request with that header in place of all of its name. */
    public Request withHeader(String name, String value) {
        List<HeaderField> changed = new ArrayList<>(withoutHeader(name).headers);
        changed.add(new HeaderField(name, value));
        return withHeaders(changed);
    }

    private Request withHeaders(List<HeaderField> newHeaders) {
        return new Request(method, target, httpVersion, newHeaders, number, repetition);
    }

    Request withEachHeader(UnaryOperator<HeaderField> edit) {
        return withHeaders(headers.stream().map(edit).toList());
    }

    public Request withoutHeader(String name) {
        return withHeaders(headers.stream().filter(h -> !h.isNamed(name)).toList());
    }

    /** The value of the first header of that name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.isNamed(name))
                .map(HeaderField::value)
                .findFirst();
    }

    /** The target without its query and without a final slash. */
    public String path() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The value of that query parameter, whose name may be in any case; the empty string when there is none. */
    String query(String name) {
        int start = target.indexOf('?');
        for (String pair :
                start < 0 ? new String[0] : target.substring(start + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equalsIgnoreCase(name)) {
                return pair.substring(equals + 1);
            }
        }
        return "";
    }

    /** The token that counts: the cookie's, else the header's. */
    Optional<String> token() {
        return headers.stream()
                .filter(header -> header.isNamed("Cookie"))
                .flatMap(header -> Stream.of(header.value().split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(TOKEN + "="))
                .map(cookie -> cookie.substring(TOKEN.length() + 1))
                .findFirst()
                .or(() -> header(TOKEN).filter(token -> !token.isEmpty()));
    }

    /** Whether it reads a system session: its entity or its entity reference. */
    boolean readsSystemSession() {
        return method.equals("GET") && path().matches("/api/systemSessions/[^/]+");
    }

    ResponseFormat format() {
        return ResponseFormat.preferredBy(header("Accept").orElse(""));
    }

    /** The base of the links in the answer: the server by the name that it was reached by. */
    String base() {
        return "https://" + header("Host").orElse("localhost") + "/api";
    }

    boolean wantsClose() {
        return httpVersion.equals("HTTP/1.0") || header("Connection").orElse("").equalsIgnoreCase("close");
    }

    /** Method and target; never a header, because headers carry tokens and passwords. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
