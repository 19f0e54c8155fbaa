package org.emverify.restassured;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Uid;
import org.emverify.verification.check.Canonical;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** A body that breaks no documented promise, whatever request it answered. */
final class BodyContract extends TypeSafeDiagnosingMatcher<String> {
    private final Representation representation;
    private final Supplier<AnswerParser> parser;

    /** REST Assured shows a matcher's description and no mismatch, so the description has to hold it. */
    private String lastMismatch = "";

    /** @throws IllegalArgumentException for documents that are not about one system session */
    BodyContract(DocumentKind kind, Format format, Supplier<AnswerParser> parser) {
        if (kind != DocumentKind.ENTITY && kind != DocumentKind.REFERENCE) {
            throw new IllegalArgumentException(
                    "keepsItsContract(…) judges entities and entity references, not " + kind);
        }
        this.representation = Representation.of(kind, format);
        this.parser = parser;
    }

    @Override
    protected boolean matchesSafely(String body, Description mismatch) {
        ParsedAnswer answer = parser.get().read(representation, answeredWith(body));
        String id = answer.document()
                .flatMap(document ->
                        Uid.guidIn(Canonical.verbatim(document.root().child("UID"))))
                .orElse("");
        lastMismatch = ContractFindings.inWords(id, answer);
        mismatch.appendText(lastMismatch);
        return lastMismatch.isEmpty();
    }

    @Override
    public void describeTo(Description description) {
        description
                .appendText("an " + representation.label() + " that keeps every documented promise")
                .appendText(lastMismatch);
    }

    /** Checks judge exchanges: this one is sound in all but its body. */
    private Exchange answeredWith(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        List<Header> headers = List.of(
                new Header("Content-Type", representation.format().mediaType()),
                new Header("Content-Length", String.valueOf(body.length)));
        Answer answer =
                new Answer("HTTP/1.1", 200, "OK", headers, body, Answer.Framing.LENGTH, Answer.BodyEnd.COMPLETE, 0);
        return new Exchange(new Exchange.Request("GET", URI.create("body:of-a-test"), List.of()), answer, List.of());
    }
}
