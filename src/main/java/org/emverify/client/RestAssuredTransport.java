package org.emverify.client;

import groovy.lang.GroovyObject;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.HttpClientConfig.HttpClientFactory;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.Received;

/**
 * Sends requests by REST Assured, with our HTTP engine in place of its own HTTP client: that one repeats, follows, decodes and
 * adds headers, which a verifier must not. For testers the engine is below the HTTP client's interface, where all of REST
 * Assured works; the client's own requests, of which a run makes thousands, end in a filter, which takes half the time.
 */
final class RestAssuredTransport {
    private final URI root;

    /** Shared by all requests: REST Assured builds an HTTP client for each otherwise, although none is used. */
    private final RestAssuredConfig config = RestAssuredConfig.newConfig()
            .httpClient(HttpClientConfig.httpClientConfig().reuseHttpClientInstance());

    RestAssuredTransport(URI root) {
        this.root = root;
    }

    /**
     * A specification for testers: REST Assured's defaults and global filters apply. Our engine is below its HTTP client, and
     * so behind every filter.
     *
     * @param request sends what was specified
     */
    RequestSpecification given(GivenRequest request) {
        HttpClientFactory engine = () -> new EngineHttpClient(request);
        HttpClientConfig httpClient = HttpClientConfig.httpClientConfig().httpClientFactory(engine);
        return RestAssured.given()
                .config(RestAssured.config().httpClient(httpClient))
                .baseUri(GivenRequest.withPort(root))
                .basePath("/api")
                .filter(new EngineFilter(engine));
    }

    /** Keeps our engine where a tester gives a configuration of his own: REST Assured's holds the HTTP client as well. */
    private record EngineFilter(HttpClientFactory engine) implements OrderedFilter {
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            if (!(request.getHttpClient() instanceof EngineHttpClient)) {
                // REST Assured has no public way to change it after the configuration was read.
                ((GroovyObject) request).setProperty("httpClient", engine.createHttpClient());
            }
            return context.next(request, expected);
        }
    }

    /**
     * Sends a request of the client itself. Filters that other code has registered with REST Assured do not see it.
     *
     * @param target path and query, encoded
     * @param accept the header Accept, if one is to be sent
     * @param ask sends the specification
     */
    Exchange send(
            String method,
            String target,
            Optional<Header> accept,
            Function<FilterableRequestSpecification, Exchange> ask) {
        RequestSpecification specification = RestAssured.given()
                .noFilters()
                .config(config)
                .baseUri(root.toString())
                // As the base path: REST Assured would search the path of a request for parameters.
                .basePath(target)
                .urlEncodingEnabled(false)
                .filter(new LastFilter(ask));
        accept.ifPresent(header -> specification.header(header.name(), header.value()));
        try {
            return Exchange.of(specification.request(method));
        } catch (UnreadableAnswer noAnswer) {
            return noAnswer.exchange();
        }
    }

    /** Ends the chain with what was received. A class with a name, because Groovy would look a lambda's up for each request. */
    private record LastFilter(Function<FilterableRequestSpecification, Exchange> ask) implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            return ask.apply(request).response();
        }
    }

    /** Loads on a thread of its own what the first request needs; once in a process, later calls do nothing. */
    static void warmUp() {
        WarmUp.THREAD.setName("em-verify-warm-up");
    }

    /** A class is initialised once: that is all the state there is. */
    private static final class WarmUp {
        /** Groovy links a call site after so many calls, and interprets each call until then. */
        private static final String GROOVY_LINKS_AFTER = "groovy.indy.optimize.threshold";

        private static final int REQUESTS = 8;

        private static final Thread THREAD = new Thread(WarmUp::sendSome);

        static {
            if (System.getProperty(GROOVY_LINKS_AFTER) == null) {
                System.setProperty(GROOVY_LINKS_AFTER, "0");
            }
            THREAD.setDaemon(true);
            THREAD.start();
        }

        private static void sendSome() {
            Header header = new Header("Content-Type", "application/xml");
            Received answer = new Answer(
                    "HTTP/1.1",
                    200,
                    "OK",
                    List.of(header),
                    new byte[0],
                    Answer.Framing.LENGTH,
                    Answer.BodyEnd.COMPLETE,
                    0);
            URI nowhere = URI.create("https://localhost");
            Exchange exchange = new Exchange(new Exchange.Request("GET", nowhere, List.of(header)), answer, List.of());
            RestAssuredTransport transport = new RestAssuredTransport(nowhere);
            for (int i = 0; i < REQUESTS; i++) {
                transport.send("GET", "/a?b=c", Optional.of(header), specification -> {
                    specification.getHeaders();
                    return exchange;
                });
            }
        }
    }
}
