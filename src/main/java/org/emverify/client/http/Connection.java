package org.emverify.client.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.apache.http.config.MessageConstraints;
import org.apache.http.impl.io.HttpTransportMetricsImpl;
import org.apache.http.impl.io.SessionInputBufferImpl;

/** One connection to the target: a TCP socket, TLS on top of it where the target wants it, and the input's buffer. */
final class Connection implements Closeable {
    /** A head line may be so long and a head may have so many; real ones have about ten short lines. */
    static final MessageConstraints CONSTRAINTS = MessageConstraints.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(200)
            .build();

    private static final int BUFFER = 8 << 10;
    private static final int MOST_SURPLUS = 1 << 20;

    private final Socket tcp;
    private final Socket socket;
    private final CountingInputStream incoming;
    private final SessionInputBufferImpl buffer;
    private final OutputStream out;

    /**
     * @param tcp the socket below
     * @param socket the one to talk through: the same, or TLS over it
     */
    Connection(Socket tcp, Socket socket) throws IOException {
        this.tcp = tcp;
        this.socket = socket;
        this.incoming = new CountingInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.buffer = new SessionInputBufferImpl(new HttpTransportMetricsImpl(), BUFFER, -1, CONSTRAINTS, null);
        this.buffer.bind(incoming);
    }

    Socket tcp() {
        return tcp;
    }

    CountingInputStream incoming() {
        return incoming;
    }

    SessionInputBufferImpl buffer() {
        return buffer;
    }

    void send(byte[] bytes) throws IOException {
        incoming.nextAnswer();
        out.write(bytes);
        out.flush();
    }

    /** Whether nothing has come since the last answer: neither the end of the connection nor a byte too many. */
    boolean isQuiet() {
        try {
            return !buffer.hasBufferedData() && socket.getInputStream().available() == 0 && !hasArrivals();
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits so many milliseconds for each further byte, and no longer. */
    void limitSilence(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
    }

    /** What followed an answer: so many bytes, and perhaps nothing but silence, for as long as somebody waited. */
    record Rest(long bytes, boolean isSilence) {}

    /**
     * What comes behind the answer's end.
     *
     * @param patience how long each byte is waited for, in milliseconds; 0 for those that are here already
     */
    Rest rest(int patience) {
        long surplus = buffer.length();
        buffer.clear();
        byte[] bytes = new byte[BUFFER];
        try {
            while (surplus < MOST_SURPLUS
                    && (patience > 0 || socket.getInputStream().available() > 0 || hasArrivals())) {
                limitSilence(Math.max(1, patience));
                int n = incoming.read(bytes, 0, bytes.length);
                if (n < 0) {
                    break;
                }
                surplus += n;
            }
        } catch (SocketTimeoutException e) {
            return new Rest(surplus, true);
        } catch (IOException e) {
            // A connection broken behind an answer that is whole: its end, as this read counts as the end of its use.
            return new Rest(surplus, false);
        }
        return new Rest(surplus, false);
    }

    /** Ends the connection as TLS demands, so that the server does not take it for an attack. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            abandon(tcp);
        }
    }

    /** Closes a socket that is of no more use, whatever comes of it. */
    static void abandon(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to do for a socket that cannot be closed.
        }
    }

    private boolean hasArrivals() throws IOException {
        return tcp.getInputStream().available() > 0;
    }
}
