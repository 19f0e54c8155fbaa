package org.emverify.examples;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.CollectionFixture;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.ErrorChecks;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/** Answers without a finding that are not about one session: service root, logon, collection and refusals. */
final class SoundServerAnswers {
    private static final String ROOT = "https://em01.example.test:9398/api/";
    private static final String USERNAME = "operator";
    private static final String LOGON_SESSION_ID = "0b1c2d3e-0000-4000-8000-000000000001";

    /** What X-RestSvcSessionId is in the sound logon. */
    static final String SESSION_ID =
            Base64.getEncoder().encodeToString(LOGON_SESSION_ID.getBytes(StandardCharsets.UTF_8));

    private SoundServerAnswers() {}

    /** The service root. */
    static SoundAnswers serviceRoot() {
        return inXml(
                answer(Representation.SERVICE_ROOT_IN_XML, 200, "OK", List.of(), """
                <EnterpriseManager xmlns="http://www.veeam.com/ent/v1.0"><Links>\
                <Link Href="%1$slogonSessions" Rel="Down"/><Link Href="%1$ssessionMngr/?v=latest" Rel="Create"/></Links>\
                <SupportedVersions><SupportedVersion Name="v1_7"><Links><Link Href="%1$ssessionMngr/?v=v1_7" Rel="Create"/>\
                </Links></SupportedVersion></SupportedVersions></EnterpriseManager>""".formatted(ROOT)),
                ServerChecks::serviceRoot);
    }

    /** The answer to a logon, as the client of a run reads it. */
    static SoundAnswers logon() {
        List<Header> headers = List.of(
                new Header("X-RestSvcSessionId", SESSION_ID),
                new Header("Set-Cookie", "X-RestSvcSessionId=" + SESSION_ID + "; Path=/api;"));
        return inXml(
                answer(Representation.LOGON_SESSION_IN_XML, 201, "Created", headers, """
                <LogonSession xmlns="http://www.veeam.com/ent/v1.0" Type="LogonSession" Href="%1$slogonSessions/%2$s">\
                <Links><Link Href="%1$slogonSessions/%2$s" Rel="Delete"/></Links><UserName>%3$s</UserName>\
                <SessionId>%2$s</SessionId></LogonSession>""".formatted(
                                ROOT, LOGON_SESSION_ID, USERNAME)),
                changed -> {
                    Logon logon = RealClient.logOn(changed.answer().orElseThrow(), USERNAME);
                    return ServerChecks.logon(
                            logon, SessionFixture.READER.read(changed.representation(), logon.exchange()), USERNAME);
                });
    }

    /** The answer to the logoff of a client that sends no session ID. */
    static SoundAnswers logoffByAnother() {
        return inXml(error(Representation.ERROR_IN_XML, 401, "Unauthorized"), ServerChecks::logoffByOthers);
    }

    /** The answer to the logon session's own session ID after the logoff of another client. */
    static SoundAnswers afterLogoffByAnother() {
        return inXml(entity(), ServerChecks::openAfterLogoffByOthers);
    }

    /** The answer to the header in lower case, where the header in the documented letters is answered 200. */
    static SoundAnswers headerInLowerCase() {
        return inXml(entity(), changed -> ServerChecks.headerInLowerCase(changed, !changed.isAnswered(200)));
    }

    /** The collection. */
    static SoundAnswers collection() {
        return inXml(
                collectionOf(SessionFixture.ended(1)),
                changed -> CollectionFixture.in(changed).judge());
    }

    /** A session's entry in the collection, compared with the session. */
    static SoundAnswers entryOf(SessionFixture session) {
        ParsedAnswer sound = collectionOf(session);
        SystemSession entity = session.answers().entities().get(0).session().orElseThrow();
        return inXml(sound, changed -> {
            SubjectResult result = new SubjectResult(Subject.SERVER);
            SystemSession entry = CollectionFixture.in(changed).sessions().get(0);
            Differences.judge(
                    Requirement.COLLECTION_AGREES,
                    Differences.between(entity, entry),
                    "the entity",
                    result.on(changed));
            return result;
        });
    }

    /** The answer to an ID that is no GUID. */
    static SoundAnswers ofMalformedId() {
        return inBothFormats(400, "Bad Request", changed -> {
            SubjectResult result = new SubjectResult(Subject.SERVER);
            new ErrorChecks(changed, result.on(changed)).judgeMalformedId(true);
            return result;
        });
    }

    /** The answer to a request for a session, while one for another session was on its way. */
    static SoundAnswers ofOneMoment() {
        return inXml(entity(), changed -> {
            SubjectResult result = new SubjectResult(Subject.SERVER);
            ErrorChecks.judgeIdentity(changed, SessionFixture.ended(1).id(), "", result.on(changed));
            return result;
        });
    }

    /** The answer to a request that is refused. */
    static SoundAnswers refusal(Requirement refusal, int status, String reason) {
        return inBothFormats(status, reason, changed -> {
            SubjectResult result = new SubjectResult(Subject.SERVER);
            new ErrorChecks(changed, result.on(changed)).judge(refusal, status);
            return result;
        });
    }

    private static ParsedAnswer entity() {
        return SessionFixture.ended(1).answers().entities().get(0);
    }

    private static ParsedAnswer collectionOf(SessionFixture session) {
        return answer(Representation.COLLECTION_IN_XML, 200, "OK", List.of(), CollectionFixture.of(session));
    }

    private static SoundAnswers inXml(ParsedAnswer sound, Function<ParsedAnswer, SubjectResult> judge) {
        return new SoundAnswers(Map.of(Format.XML, sound), changed -> judge.apply(changed.get(Format.XML)));
    }

    private static SoundAnswers inBothFormats(int status, String reason, Function<ParsedAnswer, SubjectResult> judge) {
        List<ParsedAnswer> both = Stream.of(Representation.ERROR_IN_XML, Representation.ERROR_IN_JSON)
                .map(representation -> error(representation, status, reason))
                .toList();
        return new SoundAnswers(
                SoundAnswers.byFormat(both),
                changed -> judge.apply(changed.values().iterator().next()));
    }

    private static ParsedAnswer error(Representation representation, int status, String reason) {
        String body = representation.format() == Format.XML ? """
                <Error xmlns="http://www.veeam.com/ent/v1.0" Message="%s" StatusCode="%d"/>""" : """
                {"FirstChanceExceptionMessage":null,"Message":"%s","StackTrace":null,"Status":null,"StatusCode":%d}""";
        Header challenge = new Header("WWW-Authenticate", "Basic Realm=RestSvc");
        return answer(representation, status, reason, List.of(challenge), body.formatted(reason, status));
    }

    private static ParsedAnswer answer(
            Representation representation, int status, String reason, List<Header> more, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<Header> headers = new ArrayList<>(more);
        headers.add(new Header("Content-Type", representation.format().mediaType()));
        headers.add(new Header("Content-Length", String.valueOf(bytes.length)));
        headers.add(new Header("Date", "Tue, 27 Jan 2026 18:00:00 GMT"));
        Answer answer = new Answer(
                "HTTP/1.1", status, reason, headers, bytes, Answer.Framing.LENGTH, Answer.BodyEnd.COMPLETE, 0);
        Exchange.Request request = new Exchange.Request("GET", URI.create(ROOT + "systemSessions"), List.of());
        return SessionFixture.READER.read(representation, new Exchange(request, answer, List.of()));
    }
}
