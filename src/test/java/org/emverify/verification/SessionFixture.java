package org.emverify.verification;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.power.PowerMeasurement;
import org.emverify.verification.power.PowerReport;

/**
 * The answers about one session, written by hand.
 *
 * @param entityInXml and the others: the bodies, in which {@code $id} stands for the session's ID
 * @param charset what the XML bodies are encoded in
 * @param contentTypeOfXml with its charset, if any
 */
public record SessionFixture(
        int number,
        String entityInXml,
        String entityInJson,
        String referenceInXml,
        String referenceInJson,
        String eventsInXml,
        Charset charset,
        String contentTypeOfXml) {

    public static final AnswerParser READER = new AnswerParser(Readers.of(Schemas.bundled()));

    private static final String SESSION = "https://em01.example.test:9398/api/systemSessions/$id";

    public static SessionFixture ended(int number) {
        return new SessionFixture(
                number,
                entityInXml("""
                        <SessionType>CollectJob</SessionType><CreationTimeUTC>2026-01-27T17:05:52.069837Z</CreationTimeUTC>\
                        <EndTimeUTC>2026-01-27T17:06:10.491337Z</EndTimeUTC><State>CompletedWarning</State>\
                        <Result><Result>Warning</Result><Message>Größe &lt; 1 &amp; "mehr"</Message><IsCanceled>false</IsCanceled></Result>"""),
                entityInJson("""
                        "SessionType":"CollectJob","CreationTimeUTC":"2026-01-27T17:05:52.069837Z",\
                        "EndTimeUTC":"2026-01-27T17:06:10.491337Z","State":"CompletedWarning",\
                        "Result":{"Result":"Warning","Message":"Gr\\u00f6\\u00dfe < 1 & \\"mehr\\"","IsCanceled":false},"""),
                """
                <EntityRef xmlns="http://www.veeam.com/ent/v1.0" UID="urn:veeam:SystemSession:$id" Name="Collect Job" Href="%1$s" \
                Type="SystemSessionReference"><Links><Link Href="%1$s?format=Entity" Rel="Alternate"/></Links></EntityRef>""".formatted(SESSION),
                """
                {"Links":[{"Rel":"Alternate","Href":"%1$s?format=Entity"}],"UID":"urn:veeam:SystemSession:$id",\
                "Name":"Collect Job","Href":"%1$s","Type":"SystemSessionReference"}""".formatted(SESSION),
                """
                <SystemSessionEvents xmlns="http://www.veeam.com/ent/v1.0" Href="%1$s/events" Type="SystemSessionEvents">\
                <Links><Link Href="%1$s?format=Entity" Rel="Up"/></Links>\
                <Events><CreationTimeUTC>2026-01-27T17:06:10.30038</CreationTimeUTC><Message>Started</Message><Order>1</Order></Events>\
                <Events><CreationTimeUTC>2026-01-27T17:06:10.4</CreationTimeUTC><Message/><Order>2</Order></Events>\
                </SystemSessionEvents>""".formatted(SESSION),
                StandardCharsets.UTF_8,
                "application/xml");
    }

    public static SessionFixture running(int number) {
        SessionFixture ended = ended(number);
        return ended.inXml(entityInXml("""
                        <SessionType>CollectJob</SessionType><CreationTimeUTC>2026-01-27T17:05:52.069837Z</CreationTimeUTC>\
                        <State>InProgress</State>""")).inJson(entityInJson("""
                        "SessionType":"CollectJob","CreationTimeUTC":"2026-01-27T17:05:52.069837Z","EndTimeUTC":null,\
                        "State":"InProgress","Result":null,"""));
    }

    private static String entityInXml(String parameters) {
        return """
                <SystemSession xmlns="http://www.veeam.com/ent/v1.0" Href="%1$s?format=Entity" Type="SystemSession" \
                Name="Collect Job" UID="urn:veeam:SystemSession:$id"><Links><Link Href="%1$s" Rel="Alternate"/>\
                <Link Href="%1$s/events" Rel="Down"/></Links>""".formatted(SESSION) + parameters + "</SystemSession>";
    }

    private static String entityInJson(String parameters) {
        return "{" + parameters + """
                "Name":"Collect Job","UID":"urn:veeam:SystemSession:$id","Links":[{"Rel":"Alternate","Href":"%1$s"},\
                {"Rel":"Down","Href":"%1$s/events"}],"Href":"%1$s?format=Entity","Type":"SystemSession"}""".formatted(SESSION);
    }

    public SessionFixture inXml(String entity) {
        return new SessionFixture(
                number, entity, entityInJson, referenceInXml, referenceInJson, eventsInXml, charset, contentTypeOfXml);
    }

    public SessionFixture inJson(String entity) {
        return new SessionFixture(
                number, entityInXml, entity, referenceInXml, referenceInJson, eventsInXml, charset, contentTypeOfXml);
    }

    public SessionFixture withReferences(String inXml, String inJson) {
        return new SessionFixture(
                number, entityInXml, entityInJson, inXml, inJson, eventsInXml, charset, contentTypeOfXml);
    }

    public SessionFixture encodedIn(Charset other, String contentType) {
        return new SessionFixture(
                number, entityInXml, entityInJson, referenceInXml, referenceInJson, eventsInXml, other, contentType);
    }

    public String id() {
        return "7d0c3a52-1f4e-4c8a-9b63-%012d".formatted(number);
    }

    public SessionAnswers answers() {
        ParsedAnswer xml = read(Representation.ENTITY_IN_XML, "?format=Entity", entityInXml);
        ParsedAnswer json = read(Representation.ENTITY_IN_JSON, "?format=Entity", entityInJson);
        ParsedAnswer referenceXml = read(Representation.REFERENCE_IN_XML, "", referenceInXml);
        ParsedAnswer referenceJson = read(Representation.REFERENCE_IN_JSON, "", referenceInJson);
        ParsedAnswer events = read(Representation.EVENTS_IN_XML, "/events", eventsInXml);
        return new SessionAnswers(
                new Subject(number, id(), "Collect Job"),
                id(),
                List.of(xml, json),
                new SessionAnswers.Settlement.Settled(xml, json),
                List.of(referenceXml, referenceJson),
                Optional.of(events),
                Map.of(target(xml), xml, target(referenceXml), referenceXml, target(events), events));
    }

    private static String target(ParsedAnswer read) {
        return read.exchange().request().target();
    }

    private ParsedAnswer read(Representation representation, String query, String text) {
        boolean isXml = representation.format() == Format.XML;
        byte[] body = text.replace("$id", id()).getBytes(isXml ? charset : StandardCharsets.UTF_8);
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Content-Type", isXml ? contentTypeOfXml : "application/json; charset=utf-8"));
        headers.add(new Header("Content-Length", String.valueOf(body.length)));
        headers.add(new Header("Date", "Tue, 27 Jan 2026 18:00:00 GMT"));
        Answer answer =
                new Answer("HTTP/1.1", 200, "OK", headers, body, Answer.Framing.LENGTH, Answer.BodyEnd.COMPLETE, 0);
        Exchange.Request request = new Exchange.Request(
                "GET", URI.create("https://em01.example.test:9398/api/systemSessions/" + id() + query), List.of());
        return READER.read(representation, new Exchange(request, answer, List.of()));
    }

    public static PowerReport measure(SessionFixture... sessions) {
        PowerMeasurement measurement = new PowerMeasurement(READER, Optional.empty(), 1);
        for (SessionFixture session : sessions) {
            measurement.offer(session.answers());
        }
        return measurement.report();
    }
}
