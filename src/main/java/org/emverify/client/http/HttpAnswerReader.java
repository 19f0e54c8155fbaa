package org.emverify.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.MessageConstraintException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.StatusLine;
import org.apache.http.impl.DefaultHttpResponseFactory;
import org.apache.http.impl.io.DefaultHttpResponseParser;

/** Reads one answer from a connection, as it is and not as it should be. */
final class HttpAnswerReader {
    private static final int MOST_INTERIM_ANSWERS = 20;
    private static final int SILENCE_MILLIS = 1000;

    private final Connection connection;
    private final HttpRequest request;
    private final Deadline deadline;
    private final ClosePatience closePatience;
    private boolean leavesConnectionUsable;

    HttpAnswerReader(Connection connection, HttpRequest request, Deadline deadline, ClosePatience closePatience) {
        this.connection = connection;
        this.request = request;
        this.deadline = deadline;
        this.closePatience = closePatience;
    }

    /** Whether, after {@link #read()}, the connection can carry another request. */
    boolean leavesConnectionUsable() {
        return leavesConnectionUsable;
    }

    /** Reads head and body. */
    Answer read() throws NoAnswerException {
        deadline.phase("waiting for the answer");
        HttpResponse head = readHead();
        StatusLine line = head.getStatusLine();
        String version = line.getProtocolVersion().toString();
        int status = line.getStatusCode();
        List<Header> headers = Arrays.stream(head.getAllHeaders())
                .filter(header -> !header.getName().isEmpty())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        byte[] headAsItCame = asItCame();
        List<HttpViolation> violations = new ArrayList<>(HttpViolation.inHead(headAsItCame));
        BodyLength framing = BodyLength.of(request.method(), status, headers);
        boolean isConsumed = request.consumer().isPresent() && status >= 200 && status < 300;

        deadline.startBody();
        if (framing.how() == Answer.Framing.CLOSE && BodyLength.isUnreadable(headers)) {
            limitSilence();
        }
        Body body = new Body(connection, framing, request.maxBody(), deadline);
        byte[] bytes = isConsumed ? consume(body, request.consumer().orElseThrow()) : keep(body);
        if (framing.how() == Answer.Framing.CHUNKED && body.end() == Answer.BodyEnd.COMPLETE) {
            byte[] all = asItCame();
            violations.addAll(ChunkGrammar.violations(Arrays.copyOfRange(all, headAsItCame.length, all.length)));
        }
        boolean isDelimited = framing.how() != Answer.Framing.CLOSE && body.end() == Answer.BodyEnd.COMPLETE;
        Connection.Rest rest = isDelimited ? rest(BodyLength.announcesEnd(headers)) : new Connection.Rest(0, false);
        if (rest.isSilence()) {
            violations.add(new HttpViolation(
                    request.onItsOwnConnection() ? HttpViolation.Rule.CLOSE : HttpViolation.Rule.CLOSE_ANNOUNCED,
                    "the connection was still open after " + ClosePatience.MILLIS / 1000 + " seconds"));
        }
        if (framing.how() == Answer.Framing.NONE && rest.bytes() > 0) {
            violations.add(new HttpViolation(HttpViolation.Rule.NO_BODY, rest.bytes() + " bytes behind the head"));
        }
        leavesConnectionUsable = isDelimited
                && framing.isSound()
                && rest.bytes() == 0
                && !request.onItsOwnConnection()
                && BodyLength.keepsConnection(version, headers)
                && !connection.incoming().hasEnded();
        String reason = line.getReasonPhrase() == null ? "" : line.getReasonPhrase();
        return new Answer(version, status, reason, headers, bytes, framing.how(), body.end(), rest.bytes(), violations);
    }

    /** What was read of this answer so far, as far as it is kept. */
    private byte[] asItCame() {
        return connection
                .incoming()
                .beginning(connection.incoming().count() - connection.buffer().length());
    }

    private Connection.Rest rest(boolean isEndAnnounced) {
        if (request.onItsOwnConnection()) {
            return connection.rest(ClosePatience.MILLIS);
        }
        return isEndAnnounced ? closePatience.rest(connection) : connection.rest(0);
    }

    private void limitSilence() throws NoAnswerException {
        try {
            connection.limitSilence(SILENCE_MILLIS);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private HttpResponse readHead() throws NoAnswerException {
        DefaultHttpResponseParser parser = new DefaultHttpResponseParser(
                connection.buffer(),
                new LenientLineParser(),
                DefaultHttpResponseFactory.INSTANCE,
                Connection.CONSTRAINTS);
        try {
            for (int interim = 0; interim <= MOST_INTERIM_ANSWERS; interim++) {
                HttpResponse head = parser.parse();
                if (connection.incoming().hasEnded()) {
                    throw lost(null);
                }
                int status = head.getStatusLine().getStatusCode();
                if (status >= 200 || status < 100 || status == 101) {
                    return head;
                }
            }
            throw notHttp("more than " + MOST_INTERIM_ANSWERS + " interim answers (1xx)");
        } catch (MessageConstraintException e) {
            throw new NoAnswerException(
                    NoAnswer.Cause.TOO_LARGE,
                    "the answer's head exceeds what is read at most, "
                            + Connection.CONSTRAINTS.getMaxHeaderCount() + " headers of "
                            + Connection.CONSTRAINTS.getMaxLineLength() + " bytes each (" + e.getMessage() + ")",
                    e);
        } catch (HttpException e) {
            if (connection.incoming().hasEnded() && isBeginningOfHttp()) {
                throw lost(e);
            }
            throw notHttp(OneLine.of(e.getMessage()));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private byte[] keep(Body body) throws NoAnswerException {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            body.throwIfStopped();
            throw new UncheckedIOException("a body fails by its deadline or bound only", e);
        }
    }

    private static byte[] consume(Body body, BodyConsumer consumer) throws NoAnswerException {
        try {
            consumer.read(body);
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            body.throwIfStopped();
            throw new UncheckedIOException("the consumer of the body failed", e);
        } catch (RuntimeException e) {
            // A parser may wrap what stopped it.
            body.throwIfStopped();
            throw e;
        }
        body.throwIfStopped();
        return new byte[0];
    }

    private boolean isBeginningOfHttp() {
        String beginning = connection.incoming().beginning();
        return beginning.startsWith("HTTP/") || "HTTP/".startsWith(beginning);
    }

    private NoAnswerException lost(Exception origin) {
        if (deadline.hasPassed()) {
            return deadline.exceeded();
        }
        Optional<NoAnswerException> uncertified = Optional.ofNullable(origin).flatMap(Connector::forWantOfACertificate);
        if (uncertified.isPresent()) {
            return uncertified.get();
        }
        long count = connection.incoming().count();
        String when =
                count == 0 ? "before a byte of the answer came" : "within the answer's head, after " + count + " bytes";
        // The parser has an exception of its own for an orderly end.
        boolean isOrderly =
                origin == null || origin instanceof HttpException || origin instanceof NoHttpResponseException;
        String how = isOrderly
                ? "the server closed the connection "
                : "the connection broke (" + OneLine.of(String.valueOf(origin.getMessage())) + ") ";
        return new NoAnswerException(NoAnswer.Cause.CONNECTION_LOST, how + when, origin);
    }

    private NoAnswerException notHttp(String problem) {
        return new NoAnswerException(
                NoAnswer.Cause.NOT_HTTP,
                "what came is not HTTP: " + problem + "; it begins with \""
                        + OneLine.of(connection.incoming().beginning()) + "\"");
    }
}
