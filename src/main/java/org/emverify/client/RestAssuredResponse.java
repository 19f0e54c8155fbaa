package org.emverify.client;

import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.internal.ResponseParserRegistrar;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.internal.assertion.CookieMatcher;
import io.restassured.response.Response;
import java.util.List;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.protocol.HttpContext;
import org.emverify.client.http.Answer;

/** An exchange as REST Assured's response, which carries the exchange with it. */
final class RestAssuredResponse {
    /** Where the HTTP context of a response keeps the exchange; copies of a response share the context. */
    private static final String EXCHANGE = Exchange.class.getName();

    private RestAssuredResponse() {}

    static Response of(Exchange exchange) {
        Answer answer = answer(exchange);
        // Its builder would make a configuration for each response, which takes longer than all the rest.
        RestAssuredResponseImpl response = new RestAssuredResponseImpl();
        response.setConfig(RestAssured.config());
        response.setRpr(new ResponseParserRegistrar());
        response.setStatusCode(answer.status());
        response.setStatusLine(answer.statusLine());
        response.setResponseHeaders(headers(answer));
        response.setContent(answer.body());
        answer.header("Content-Type").ifPresent(response::setContentType);
        List<String> cookies = answer.headers("Set-Cookie");
        if (!cookies.isEmpty()) {
            response.setCookies(CookieMatcher.getCookies(cookies));
        }
        HttpContext context = new BasicHttpContext();
        keep(exchange, context);
        response.setApacheHttpContext(context);
        return response;
    }

    /** @throws UnreadableAnswer if there is none */
    static Answer answer(Exchange exchange) {
        return exchange.answer()
                .orElseThrow(() -> new UnreadableAnswer(
                        "There is no answer",
                        exchange,
                        "an answer in HTTP",
                        exchange.received().inWords()));
    }

    /** Puts the exchange where {@link #exchangeOf} finds it. */
    static void keep(Exchange exchange, HttpContext context) {
        context.setAttribute(EXCHANGE, exchange);
    }

    static Exchange exchangeOf(Response response) {
        if (response instanceof RestAssuredResponseImpl ours
                && ours.getApacheHttpContext() != null
                && ours.getApacheHttpContext().getAttribute(EXCHANGE) instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalArgumentException("the response was not received by this client: ask by the given() of a"
                + " LogonSession or an EnterpriseManager");
    }

    private static Headers headers(Answer answer) {
        return new Headers(answer.headers().stream()
                .map(header -> new Header(header.name(), header.value()))
                .toList());
    }
}
