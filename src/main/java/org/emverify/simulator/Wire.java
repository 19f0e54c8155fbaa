package org.emverify.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server's end of one connection, for those who decide how a reply is sent. */
public final class Wire {

    private final Socket tcp;
    private final Socket tls;
    private final OutputStream out;
    private final CountDownLatch simulatorClosed;

    /**
     * @param tcp the connection below TLS
     * @param simulatorClosed open while the simulator runs: whoever waits, waits on it
     */
    Wire(Socket tcp, Socket tls, CountDownLatch simulatorClosed) throws IOException {
        this.tcp = tcp;
        this.tls = tls;
        this.out = tls.getOutputStream();
        this.simulatorClosed = simulatorClosed;
    }

    /** Sends these bytes now, each part by itself. */
    public void send(byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
            out.flush();
        }
    }

    /** Waits, unless the simulator is closed first. */
    public void pause(long milliseconds) throws IOException {
        try {
            if (simulatorClosed.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IOException("the simulator was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Waits until the simulator is closed. */
    public void hang() throws IOException {
        pause(Long.MAX_VALUE);
    }

    /** Closes the connection in good order. */
    public void close() throws IOException {
        tls.close();
    }

    /** Tears the connection down: the client sees a reset instead of an end. */
    public void reset() throws IOException {
        tcp.setSoLinger(true, 0);
        tcp.close();
    }
}
