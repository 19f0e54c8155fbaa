package org.emverify.verification;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.emverify.client.Caller;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.client.TokenCarrier;
import org.emverify.client.TokenForgery;
import org.emverify.contract.Decision;

/**
 * The client with the run's own logon session. When the server refuses it with 401 in the middle of a run (it expires
 * after 15 idle minutes, {@link Decision#IDLE_LOGON_EXPIRES}), it logs on anew, once, and asks again. Thread-safe.
 */
final class AuthenticatedClient implements AutoCloseable {
    private final Supplier<Logon> logon;
    private final RetryLog retries;
    private LogonSession session;
    private boolean hasLoggedOnAnew;
    private boolean wasEverAccepted;
    private boolean wasRefusedAtOnce;
    private boolean isClosed;

    /**
     * @param logon logs on anew
     * @param retries takes every exchange
     */
    AuthenticatedClient(LogonSession session, Supplier<Logon> logon, RetryLog retries) {
        this.session = session;
        this.logon = logon;
        this.retries = retries;
    }

    /** Asks, and asks again with a new logon session if the old one has expired. */
    Exchange ask(Function<Caller, Exchange> question) {
        LogonSession used = session();
        Exchange exchange = retries.note(question.apply(used));
        boolean isRefused = exchange.answer().filter(a -> a.status() == 401).isPresent();
        if (!isRefused) {
            if (exchange.answer().isPresent()) {
                accepted();
            }
            return exchange;
        }
        return logOnAnewAfter(used).map(s -> retries.note(question.apply(s))).orElse(exchange);
    }

    /** Someone whose session ID is almost the one in use. */
    Optional<Caller> withForgedToken(TokenForgery how, TokenCarrier carrier) {
        return session().withForgedToken(how, carrier);
    }

    /** Someone who sends the session ID in use in another way. */
    Caller withTokenIn(TokenCarrier carrier) {
        return session().withTokenIn(carrier);
    }

    /** The logon session in use. */
    synchronized LogonSession session() {
        return session;
    }

    private synchronized void accepted() {
        wasEverAccepted = true;
    }

    private synchronized Optional<LogonSession> logOnAnewAfter(LogonSession refused) {
        if (session != refused) {
            return Optional.of(session);
        }
        if (hasLoggedOnAnew || isClosed) {
            return Optional.empty();
        }
        hasLoggedOnAnew = true;
        wasRefusedAtOnce = !wasEverAccepted;
        Optional<LogonSession> anew = logon.get().session();
        anew.ifPresent(s -> session = s);
        return anew;
    }

    /** What became of the logon session, if the server refused it. */
    synchronized Optional<String> note() {
        if (!hasLoggedOnAnew) {
            return Optional.empty();
        }
        return Optional.of(
                wasRefusedAtOnce
                        ? "the session ID of the first logon was refused from the beginning, and a second logon was made"
                        : "the logon session was refused in the middle of the run and renewed once");
    }

    /** Logs off; the exchange shows how that went. */
    synchronized Exchange logOff() {
        return session.logOff();
    }

    /** Logs off, and does not log on again. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            logOff();
        }
    }
}
