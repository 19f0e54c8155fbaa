package org.emverify.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** A network in front of a server that takes its time: what the server sends arrives so much later, in its order. */
final class DelayingProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int server;
    private final Duration latency;

    /** Some bytes, to be delivered at that time of {@link System#nanoTime}; none at the end of the connection. */
    private record Chunk(long due, byte[] bytes) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Chunk) other).due);
        }
    }

    private DelayingProxy(ServerSocket listener, int server, Duration latency) {
        this.listener = listener;
        this.server = server;
        this.latency = latency;
    }

    /** Listens on a free port of the loopback address, and forwards to that one. */
    static DelayingProxy before(int server, Duration latency) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DelayingProxy proxy = new DelayingProxy(listener, server, latency);
        start(proxy::accept);
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException | InterruptedException e) {
                // A connection has ended, or the proxy.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            BlockingQueue<Chunk> underway = new DelayQueue<>();
            start(() -> {
                client.getInputStream().transferTo(upstream.getOutputStream());
                upstream.shutdownOutput();
            });
            start(() -> receive(upstream.getInputStream(), underway));
            start(() -> deliver(underway, client));
        }
    }

    private void receive(InputStream in, BlockingQueue<Chunk> underway) throws IOException, InterruptedException {
        byte[] buffer = new byte[1 << 16];
        int read;
        do {
            read = in.read(buffer);
            byte[] bytes = java.util.Arrays.copyOf(buffer, Math.max(0, read));
            underway.put(new Chunk(System.nanoTime() + latency.toNanos(), bytes));
        } while (read >= 0);
    }

    private static void deliver(BlockingQueue<Chunk> underway, Socket client) throws IOException, InterruptedException {
        try (client) {
            OutputStream out = client.getOutputStream();
            for (Chunk next = underway.take(); next.bytes().length > 0; next = underway.take()) {
                out.write(next.bytes());
                out.flush();
            }
        }
    }
}
