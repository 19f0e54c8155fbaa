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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * The least that a verified session can cost: the same five requests by the JDK's blocking client, over as many threads,
 * and the very checks of the harness, schemas included; but no REST Assured, no Cucumber, no report and nothing asked twice.
 * A process of its own, so that its start counts too.
 */
final class Floor {
    private static final Pattern ID = Pattern.compile("UID=\"urn:veeam:SystemSession:([0-9a-fA-F-]{36})\"");

    private final String root;
    /** One for all: the client keeps connections by it. */
    private final SSLSocketFactory tls;

    private final AnswerParser parser = new AnswerParser(Readers.of(Schemas.bundled()));

    private Floor(String root, SSLSocketFactory tls) {
        this.root = root;
        this.tls = tls;
    }

    /**
     * Arguments: root URL, user name, password file, certificate file, threads, and how many sessions or {@code all}.
     *
     * @throws Exception whatever goes wrong: this is no product
     */
    public static void main(String[] args) throws Exception {
        Floor floor = new Floor(args[0], trusting(Path.of(args[3])).getSocketFactory());
        String token = floor.logOn(args[1], Files.readString(Path.of(args[2])));
        List<String> listed = floor.ids(token);
        List<String> ids = args[5].equals("all") ? listed : listed.subList(0, Integer.parseInt(args[5]));
        int threads = Integer.parseInt(args[4]);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            running.add(workers.submit(() -> {
                for (int j = first; j < ids.size(); j += threads) {
                    floor.verify(ids.get(j), token);
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
        Answer answer = (Answer) get("/api/systemSessions", Format.XML, token).received();
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private void verify(String id, String token) throws IOException {
        String reference = "/api/systemSessions/" + id;
        String entity = reference + "?format=Entity";
        String events = reference + "/events";
        ParsedAnswer entityInXml = read(Representation.ENTITY_IN_XML, entity, token);
        ParsedAnswer entityInJson = read(Representation.ENTITY_IN_JSON, entity, token);
        ParsedAnswer referenceInXml = read(Representation.REFERENCE_IN_XML, reference, token);
        ParsedAnswer referenceInJson = read(Representation.REFERENCE_IN_JSON, reference, token);
        ParsedAnswer eventsInXml = read(Representation.EVENTS_IN_XML, events, token);
        SubjectResult result = SessionJudge.judge(
                new SessionAnswers(
                        new Subject(0, id, ""),
                        id,
                        List.of(entityInXml, entityInJson),
                        new SessionAnswers.Settlement.Settled(entityInXml, entityInJson),
                        List.of(referenceInXml, referenceInJson),
                        Optional.of(eventsInXml),
                        Map.of(entity, entityInXml, reference, referenceInXml, events, eventsInXml)),
                Optional.empty());
        if (!result.findings().isEmpty()) {
            throw new IllegalStateException("the simulator's answers are not as documented: " + result.findings());
        }
    }

    private ParsedAnswer read(Representation asked, String target, String token) throws IOException {
        return parser.read(asked, get(target, asked.format(), token));
    }

    private Exchange get(String target, Format format, String token) throws IOException {
        HttpsURLConnection connection = open(target);
        Header accept = new Header("Accept", format.mediaType());
        connection.setRequestProperty(accept.name(), accept.value());
        connection.setRequestProperty("X-RestSvcSessionId", token);
        try (InputStream in = connection.getInputStream()) {
            byte[] body = in.readAllBytes();
            List<Header> headers = new ArrayList<>();
            for (int i = 1; connection.getHeaderField(i) != null; i++) {
                headers.add(new Header(connection.getHeaderFieldKey(i), connection.getHeaderField(i)));
            }
            Answer answer = new Answer(
                    "HTTP/1.1",
                    connection.getResponseCode(),
                    connection.getResponseMessage(),
                    headers,
                    body,
                    Answer.Framing.LENGTH,
                    Answer.BodyEnd.COMPLETE,
                    0);
            URI uri = URI.create(root + target);
            return new Exchange(new Exchange.Request("GET", uri, List.of(accept)), answer, List.of());
        }
    }

    private HttpsURLConnection open(String target) throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(root + target).toURL().openConnection();
        connection.setSSLSocketFactory(tls);
        return connection;
    }
}
