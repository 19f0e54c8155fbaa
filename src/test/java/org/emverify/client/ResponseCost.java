package org.emverify.client;

import io.restassured.response.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.emverify.client.http.Header;
import org.emverify.verification.SessionFixture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What REST Assured costs each of the five requests of a session: its response from an answer that has come, and its whole
 * way from the specification to that response. Forked with the flags that the jar gives itself, in microseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dgroovy.indy.optimize.threshold=0"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResponseCost {
    private final Exchange exchange =
            SessionFixture.ended(1).answers().entities().get(0).exchange();
    private final Optional<Header> accept = Optional.of(new Header("Accept", "application/xml"));
    private final RestAssuredTransport transport =
            new RestAssuredTransport(URI.create("https://em01.example.test:9398"));

    @Benchmark
    public Response realResponse() {
        return RestAssuredResponse.of(exchange);
    }

    @Benchmark
    public Exchange wholeRequest() {
        return transport.send("GET", exchange.request().target(), accept, specification -> {
            specification.getHeaders();
            return exchange;
        });
    }
}
