package org.emverify.client.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import org.emverify.settings.Settings;

/**
 * HTTP/1.1 with blocking input and output on the calling thread. It repairs nothing, follows nothing, decodes nothing, keeps
 * no cookies and repeats nothing, with one exception that HTTP itself makes: a kept connection that the server closed before
 * a byte of the answer came, or on which something else came than an answer, is replaced by a new one.
 */
public final class HttpEngine implements Closeable {
    private final Connector connector;
    private final ConnectionPool pool;
    private final ClosePatience closePatience = new ClosePatience();
    private final Settings.Limits limits;
    private final String targetPrefix;
    /** A secret: a line for the proxy that is no part of the request. */
    private final String proxyHeader;

    private final ScheduledThreadPoolExecutor timer;
    private final AtomicLong connectionsOpened = new AtomicLong();
    private final AtomicLong requestsSent = new AtomicLong();

    public HttpEngine(URI root, Optional<Settings.Proxy> proxy, ServerTrust trust, Settings.Limits limits) {
        this.connector = new Connector(root, proxy, trust);
        this.pool = new ConnectionPool(limits.connections());
        this.limits = limits;
        // A proxy is told the whole URL, unless it is only a tunnel.
        boolean sendsWholeUrl = proxy.isPresent() && root.getScheme().equalsIgnoreCase("http");
        this.targetPrefix = sendsWholeUrl ? root.toString() : "";
        this.proxyHeader = sendsWholeUrl ? Connector.proxyAuthorization(proxy.get()) : "";
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "em-verify-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    public long connectionsOpened() {
        return connectionsOpened.get();
    }

    public long requestsSent() {
        return requestsSent.get();
    }

    /** Sends the request and reads what comes. */
    public Received exchange(HttpRequest request) {
        if (timer.isShutdown()) {
            throw new IllegalStateException(
                    "this EnterpriseManager is closed: ask before it is closed, or open another");
        }
        pool.enter();
        Duration whole = request.isOfCollection() ? limits.timeoutOfCollection() : limits.timeout();
        try (Deadline deadline = new Deadline(timer, request.limited(limits.timeout()), request.limited(whole))) {
            return withUnasked(exchange(request, deadline));
        } catch (NoAnswerException e) {
            return e.asReceived();
        } finally {
            pool.leave();
        }
    }

    private Answer exchange(HttpRequest request, Deadline deadline) throws NoAnswerException {
        Optional<Connection> kept = keptFor(request);
        if (kept.isPresent()) {
            try {
                return exchange(request, kept.get(), deadline);
            } catch (NoAnswerException e) {
                long bytes = kept.get().incoming().count();
                boolean isClosed = e.is(NoAnswer.Cause.CONNECTION_LOST) && bytes == 0;
                if (!isClosed && !e.is(NoAnswer.Cause.NOT_HTTP)) {
                    throw e;
                }
                // What is no HTTP may have come behind the answer before: a new connection shows whether it did.
                Answer answer = exchangeOnNew(request, deadline);
                pool.noteUnasked(bytes);
                return answer;
            }
        }
        return exchangeOnNew(request, deadline);
    }

    /** Only what may be repeated without harm takes a connection that may turn out to be closed. */
    private Optional<Connection> keptFor(HttpRequest request) {
        return request.mayBeRepeated() && !request.onItsOwnConnection() ? pool.takeKept() : Optional.empty();
    }

    private Answer exchangeOnNew(HttpRequest request, Deadline deadline) throws NoAnswerException {
        pool.makeRoom();
        Connection fresh = connector.open(deadline);
        connectionsOpened.incrementAndGet();
        return exchange(request, fresh, deadline);
    }

    private Answer exchange(HttpRequest request, Connection connection, Deadline deadline) throws NoAnswerException {
        boolean isKept = false;
        try {
            deadline.guard(connection.tcp());
            send(request, connection);
            HttpAnswerReader reader = new HttpAnswerReader(connection, request, deadline, closePatience);
            Answer answer = reader.read();
            deadline.close();
            isKept = reader.leavesConnectionUsable() && !deadline.hasPassed();
            return answer;
        } finally {
            if (isKept) {
                pool.keep(connection);
            } else {
                connection.close();
            }
        }
    }

    /** What came on a kept connection behind an answer that is judged already is said of the next one. */
    private Answer withUnasked(Answer answer) {
        long bytes = pool.unaskedBytes();
        if (bytes == 0) {
            return answer;
        }
        List<HttpViolation> all = new ArrayList<>(answer.violations());
        all.add(new HttpViolation(
                HttpViolation.Rule.NOTHING_UNASKED,
                bytes + " bytes before this request was sent, on a connection kept after an earlier answer"));
        return answer.with(all);
    }

    private void send(HttpRequest request, Connection connection) {
        StringBuilder head = new StringBuilder(512);
        head.append(request.method() + " " + targetPrefix + request.target() + " HTTP/1.1\r\n");
        request.headers().forEach(h -> head.append(h.name() + ": " + h.value() + "\r\n"));
        byte[] bytes = head.append(proxyHeader).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        requestsSent.incrementAndGet();
        try {
            connection.send(bytes);
        } catch (IOException e) {
            // The server may have answered before it closed; if not, reading tells what happened.
        }
    }

    @Override
    public void close() {
        pool.close();
        timer.shutdown();
    }
}
