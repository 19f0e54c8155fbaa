package org.emverify.client;

import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.Received;

/**
 * One request and what came back: an immutable record of the wire, safe to show. Session IDs, credentials and cookies in
 * it are already replaced by {@code [redacted]}.
 *
 * @param request what was sent
 * @param received what came of it
 * @param earlierAttempts the attempts before this one that came to nothing and were repeated, oldest first
 */
@API(status = API.Status.STABLE)
public record Exchange(Request request, Received received, List<Received> earlierAttempts) {

    public Exchange {
        earlierAttempts = List.copyOf(earlierAttempts);
    }

    /**
     * What was sent.
     *
     * @param method GET, or POST and DELETE for logon and logoff
     * @param uri the whole URL
     * @param headers in the order sent
     */
    @API(status = API.Status.STABLE)
    public record Request(String method, URI uri, List<Header> headers) {
        public Request {
            headers = List.copyOf(headers);
        }

        /** Path and query, as in the request line. */
        public String target() {
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }
    }

    /** The answer, when there was one. */
    public Optional<Answer> answer() {
        return received instanceof Answer answer ? Optional.of(answer) : Optional.empty();
    }

    /**
     * The exchange that a response came from, by {@link #response()} or by {@code given()}; a copy that a filter made of such
     * a response is taken too, and the exchange is the one that was on the wire.
     *
     * @throws IllegalArgumentException if the response comes from elsewhere
     */
    public static Exchange of(Response response) {
        return RestAssuredResponse.exchangeOf(response);
    }

    /**
     * The answer as REST Assured's response: status line, all headers, the bytes of the body. A new one each time; its time
     * is not known.
     *
     * @throws UnreadableAnswer if there is no answer
     */
    public Response response() {
        return RestAssuredResponse.of(this);
    }

    /** The same with no more of the answer's body than its first bytes, for those who keep many. */
    public Exchange withBodyUpTo(int bytes) {
        return answer().filter(answer -> answer.body().length > bytes)
                .map(answer ->
                        new Exchange(request, answer.withBody(Arrays.copyOf(answer.body(), bytes)), earlierAttempts))
                .orElse(this);
    }

    /** One line for a finding: {@code GET https://… (Accept: application/json), answered 200 OK}. */
    public String inOneLine() {
        String accept = request.headers().stream()
                .filter(h -> h.isNamed("Accept"))
                .findFirst()
                .map(h -> "Accept: " + h.value())
                .orElse("no Accept");
        return request.method() + " " + request.uri() + " (" + accept + "), " + received.inWords();
    }
}
