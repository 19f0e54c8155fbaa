package org.emverify.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A client that has nothing of ours in it: the JDK's, and a raw socket for what that one hides. */
final class IndependentClient {

    private final Simulator simulator;
    private final SSLContext trust;
    private final HttpClient client;

    IndependentClient(Simulator simulator) throws IOException {
        this.simulator = simulator;
        this.trust = trusting(simulator);
        this.client = HttpClient.newBuilder().sslContext(trust).build();
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Logs on and gives the token. */
    String logon() throws IOException, InterruptedException {
        return send(
                        "POST",
                        "/api/sessionMngr/?v=latest",
                        "Authorization",
                        basic(Simulator.USERNAME, Simulator.PASSWORD))
                .headers()
                .firstValue("X-RestSvcSessionId")
                .orElseThrow();
    }

    HttpResponse<String> get(String target, String... headers) throws IOException, InterruptedException {
        return send("GET", target, headers);
    }

    HttpResponse<byte[]> getBytes(String target, String... headers) throws IOException, InterruptedException {
        return client.send(request("GET", target, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String target, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, target, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.root() + target))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    /** A connection of its own, on which these bytes were sent; the answers are for the caller to read. */
    Socket raw(String sent) throws IOException {
        Socket socket = trust.getSocketFactory().createSocket("localhost", simulator.port());
        OutputStream out = socket.getOutputStream();
        out.write(sent.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    /** Everything that comes until the server closes the connection; for requests that demand the close. */
    String rawUntilClosed(String sent) throws IOException {
        try (Socket socket = raw(sent)) {
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not XML: " + text, e);
        }
    }

    private static SSLContext trusting(Simulator simulator) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("simulator", simulator.certificate());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
