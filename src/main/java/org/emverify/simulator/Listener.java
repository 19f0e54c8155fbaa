package org.emverify.simulator;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Accepts connections and speaks HTTP/1.1 over TLS on each, in a thread of its own. Raw sockets, because a library would
 * repair what a fault spoils.
 */
final class Listener implements AutoCloseable {

    private final ServerSocket server;
    private final SSLSocketFactory tls;
    private final List<String> protocols;
    private final Function<Request, Reply> answering;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    /**
     * Binds and starts to accept.
     *
     * @param port 0 for a free one
     * @param protocols the versions of TLS; empty for the JDK's own choice
     * @throws IOException when the port is taken
     */
    Listener(
            InetAddress address,
            int port,
            SSLSocketFactory tls,
            List<String> protocols,
            Function<Request, Reply> answering)
            throws IOException {
        this.tls = tls;
        this.protocols = protocols;
        this.answering = answering;
        this.server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, port), 128);
        } catch (IOException e) {
            server.close();
            throw new IOException(
                    "the simulator cannot listen on " + address + " port " + port + ": " + e.getMessage()
                            + "; choose another port, or 0 for a free one",
                    e);
        }
        start("simulator-listener", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    int connectionsAccepted() {
        return accepted.get();
    }

    @Override
    public void close() {
        closed.countDown();
        close(server);
        open.forEach(Listener::close);
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                if (closed.getCount() == 0) {
                    // It came while the others were being closed.
                    close(socket);
                }
                start("simulator-connection-" + accepted.incrementAndGet(), () -> serve(socket));
            } catch (IOException e) {
                // Closed, or a client that was gone before it was accepted: the loop's condition decides.
            }
        }
    }

    private void serve(Socket tcp) {
        try (tcp;
                SSLSocket socket = (SSLSocket) tls.createSocket(tcp, null, true)) {
            tcp.setTcpNoDelay(true);
            if (!protocols.isEmpty()) {
                socket.setEnabledProtocols(protocols.toArray(String[]::new));
            }
            converse(socket, new Wire(tcp, socket, closed));
        } catch (IOException e) {
            // The client went away, or a fault tore the connection down: nobody is left to answer.
        } finally {
            open.remove(tcp);
        }
    }

    private void converse(SSLSocket socket, Wire wire) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        boolean goesOn = true;
        while (goesOn) {
            Optional<Request> request = Request.read(in);
            if (request.isEmpty()) {
                return;
            }
            Reply reply = answering.apply(request.get());
            boolean last = request.get().wantsClose() && reply.delivery() == Delivery.AT_ONCE;
            if (last) {
                Delivery.AND_CLOSE.send(reply.withHeader("Connection", "close"), wire);
            } else {
                reply.delivery().send(reply, wire);
            }
            goesOn = !last && !socket.isClosed() && !request.get().wantsClose();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
