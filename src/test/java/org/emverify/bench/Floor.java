package org.emverify.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;

/**
 * The least that a deep-verified session can cost: the same five requests by the JDK's blocking client, over as many
 * threads, with no check at all or with the schemas alone. A process of its own, so that its start counts too.
 */
final class Floor {
    private static final Pattern ID = Pattern.compile("UID=\"urn:veeam:SystemSession:([0-9a-fA-F-]{36})\"");

    private final String root;
    /** One for all: the client keeps connections by it. */
    private final SSLSocketFactory tls;

    private final Readers readers;

    private Floor(String root, SSLSocketFactory tls, Readers readers) {
        this.root = root;
        this.tls = tls;
        this.readers = readers;
    }

    /**
     * Arguments: root URL, user name, password file, certificate file, threads, and {@code schemas} or {@code nothing}.
     *
     * @throws Exception whatever goes wrong: this is no product
     */
    public static void main(String[] args) throws Exception {
        Readers readers = args[5].equals("schemas") ? Readers.of(Schemas.bundled()) : null;
        Floor floor = new Floor(args[0], trusting(Path.of(args[3])).getSocketFactory(), readers);
        String token = floor.logOn(args[1], Files.readString(Path.of(args[2])));
        List<String> ids = floor.ids(token);
        int threads = Integer.parseInt(args[4]);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            running.add(workers.submit(() -> {
                for (int j = first; j < ids.size(); j += threads) {
                    floor.read(ids.get(j), token);
                }
                return null;
            }));
        }
        for (Future<?> worker : running) {
            worker.get();
        }
        workers.shutdown();
    }

    private static SSLContext trusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private String logOn(String username, String password) throws IOException {
        HttpsURLConnection connection = open("/api/sessionMngr/?v=latest");
        connection.setRequestMethod("POST");
        byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        connection.getInputStream().readAllBytes();
        return connection.getHeaderField("X-RestSvcSessionId");
    }

    private List<String> ids(String token) throws IOException {
        String collection = new String(get("/api/systemSessions", "application/xml", token), StandardCharsets.UTF_8);
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(collection);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private void read(String id, String token) throws IOException {
        String session = "/api/systemSessions/" + id;
        judge(get(session + "?format=Entity", "application/xml", token));
        judge(get(session + "?format=Entity", "application/json", token), DocumentKind.ENTITY);
        judge(get(session, "application/xml", token));
        judge(get(session, "application/json", token), DocumentKind.REFERENCE);
        judge(get(session + "/events", "application/xml", token));
    }

    private void judge(byte[] xml) {
        if (readers != null) {
            require(readers.xml().read(xml));
        }
    }

    private void judge(byte[] json, DocumentKind kind) {
        if (readers != null) {
            require(readers.json().read(json, kind));
        }
    }

    private static void require(ParseResult parsed) {
        if (!(parsed instanceof ParseResult.Document document)
                || !document.violations().isEmpty()) {
            throw new IllegalStateException("the simulator's answer is not valid: " + parsed);
        }
    }

    private byte[] get(String target, String accept, String token) throws IOException {
        HttpsURLConnection connection = open(target);
        connection.setRequestProperty("Accept", accept);
        connection.setRequestProperty("X-RestSvcSessionId", token);
        try (InputStream body = connection.getInputStream()) {
            return body.readAllBytes();
        }
    }

    private HttpsURLConnection open(String target) throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(root + target).toURL().openConnection();
        connection.setSSLSocketFactory(tls);
        return connection;
    }
}
