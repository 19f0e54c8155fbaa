package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.check.ErrorChecks;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of changed answers about the server itself, and of changed refusals, word by word. */
class ServerChecksTest {
    private static final ParsedAnswer SERVICE_ROOT = read(Representation.SERVICE_ROOT_IN_XML, 200, """
            <EnterpriseManager xmlns="http://www.veeam.com/ent/v1.0"><Links>\
            <Link Href="https://em01.example.test:9398/api/logonSessions" Rel="Down"/>\
            <Link Href="https://em01.example.test:9398/api/sessionMngr/?v=latest" Rel="Create"/></Links><SupportedVersions>\
            <SupportedVersion Name="v1_6"><Link Href="https://em01.example.test:9398/api/sessionMngr/?v=v1_6" Rel="Create"/>\
            </SupportedVersion><SupportedVersion Name="v1_7"><Links>\
            <Link Href="https://em01.example.test:9398/api/sessionMngr/?v=v1_7" Rel="Create"/></Links></SupportedVersion>\
            </SupportedVersions></EnterpriseManager>""");

    private static final String USERNAME = "operator";

    private static final ParsedAnswer LOGON = read(Representation.LOGON_SESSION_IN_XML, 201, """
            <LogonSession xmlns="http://www.veeam.com/ent/v1.0" Type="LogonSession" \
            Href="https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001"><Links>\
            <Link Href="https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001" Rel="Delete"/>\
            </Links><UserName>operator</UserName><SessionId>0b1c2d3e-0000-4000-8000-000000000001</SessionId>\
            </LogonSession>""");

    private static final ParsedAnswer ERROR_IN_XML = read(Representation.ERROR_IN_XML, 404, """
            <Error xmlns="http://www.veeam.com/ent/v1.0" Message="no such session" StatusCode="404"/>""");

    private static final ParsedAnswer ERROR_IN_JSON = read(Representation.ERROR_IN_JSON, 404, """
            {"Message":"no such session","StatusCode":404}""");

    static List<JudgedAnswers> serviceRoot() {
        return JudgedAnswers.of("service-root.txt");
    }

    @ParameterizedTest
    @MethodSource
    void serviceRoot(JudgedAnswers expected) {
        expected.check(SERVICE_ROOT, ServerChecks::serviceRoot);
    }

    static List<JudgedAnswers> logon() {
        return JudgedAnswers.of("logon.txt");
    }

    @ParameterizedTest
    @MethodSource
    void logon(JudgedAnswers expected) {
        expected.check(LOGON, read -> ServerChecks.logon(logon(true, true, true), read, USERNAME));
    }

    static List<JudgedAnswers> refusalInXml() {
        return JudgedAnswers.of("refusal-in-xml.txt");
    }

    @ParameterizedTest
    @MethodSource
    void refusalInXml(JudgedAnswers expected) {
        expected.check(ERROR_IN_XML, ServerChecksTest::refusal);
    }

    static List<JudgedAnswers> refusalInJson() {
        return JudgedAnswers.of("refusal-in-json.txt");
    }

    @ParameterizedTest
    @MethodSource
    void refusalInJson(JudgedAnswers expected) {
        expected.check(ERROR_IN_JSON, ServerChecksTest::refusal);
    }

    @Test
    void a_session_id_that_is_in_no_header_or_another_one_in_the_cookie_is_told() {
        assertThat(told(false, true, false)).isEqualTo("""
                LOGON-TOKEN at the answer as a whole of the logon session in XML
                  expected  the session ID in the header X-RestSvcSessionId
                  found     absent
                  note      the run goes on with the session ID of the cookie""");
        assertThat(told(true, true, false)).isEqualTo("""
                LOGON-COOKIE at the answer as a whole of the logon session in XML
                  expected  a cookie X-RestSvcSessionId with the session ID of the header
                  found     a cookie with another session ID""");
        assertThat(told(true, false, false)).isEqualTo("""
                LOGON-COOKIE at the answer as a whole of the logon session in XML
                  expected  a cookie X-RestSvcSessionId with the session ID of the header
                  found     absent""");
        assertThat(told(false, false, false)).isEqualTo("""
                LOGON-TOKEN at the answer as a whole of the logon session in XML
                  expected  the session ID in the header X-RestSvcSessionId
                  found     absent
                LOGON-COOKIE at the answer as a whole of the logon session in XML
                  expected  a cookie X-RestSvcSessionId with the session ID of the header
                  found     absent""");
    }

    private static String told(boolean inHeader, boolean inCookie, boolean agree) {
        Map<Requirement, Set<Representation>> usually =
                ServerChecks.logon(logon(true, true, true), LOGON, USERNAME).judged();
        return JudgedAnswers.inWords(ServerChecks.logon(logon(inHeader, inCookie, agree), LOGON, USERNAME), usually);
    }

    @Test
    void a_logoff_is_answered_with_204_and_nothing_behind_it() {
        ParsedAnswer empty = new AnswerChange(Representation.LOGON_SESSION_IN_XML, "without header", "Content-Length")
                .of(new AnswerChange(Representation.LOGON_SESSION_IN_XML, "bytes", "").of(LOGON));
        ParsedAnswer done = new AnswerChange(Representation.LOGON_SESSION_IN_XML, "status", "204 No Content").of(empty);
        ParsedAnswer surplus =
                new AnswerChange(Representation.LOGON_SESSION_IN_XML, "wire", "3 surplus bytes").of(done);
        ParsedAnswer withBody = new AnswerChange(Representation.LOGON_SESSION_IN_XML, "bytes", "<a/>").of(done);
        Map<Requirement, Set<Representation>> usually =
                ServerChecks.logoff(done).judged();

        assertThat(usually).containsOnlyKeys(Requirement.LOGOFF, Requirement.HTTP_SYNTAX, Requirement.HTTP_1_1);
        assertThat(JudgedAnswers.inWords(ServerChecks.logoff(done), usually)).isEmpty();
        assertThat(JudgedAnswers.inWords(ServerChecks.logoff(surplus), usually)).isEqualTo("""
                LOGOFF at the answer as a whole of the logon session in XML
                  expected  no body
                  found     3 bytes behind the head""");
        assertThat(JudgedAnswers.inWords(ServerChecks.logoff(withBody), usually))
                .isEqualTo("""
                LOGOFF at the answer as a whole of the logon session in XML
                  expected  no body
                  found     4 bytes""");
        assertThat(JudgedAnswers.inWords(ServerChecks.logoff(LOGON), usually)).isEqualTo("""
                LOGOFF at the answer as a whole of the logon session in XML
                  expected  status 204
                  found     answered 201 So""");
    }

    private static Logon logon(boolean inHeader, boolean inCookie, boolean agree) {
        return new Logon(LOGON.exchange(), new byte[0], Optional.empty(), inHeader, inCookie, agree, true);
    }

    private static SubjectResult refusal(ParsedAnswer read) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new ErrorChecks(read, result.on(read)).judge(Requirement.UNKNOWN_ID_404, 404);
        return result;
    }

    private static ParsedAnswer read(Representation representation, int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String type = representation.format() == Format.XML ? "application/xml" : "application/json; charset=utf-8";
        List<Header> headers =
                List.of(new Header("Content-Type", type), new Header("Content-Length", String.valueOf(body.length)));
        Answer answer =
                new Answer("HTTP/1.1", status, "So", headers, body, Answer.Framing.LENGTH, Answer.BodyEnd.COMPLETE, 0);
        Exchange.Request request =
                new Exchange.Request("GET", URI.create("https://em01.example.test:9398/api/"), List.of());
        return SessionFixture.READER.read(representation, new Exchange(request, answer, List.of()));
    }
}
