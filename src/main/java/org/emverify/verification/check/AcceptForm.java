package org.emverify.verification.check;

import static org.emverify.contract.Requirement.ACCEPT_AS_HTTP_WRITES_IT;

import java.util.Optional;
import org.emverify.client.AnswerOrigin;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Values of Accept that the page does not list and HTTP gives a meaning to. What they get is expected and documented
 * nowhere ({@link Decision#ACCEPT_VALUES_LISTED}).
 */
public enum AcceptForm {
    // spotless:off
    ANYTHING("*/*", Format.XML, Decision.XML_FOR_ANY_TYPE.cited()),
    WITH_PARAMETER("application/json; charset=utf-8", Format.JSON, "RFC 9110, section 12.5.1: a parameter leaves the media type what it is"),
    IN_CAPITALS("APPLICATION/JSON", Format.JSON, "RFC 9110, section 8.3.1: media types know no letter case"),
    WITH_WEIGHTS("application/xml;q=0.2, application/json", Format.JSON, "RFC 9110, section 12.4.2: the greater weight counts, and none is 1"),
    UNLISTED("text/plain", null, "RFC 9110, section 15.5.7: 406, or what the server has");
    // spotless:on

    private final String value;
    private final Format expected;
    private final String source;

    AcceptForm(String value, Format expected, String source) {
        this.value = value;
        this.expected = expected;
        this.source = source;
    }

    /** As the header carries it. */
    public String value() {
        return value;
    }

    /** The format that HTTP reads there; XML, the default, where none is meant. */
    public Format format() {
        return expected == null ? Format.XML : expected;
    }

    /** Whether an entity is answered as HTTP reads this value. */
    public boolean isAnsweredBy(ParsedAnswer read) {
        Optional<Format> came = read.bodyFormat().filter(format -> read.isAnswered(200));
        return expected == null
                ? came.isPresent()
                        || read.answer().filter(a -> a.status() / 100 == 4).isPresent()
                : came.filter(format -> format == expected).isPresent();
    }

    /** Judges the answer to a request for an entity that carried this value. */
    public void judge(ParsedAnswer read, CheckContext on) {
        on.holdsOutsideBody(
                ACCEPT_AS_HTTP_WRITES_IT,
                isAnsweredBy(read),
                (expected == null ? "XML, JSON or a refusal" : expected + " with status 200") + " for Accept: " + value,
                read.exchange().received().inWords() + inFormat(read),
                source + "; " + Decision.ACCEPT_VALUES_LISTED.cited());
    }

    private static String inFormat(ParsedAnswer read) {
        boolean isPage =
                read.answer().filter(a -> AnswerOrigin.isHtml(a.body())).isPresent();
        return isPage ? ", a web page" : read.bodyFormat().map(f -> ", in " + f).orElse("");
    }
}
