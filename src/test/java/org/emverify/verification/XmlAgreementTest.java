package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.emverify.contract.Format;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Schemas;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.XmlReader;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.Differences.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What XMLUnit is asked of two entities in XML, and of an entity and its entry in the collection. */
class XmlAgreementTest {
    private static final String ENTITY = inXml(SessionFixture.ended(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            other order of attributes         | Name="Collect Job" UID="(\\S+)" | UID="$1" Name="Collect Job"
            white space between elements      | ><                              | >\\n  <
            comments                          | ><                              | ><!-- as built --><
            another prefix                    | (</?)(?=\\w)                    | $1v:
            CDATA                             | Größe &lt; 1 &amp; "mehr"       | <![CDATA[Größe < 1 & "mehr"]]>
            an equal instant                  | 52.069837Z                      | 52.0698370+00:00
            links in another order            | (<Link [^>]*>)(<Link [^>]*>)    | $2$1
            elements in another order         | (<State>.*?</State>)(<Result>)  | <Extra/>$1$2
            the server under another name     | em01.example.test:9398          | 10.0.0.7:9398
            ID in capital letters             | urn:veeam:SystemSession:7d0c    | urn:veeam:SystemSession:7D0C
            a boolean in other letters        | >false<                         | >False<
            a link without Name and Type      | Name="Events" Type="\\w+"       | Type=""
            an undocumented element           | <State>                         | <Progress>7</Progress><State>
            an undocumented attribute         | <SystemSession                  | <SystemSession build='7'
            """)
    void a_spelling_is_no_difference(String what, String from, String to) throws IOException {
        String other = ENTITY.replaceAll(from, to.replace("\\n", "\n"))
                .replace("xmlns=", to.endsWith("v:") ? "xmlns:v=" : "xmlns=");

        assertThat(other).isNotEqualTo(ENTITY);
        assertThat(between(ENTITY, other)).isEmpty();
        assertThat(between(other, ENTITY)).isEmpty();
        assertThat(Differences.between(session(ENTITY), entry(other))).isEmpty();
    }

    @Test
    void a_value_is_a_difference_with_both_places() throws IOException {
        String other = ENTITY.replace("Warning</State>", "Successfully</State>")
                .replace("/events\"", "/protocol\"")
                .replace("Collect Job", "Another Job");

        assertThat(Differences.between(session(ENTITY), entry(other)))
                .extracting(
                        Difference::parameter,
                        d -> d.firstPlace().path(),
                        d -> d.place().path())
                .containsExactlyInAnyOrder(
                        tuple("Name", "/SystemSession/@Name", "/SystemSessions/Sessions[2]/@Name"),
                        tuple("State", "/SystemSession/State", "/SystemSessions/Sessions[2]/State"),
                        tuple(
                                "Down link",
                                "/SystemSession/Links/Link[2]/@Href",
                                "/SystemSessions/Sessions[2]/Links/Link[2]/@Href"));
    }

    @Test
    void what_is_missing_on_one_side_has_the_place_where_it_would_be() {
        assertThat(between(
                        ENTITY,
                        ENTITY.replaceAll("<EndTimeUTC>.*</EndTimeUTC>", "")
                                .replaceAll(" UID=\"\\S+\"", "")
                                .replaceAll("<Message>.*</Message>", "")
                                .replaceAll("<Link [^>]*Down\"/>", "")))
                .extracting(
                        Difference::parameter,
                        d -> d.firstPlace().path(),
                        d -> d.place().path(),
                        Difference::second)
                .containsExactlyInAnyOrder(
                        tuple("UID", "/SystemSession/@UID", "/SystemSession/@UID", "absent"),
                        tuple("EndTimeUTC", "/SystemSession/EndTimeUTC", "/SystemSession/EndTimeUTC", "absent"),
                        tuple("Message", "/SystemSession/Result/Message", "/SystemSession/Result/Message", "absent"),
                        tuple("Down link", "/SystemSession/Links/Link[2]", "/SystemSession/Links", "absent"));
    }

    @Test
    void a_result_without_a_value_says_as_much_as_none() {
        String running = inXml(SessionFixture.running(1));
        String empty = running.replace(
                "</State>", "</State><Result>\n<Result/><Message/><IsCanceled>false</IsCanceled></Result>");

        assertThat(between(running, empty)).isEmpty();
        assertThat(between(empty, running)).isEmpty();
    }

    private static String inXml(SessionFixture session) {
        return session.entityInXml()
                .replace("$id", session.id())
                .replace("Rel=\"Down\"", "Name=\"Events\" Type=\"SystemSessionEvents\" Rel=\"Down\"");
    }

    private static List<Difference> between(String first, String second) {
        return Differences.between(session(first), session(second));
    }

    private static SystemSession session(String entity) {
        ParseResult result = new XmlReader(Schemas.bundled()).read(entity.getBytes(StandardCharsets.UTF_8));
        return ((ParseResult.Document) result).session().orElseThrow();
    }

    /** The session as the second entry of a collection. */
    private static SystemSession entry(String entity) throws IOException {
        String entry = entity.replaceAll("(</?(?:v:)?)SystemSession(?=[ >])", "$1Sessions");
        String collection = "<SystemSessions xmlns=\"http://www.veeam.com/ent/v1.0\">"
                + inXml(SessionFixture.ended(2)).replaceAll("(</?)SystemSession(?=[ >])", "$1Sessions")
                + entry + "</SystemSessions>";
        List<SystemSession> sessions = new ArrayList<>();
        new CollectionReader(Schemas.bundled())
                .read(
                        new ByteArrayInputStream(collection.getBytes(StandardCharsets.UTF_8)),
                        read -> sessions.add(SystemSession.from(Format.XML, read.node())));
        return sessions.get(1);
    }
}
