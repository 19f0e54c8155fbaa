package org.emverify.client;

import static io.restassured.RestAssured.given;

import io.restassured.builder.ResponseBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;

/**
 * Puts each request as a REST Assured specification, whose filter chain ends in our engine instead of REST Assured's own HTTP
 * client: that one repeats, follows, decodes and adds headers, which a witness must not.
 */
final class RestAssuredTransport {
    /** Shared by all requests: a new one for each would build an HTTP client for each, although none is used. */
    private final RestAssuredConfig config = RestAssuredConfig.newConfig()
            .httpClient(HttpClientConfig.httpClientConfig().reuseHttpClientInstance());

    /** What the chain is told to have come. Nobody reads it: what came is kept apart, and to build one costs half a request. */
    private final Response nominal = new ResponseBuilder().setStatusCode(200).build();

    private final String root;
    private final Function<HttpRequest, Received> engine;

    /** @param engine does the HTTP */
    RestAssuredTransport(URI root, Function<HttpRequest, Received> engine) {
        this.root = root.toString();
        this.engine = engine;
    }

    /** Loads on a thread of its own what the first request needs; once in a process, later calls do nothing. */
    static void warmUp() {
        WarmUp.THREAD.setName("em-verify-warm-up");
    }

    /** Waits until no jar is being searched on that thread. */
    static void awaitSearchOfJar() throws InterruptedException {
        WarmUp.SEARCHED.await();
    }

    /** Puts the request, and tells what the engine made of it. */
    Received send(HttpRequest request) {
        EngineFilter end = new EngineFilter(engine, request, nominal);
        // As the base path: the path of a request would be searched for parameters, which takes a tenth of it all.
        given().noFilters()
                .config(config)
                .baseUri(root)
                .basePath(request.target())
                .urlEncodingEnabled(false)
                .headers(inRestAssured(request.headers()))
                .filter(end)
                .request(request.method());
        return end.received;
    }

    private static Headers inRestAssured(List<Header> headers) {
        List<io.restassured.http.Header> converted = new ArrayList<>(headers.size());
        headers.forEach(header -> converted.add(new io.restassured.http.Header(header.name(), header.value())));
        return new Headers(converted);
    }

    /** A class is initialised once: that is all the state there is. */
    private static final class WarmUp {
        /** REST Assured's own language links a call site late, and goes a long way at every call until then. */
        private static final String GROOVY_LINKS_AFTER = "groovy.indy.optimize.threshold";

        /** The class at whose start Groovy searches the jar that it lies in. */
        private static final String SEARCHES_ITS_JAR = "org.codehaus.groovy.runtime.FormatHelper";

        private static final int ENOUGH = 8;

        private static final CountDownLatch SEARCHED = new CountDownLatch(1);

        private static final Thread THREAD = new Thread(WarmUp::putSome);

        static {
            if (System.getProperty(GROOVY_LINKS_AFTER) == null) {
                System.setProperty(GROOVY_LINKS_AFTER, "0");
            }
            THREAD.setDaemon(true);
            THREAD.start();
        }

        private static void putSome() {
            try {
                Class.forName(SEARCHES_ITS_JAR);
            } catch (ClassNotFoundException e) {
                // Another Groovy, which will do it in its own time or not at all.
            } finally {
                SEARCHED.countDown();
            }
            Received nothing = new NoAnswer(NoAnswer.Cause.CONNECT_FAILED, "nothing was asked");
            RestAssuredTransport transport =
                    new RestAssuredTransport(URI.create("https://localhost"), request -> nothing);
            HttpRequest request =
                    new HttpRequest("GET", "/a?b=c", List.of(new Header("Accept", "d")), false, 0, Optional.empty());
            for (int i = 0; i < ENOUGH; i++) {
                transport.send(request);
            }
        }
    }

    /** Ends one request's filter chain, and keeps what came: REST Assured's response cannot hold it all. */
    private static final class EngineFilter implements Filter {
        private final Function<HttpRequest, Received> engine;
        private final HttpRequest request;
        private final Response nominal;
        private Received received;

        EngineFilter(Function<HttpRequest, Received> engine, HttpRequest request, Response nominal) {
            this.engine = engine;
            this.request = request;
            this.nominal = nominal;
        }

        @Override
        public Response filter(
                FilterableRequestSpecification specification,
                FilterableResponseSpecification response,
                FilterContext context) {
            received = engine.apply(new HttpRequest(
                    specification.getMethod(),
                    request.target(),
                    sent(specification.getHeaders()),
                    request.onItsOwnConnection(),
                    request.maxBody(),
                    request.consumer()));
            return nominal;
        }

        // REST Assured states what it would accept and send where a specification is silent; then so are we.
        private List<Header> sent(Headers specified) {
            List<Header> sent = new ArrayList<>(specified.size());
            for (io.restassured.http.Header header : specified) {
                boolean isWanted = request.headers().stream().anyMatch(wanted -> wanted.isNamed(header.getName()));
                if (isWanted) {
                    sent.add(new Header(header.getName(), header.getValue()));
                }
            }
            return sent;
        }
    }
}
