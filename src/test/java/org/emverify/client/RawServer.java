package org.emverify.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server that sends exactly the bytes that a test wants, and remembers what it was asked. */
public final class RawServer implements AutoCloseable {
    private static final TestCertificate CERTIFICATE = TestCertificate.forLocalhost();

    private final ServerSocket listener;
    private final Optional<SSLContext> tls;
    private final boolean wantsCertificate;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    public interface Script {
        void answer(Visit visit) throws IOException;
    }

    private RawServer(Optional<SSLContext> tls, boolean wantsCertificate, Script script) {
        this.tls = tls;
        this.wantsCertificate = wantsCertificate;
        this.script = script;
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start(this::accept);
    }

    public static RawServer https(Script script) {
        return https(CERTIFICATE, script);
    }

    static RawServer https(TestCertificate certificate, Script script) {
        return new RawServer(Optional.of(certificate.serverContext()), false, script);
    }

    /** Takes only clients that show a certificate of their own. */
    static RawServer httpsForCertifiedClients(Script script) {
        return new RawServer(Optional.of(CERTIFICATE.serverContext()), true, script);
    }

    static RawServer http(Script script) {
        return new RawServer(Optional.empty(), false, script);
    }

    /** Sends these characters to everyone, as Latin-1, and leaves the connection open. */
    public static Script sending(String text) {
        return visit -> visit.send(text);
    }

    /** Sends these characters to everyone and closes. */
    public static Script closingAfter(String text) {
        return visit -> {
            visit.send(text);
            visit.close();
        };
    }

    static TestCertificate certificate() {
        return CERTIFICATE;
    }

    URI root() {
        return URI.create((tls.isPresent() ? "https" : "http") + "://localhost:" + listener.getLocalPort());
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** The heads of the requests, in the order of their arrival. */
    List<String> requests() {
        return requests;
    }

    /** From now on nothing accepts connections here, and those that are open break. */
    void vanish() {
        closeQuietly(listener);
        open.forEach(RawServer::closeQuietly);
    }

    @Override
    public void close() {
        vanish();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket tcp = listener.accept();
                open.add(tcp);
                connections.incrementAndGet();
                start(() -> serve(tcp));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket tcp) {
        try {
            tcp.setTcpNoDelay(true);
            Socket socket = tcp;
            if (tls.isPresent()) {
                SSLSocket secure = (SSLSocket) tls.get().getSocketFactory().createSocket(tcp, null, true);
                secure.setUseClientMode(false);
                secure.setNeedClientAuth(wantsCertificate);
                socket = secure;
            }
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                requests.add(head);
                script.answer(new Visit(head, tcp, socket));
                if (socket.isClosed() || tcp.isClosed()) {
                    return;
                }
            }
            socket.close();
        } catch (IOException e) {
            closeQuietly(tcp);
        } finally {
            open.remove(tcp);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (b == '\n' && text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(java.io.Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // The test is over.
        }
    }

    /** One request on one connection. */
    public record Visit(String head, Socket tcp, Socket socket) {

        String path() {
            return head.split(" ")[1];
        }

        void send(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void close() throws IOException {
            socket.close();
        }

        /** Breaks the connection with a TCP reset. */
        void reset() throws IOException {
            tcp.setSoLinger(true, 0);
            tcp.close();
        }

        /** Waits until the client closes. */
        void hang() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // Whatever it says, there is no answer.
            }
        }
    }
}
