package org.emverify.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.MessageConstraintException;
import org.apache.http.impl.io.ChunkedInputStream;
import org.apache.http.impl.io.ContentLengthInputStream;
import org.apache.http.impl.io.IdentityInputStream;

/**
 * One answer's body as it comes, without framing. It ends where the bytes end, whatever the reason: a cut body is judged by
 * the bytes that came. Only the deadline and the bound stop the reader by an exception.
 */
final class Body extends InputStream {
    private final InputStream framed;
    private final CountingInputStream incoming;
    private final Deadline deadline;
    private final long most;
    private final boolean isChunked;
    private long count;
    private boolean ended;
    private Answer.BodyEnd end = Answer.BodyEnd.COMPLETE;
    private NoAnswerException stopped;

    Body(Connection connection, BodyLength framing, long most, Deadline deadline) {
        this.framed = switch (framing.how()) {
            case LENGTH -> new ContentLengthInputStream(connection.buffer(), framing.length());
            case CHUNKED -> new ChunkedInputStream(connection.buffer(), Connection.CONSTRAINTS);
            case CLOSE -> new IdentityInputStream(connection.buffer());
            case NONE -> InputStream.nullInputStream();
        };
        this.incoming = connection.incoming();
        this.deadline = deadline;
        this.most = most;
        this.isChunked = framing.how() == Answer.Framing.CHUNKED;
        if (framing.length() > most) {
            stopped = tooLarge("the stated length of the body, " + framing.length() + " bytes,");
        }
    }

    /** How the body ended, once it was read to its end. */
    Answer.BodyEnd end() {
        return end;
    }

    /** Ends the exchange, if the deadline or the bound stopped the reading: also when a consumer kept silent about it. */
    void throwIfStopped() throws NoAnswerException {
        if (stopped != null) {
            throw stopped;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (stopped != null) {
            throw new IOException(stopped.getMessage());
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int n;
        try {
            n = framed.read(bytes, offset, length);
        } catch (SocketTimeoutException e) {
            // Only a body whose length nobody can read is waited for with a limit: silence ends it.
            return ended(Answer.BodyEnd.COMPLETE);
        } catch (MessageConstraintException e) {
            throw stop(new NoAnswerException(
                    NoAnswer.Cause.TOO_LARGE,
                    "a line of the chunks' framing is longer than " + Connection.CONSTRAINTS.getMaxLineLength()
                            + " bytes, or there are too many trailers"));
        } catch (IOException e) {
            return endedBy(e);
        }
        if (n < 0) {
            return ended(isChunked && incoming.hasEnded() ? Answer.BodyEnd.CUT : Answer.BodyEnd.COMPLETE);
        }
        count += n;
        if (count > most) {
            throw stop(tooLarge("the body"));
        }
        return n;
    }

    private int endedBy(IOException problem) throws IOException {
        if (deadline.hasPassed()) {
            deadline.phase("reading the body, of which " + count + " bytes had come");
            throw stop(deadline.exceeded());
        }
        boolean isBadlyFramed = problem instanceof MalformedChunkCodingException && !incoming.hasEnded();
        return ended(isBadlyFramed ? Answer.BodyEnd.BADLY_FRAMED : Answer.BodyEnd.CUT);
    }

    private int ended(Answer.BodyEnd how) {
        ended = true;
        end = how;
        return -1;
    }

    private IOException stop(NoAnswerException reason) {
        stopped = reason;
        return new IOException(reason.getMessage());
    }

    private NoAnswerException tooLarge(String what) {
        return new NoAnswerException(
                NoAnswer.Cause.TOO_LARGE, what + " exceeds what is read at most, " + most + " bytes");
    }
}
