package org.emverify.client.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.impl.io.DefaultHttpResponseParser;
import org.emverify.settings.HostAndPort;
import org.emverify.settings.Settings;

/** Opens connections to the target, and to nothing else: through the proxy, if there is one, and with TLS on https. */
final class Connector {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final Pattern WANTS_CERTIFICATE = Pattern.compile("alert: (certificate_required|bad_certificate)");

    private final String host;
    private final int port;
    private final boolean isSecure;
    private final Optional<Settings.Proxy> proxy;
    private final SSLContext tls;

    Connector(URI root, Optional<Settings.Proxy> proxy, ServerTrust trust) {
        HostAndPort address = HostAndPort.of(root);
        this.host = address.host().replaceAll("^\\[|]$", "");
        this.isSecure = root.getScheme().equalsIgnoreCase("https");
        this.port = address.port().orElse(isSecure ? 443 : 80);
        this.proxy = proxy;
        try {
            // One context for all connections: its cache lets them resume each other's TLS session.
            this.tls = SSLContext.getInstance("TLS");
            this.tls.init(null, new TrustManager[] {trust}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** A new connection, ready for the first request. */
    Connection open(Deadline deadline) throws NoAnswerException {
        Socket tcp = connect(deadline);
        try {
            if (!isSecure) {
                return new Connection(tcp, tcp);
            }
            if (proxy.isPresent()) {
                tunnel(tcp, proxy.get(), deadline);
            }
            return new Connection(tcp, handshake(tcp, deadline));
        } catch (NoAnswerException e) {
            Connection.abandon(tcp);
            throw e;
        } catch (IOException e) {
            Connection.abandon(tcp);
            throw deadline.hasPassed() ? deadline.exceeded() : handshakeFailed(e);
        }
    }

    private Socket connect(Deadline deadline) throws NoAnswerException {
        String to = proxy.map(Settings.Proxy::host).orElse(host);
        int at = proxy.map(Settings.Proxy::port).orElse(port);
        InetAddress[] addresses = resolve(to, deadline);
        deadline.phase("connecting to " + to + ":" + at);
        IOException refusal = null;
        for (int i = 0; i < addresses.length && !deadline.hasPassed(); i++) {
            Socket tcp = new Socket();
            deadline.guard(tcp);
            try {
                tcp.setTcpNoDelay(true);
                // A dead address must leave time for the next one.
                tcp.connect(
                        new InetSocketAddress(addresses[i], at),
                        Math.max(1, deadline.millisLeft() / (addresses.length - i)));
                return tcp;
            } catch (IOException e) {
                Connection.abandon(tcp);
                refusal = e;
            }
        }
        if (deadline.hasPassed() || refusal == null) {
            throw deadline.exceeded();
        }
        throw new NoAnswerException(
                NoAnswer.Cause.CONNECT_FAILED,
                (proxy.isPresent() ? "the proxy accepts no connection at " : "nothing accepts connections at ") + to
                        + ":" + at + " (" + refusal.getMessage() + ")",
                refusal);
    }

    // The JDK knows no deadline while it asks for an address, so another thread asks and may be left behind. An
    // interrupted
    // thread waits all the same: it may be about to log off.
    private static InetAddress[] resolve(String name, Deadline deadline) throws NoAnswerException {
        deadline.phase("finding the address of " + name);
        FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(name));
        Thread thread = new Thread(lookup, "em-verify-lookup");
        thread.setDaemon(true);
        thread.start();
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return lookup.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        } catch (TimeoutException e) {
            throw deadline.exceeded();
        } catch (ExecutionException e) {
            throw new NoAnswerException(NoAnswer.Cause.UNKNOWN_HOST, "the host name " + name + " has no address", e);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tunnel(Socket tcp, Settings.Proxy through, Deadline deadline) throws NoAnswerException {
        deadline.phase("asking the proxy " + through.host() + ":" + through.port() + " for a tunnel");
        String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        try {
            Connection plain = new Connection(tcp, tcp);
            String head = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n";
            plain.send((head + proxyAuthorization(through) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            HttpResponse answer = new DefaultHttpResponseParser(plain.buffer(), Connection.CONSTRAINTS).parse();
            int status = answer.getStatusLine().getStatusCode();
            if (status < 200 || status > 299) {
                throw new NoAnswerException(
                        NoAnswer.Cause.CONNECT_FAILED,
                        "the proxy " + through.host() + ":" + through.port() + " opens no tunnel to " + authority
                                + ": it answered " + answer.getStatusLine() + hint(status, through));
            }
        } catch (IOException | HttpException e) {
            throw deadline.hasPassed()
                    ? deadline.exceeded()
                    : new NoAnswerException(
                            NoAnswer.Cause.CONNECT_FAILED,
                            "the proxy " + through.host() + ":" + through.port() + " opens no tunnel to " + authority
                                    + " (" + e.getMessage() + ")",
                            e);
        }
    }

    /** The line of a head that tells a proxy who asks; empty for one that does not want to know. A secret. */
    static String proxyAuthorization(Settings.Proxy proxy) {
        return proxy.credentials()
                .map(c -> (c.username() + ":" + c.password().reveal()).getBytes(StandardCharsets.UTF_8))
                .map(both -> "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n")
                .orElse("");
    }

    private static String hint(int status, Settings.Proxy through) {
        if (status != PROXY_AUTHENTICATION_REQUIRED) {
            return "";
        }
        return through.credentials().isPresent()
                ? "; check em.proxyUsername and EM_PROXY_PASSWORD, which it takes by Basic authentication only"
                : "; it wants to know who asks: set em.proxyUsername and EM_PROXY_PASSWORD";
    }

    private Socket handshake(Socket tcp, Deadline deadline) throws IOException {
        deadline.phase("shaking hands for TLS");
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(tcp, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private NoAnswerException handshakeFailed(IOException problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t instanceof ServerTrust.CertificateProblem) {
                return new NoAnswerException(NoAnswer.Cause.TLS_FAILED, t.getMessage(), problem);
            }
        }
        Optional<NoAnswerException> uncertified = forWantOfACertificate(problem);
        if (uncertified.isPresent()) {
            return uncertified.get();
        }
        String text = String.valueOf(problem.getMessage());
        if (text.contains("Unsupported or unrecognized SSL message")) {
            return new NoAnswerException(
                    NoAnswer.Cause.TLS_FAILED,
                    "what listens at " + host + ":" + port + " does not speak TLS; is it a port for plain http?",
                    problem);
        }
        if (problem instanceof SocketException
                || problem.getCause() instanceof EOFException
                || problem.getCause() instanceof SocketException) {
            return new NoAnswerException(
                    NoAnswer.Cause.HANDSHAKE_CUT,
                    "the server closed the connection while shaking hands for TLS (" + text + ")",
                    problem);
        }
        return new NoAnswerException(
                NoAnswer.Cause.TLS_FAILED, "the TLS handshake failed: " + text + offer(text), problem);
    }

    /**
     * That the server takes only clients with a certificate, if that is what it said: with TLS 1.2 while shaking hands, with
     * TLS 1.3 in place of the first answer.
     */
    static Optional<NoAnswerException> forWantOfACertificate(Exception problem) {
        return Optional.ofNullable(problem.getMessage())
                .filter(text -> problem instanceof SSLException
                        && WANTS_CERTIFICATE.matcher(text).find())
                .map(text -> new NoAnswerException(
                        NoAnswer.Cause.TLS_FAILED,
                        "the server takes only clients that show a certificate of their own (" + text
                                + "), and em-verify has none: let it take others at this port, for instance from the"
                                + " address where this runs",
                        problem));
    }

    /** What this side offers, where both sides have found nothing in common. */
    private String offer(String problem) {
        if (!problem.matches("(?s).*(handshake_failure|protocol_version|not accepted by client preferences).*")) {
            return "";
        }
        SSLParameters offered = tls.getDefaultSSLParameters();
        String[] suites = offered.getCipherSuites();
        return "; this Java offers " + String.join(", ", offered.getProtocols()) + " with " + suites.length
                + " cipher suites (" + suites[0] + " to " + suites[suites.length - 1]
                + ") and refuses what jdk.tls.disabledAlgorithms names in its java.security: let the server allow TLS"
                + " 1.2 with one of them";
    }
}
