package org.emverify.restassured;

import io.restassured.response.Response;
import java.util.function.Supplier;
import org.emverify.client.Exchange;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.finding.AnswerParser;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** A response to a request for one system session that breaks no documented promise. */
final class ResponseContract extends TypeSafeDiagnosingMatcher<Response> {
    private final Supplier<AnswerParser> parser;

    ResponseContract(Supplier<AnswerParser> parser) {
        this.parser = parser;
    }

    /** @throws IllegalArgumentException if the response comes from another client, or is not about one system session */
    @Override
    protected boolean matchesSafely(Response response, Description mismatch) {
        Exchange exchange = Exchange.of(response);
        LinkTarget asked = LinkTarget.of(exchange.request().uri().toString())
                .filter(target -> target.resource() == LinkTarget.Resource.SYSTEM_SESSION)
                .orElseThrow(() -> new IllegalArgumentException("keepsItsContract() judges answers of"
                        + " /systemSessions/{ID}, and this one was asked for "
                        + exchange.request().uri()));
        DocumentKind kind = asked.asksForEntity() ? DocumentKind.ENTITY : DocumentKind.REFERENCE;
        Representation representation = Representation.of(kind, accepted(exchange.request()));
        String findings = ContractFindings.inWords(asked.id(), parser.get().read(representation, exchange));
        mismatch.appendText(findings);
        return findings.isEmpty();
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a response that keeps every documented promise");
    }

    /** Without a preference for JSON the documentation promises XML. */
    private static Format accepted(Exchange.Request request) {
        boolean acceptsJson = request.headers().stream()
                .anyMatch(header -> header.isNamed("Accept") && header.value().startsWith(Format.JSON.mediaType()));
        return acceptsJson ? Format.JSON : Format.XML;
    }
}
