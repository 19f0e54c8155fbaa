package org.emverify.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.message.BasicHttpResponse;
import org.apache.http.protocol.HttpContext;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.settings.HostAndPort;

/**
 * Sends what a tester specified, behind the last filter and on our engine; refuses what this client does not send.
 *
 * @param caller whose token the request carries
 */
record GivenRequest(Caller.Identity caller) {

    /**
     * @throws IllegalArgumentException if the request goes to another server, or needs what this client does not send
     * @throws UnreadableAnswer if there is no answer
     */
    HttpResponse execute(HttpHost target, org.apache.http.HttpRequest specified, HttpContext context) {
        RequestExecutor executor = caller.context().executor();
        refuseOtherServer(target, executor.root());
        refuseChange(specified);
        HttpRequest request = request(specified);
        Exchange exchange = executor.redaction()
                .withMaskedBody(
                        executor.execute(request, request.isGet(), false).exchange());
        RestAssuredResponse.keep(exchange, context);
        return response(RestAssuredResponse.answer(exchange));
    }

    private static void refuseOtherServer(HttpHost target, URI root) {
        URI asked = URI.create(target.toURI());
        if (!withPort(asked).equalsIgnoreCase(withPort(root))) {
            throw refused("it is bound to " + root + ", because the token of a logon belongs to that server: nothing"
                    + " was sent to " + withPort(asked) + ". Ask by a path, such as /systemSessions");
        }
    }

    private void refuseChange(org.apache.http.HttpRequest specified) {
        String method = specified.getRequestLine().getMethod();
        if (!caller.context().settings().intrusive() && !List.of("GET", "HEAD").contains(method)) {
            throw refused(method + " may change something on the server, and this client reads only: allow it by"
                    + " the setting intrusive=true");
        }
        if (specified instanceof HttpEntityEnclosingRequest withBody
                && withBody.getEntity() != null
                && withBody.getEntity().getContentLength() != 0) {
            throw refused("this client sends no body: leave out body(…), formParam(…) and multiPart(…)");
        }
    }

    private HttpRequest request(org.apache.http.HttpRequest specified) {
        RequestExecutor executor = caller.context().executor();
        List<Header> headers = new ArrayList<>();
        Arrays.stream(specified.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .forEach(headers::add);
        headers.stream()
                .filter(header -> header.isNamed(TokenCarrier.NAME) || header.isNamed("Authorization"))
                .map(header -> header.value().substring(header.value().lastIndexOf(' ') + 1))
                .forEach(executor.redaction()::learn);
        caller.token().map(LogonToken::headers).orElse(List.of()).stream()
                .filter(token -> headers.stream().noneMatch(header -> header.isNamed(token.name())))
                .toList()
                .forEach(token -> headers.add(0, token));
        String target = RequestTarget.of(specified.getRequestLine().getUri());
        String method = specified.getRequestLine().getMethod();
        return executor.request(
                method, caller.token().map(token -> token.target(target)).orElse(target), headers);
    }

    private static HttpResponse response(Answer answer) {
        HttpVersion version = answer.httpVersion().equals("HTTP/1.0") ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
        HttpResponse response = new BasicHttpResponse(version, answer.status(), answer.reason());
        answer.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        ByteArrayEntity body = new ByteArrayEntity(answer.body());
        answer.header("Content-Type").ifPresent(body::setContentType);
        response.setEntity(body);
        return response;
    }

    /** Scheme, host and port of the URL, the port also where it is the default one. */
    static String withPort(URI uri) {
        int port = HostAndPort.of(uri).port().orElse("https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80);
        return uri.getScheme() + "://" + HostAndPort.of(uri).host() + ":" + port;
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("given() was not sent: " + why);
    }
}
