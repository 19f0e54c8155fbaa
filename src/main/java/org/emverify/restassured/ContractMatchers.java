package org.emverify.restassured;

import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.ResponseSpecification;
import javax.xml.validation.Schema;
import org.apiguardian.api.API;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Lazy;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.verification.finding.AnswerParser;
import org.hamcrest.Matcher;
import org.xmlunit.matchers.ValidationMatcher;

/**
 * What the documentation promises, as a REST Assured specification and as Hamcrest matchers:
 *
 * <pre>{@code
 * session.given().accept(ContentType.XML).get("/systemSessions/{id}?format=Entity", id)
 *         .then().spec(documented(ENTITY, XML));
 * assertThat(response, keepsItsContract());
 * }</pre>
 *
 * <p>They judge by the bundled schemas, ask nothing of the server, and fail for documented promises only.
 */
@API(status = API.Status.STABLE)
public final class ContractMatchers {
    private static final Schemas SCHEMAS = Schemas.bundled();
    private static final Lazy<AnswerParser> PARSER = new Lazy<>(() -> new AnswerParser(Readers.of(SCHEMAS)));

    private ContractMatchers() {}

    /**
     * A successful answer with a document of that kind: status 200, the media type, and a body that its schema accepts. What
     * depends on more than that is {@link #keepsItsContract()}.
     */
    public static ResponseSpecification documented(DocumentKind kind, Format format) {
        return new ResponseSpecBuilder()
                .expectStatusCode(cited(Requirement.STATUS_200, equalTo(200), "200"))
                .expectHeader(
                        "Content-Type",
                        cited(Requirement.CONTENT_TYPE, new MediaTypeMatcher(format), format.mediaType()))
                .expectBody(matchesSchema(kind, format))
                .build();
    }

    /**
     * Every promise that can be judged on this answer alone: status and headers, shape, parameters, times, result, links. For
     * the answer of {@code /systemSessions/{ID}} with or without {@code format=Entity}, in the format that its request
     * accepts. A mismatch lists the findings as a run does.
     */
    public static Matcher<Response> keepsItsContract() {
        return new ResponseContract(PARSER);
    }

    /** The same of a body without its request, such as {@code then().body(keepsItsContract(ENTITY, JSON))}. */
    public static Matcher<String> keepsItsContract(DocumentKind kind, Format format) {
        return new BodyContract(kind, format, PARSER);
    }

    /** A body that the schema of that kind accepts: XMLUnit validates XML, networknt's validator JSON. */
    @SuppressWarnings("unchecked") // XMLUnit's matcher has no type.
    public static Matcher<String> matchesSchema(DocumentKind kind, Format format) {
        return format == Format.XML
                ? (Matcher<String>) ValidationMatcher.valid(xmlSchema())
                : new JsonSchemaMatcher(jsonSchema(kind));
    }

    /** The schema of all documents in XML, for instance for XMLUnit's {@link ValidationMatcher}. */
    public static Schema xmlSchema() {
        return SCHEMAS.xsd();
    }

    /** The schema of that kind of document in JSON. */
    public static com.networknt.schema.Schema jsonSchema(DocumentKind kind) {
        return SCHEMAS.jsonSchema(kind);
    }

    private static <T> Matcher<T> cited(Requirement requirement, Matcher<T> matcher, String expected) {
        return describedAs(
                expected + ", because " + requirement.id() + " says: "
                        + requirement.statement().replace("%", "%%"),
                matcher);
    }
}
