package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.emverify.client.Caller;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.ResourceRequest;
import org.emverify.client.SystemSessionResource;
import org.emverify.client.TokenCarrier;
import org.emverify.client.TokenForgery;
import org.emverify.contract.Decision;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.verification.check.ErrorChecks;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Requests that the server has to refuse: without a session ID or with one that no logon gave, for sessions that do not
 * exist, and with a method that it does not support. One result for each request.
 */
record RefusalProbes(EnterpriseManager enterpriseManager, Settings settings, ResourceReader reader) {
    /** No word: whether one may be hidden is found out by reading all texts of em-verify. */
    private static final String NO_GUID = "no-session-id#1";

    /** A request without a session ID, and the Error document that it asks for. */
    record WithoutLogon(Representation error, ResourceRequest request) {}

    /** Without a session ID (page, "Request Headers", row X-RestSvcSessionId). */
    List<WithoutLogon> withoutLogon(String id) {
        Caller caller = enterpriseManager.withoutLogon();
        SystemSessionResource session = caller.systemSession(id);
        return List.of(
                withoutLogon(Format.XML, session.entity()),
                withoutLogon(Format.XML, session.reference()),
                withoutLogon(Format.JSON, session.entity()),
                withoutLogon(Format.JSON, session.reference()),
                withoutLogon(Format.XML, session.events()),
                withoutLogon(Format.XML, caller.systemSessions()));
    }

    private static WithoutLogon withoutLogon(Format format, ResourceRequest request) {
        return new WithoutLogon(error(format), request.in(format));
    }

    /** With session IDs that no logon gave: requests that may be made side by side. */
    List<Callable<List<SubjectResult>>> withInventedTokens(String id) {
        Caller inventor = enterpriseManager.withToken(Secret.of(inventedToken()));
        SystemSessionResource session = inventor.systemSession(id);
        SystemSessionResource withoutGuid =
                enterpriseManager.withToken(Secret.of(NO_GUID)).systemSession(id);
        return List.of(
                unknownToken(Format.XML, session.entity()),
                unknownToken(Format.JSON, session.entity()),
                unknownToken(Format.XML, session.reference()),
                unknownToken(Format.JSON, session.reference()),
                unknownToken(Format.XML, session.events()),
                unknownToken(Format.XML, inventor.systemSessions()),
                unknownToken(Format.XML, withoutGuid.entity()),
                unknownToken(Format.JSON, withoutGuid.reference()));
    }

    private Callable<List<SubjectResult>> unknownToken(Format format, ResourceRequest request) {
        return () -> List.of(refused(UNKNOWN_TOKEN_REFUSED, format, request));
    }

    /** With an empty session ID, and with some that are almost the one in use. */
    List<SubjectResult> withForgedTokens(String id) {
        Stream<SubjectResult> forged = Arrays.stream(TokenForgery.values())
                .flatMap(forgery -> reader.session().withForgedToken(forgery, TokenCarrier.HEADER).stream())
                .map(caller -> refused(UNKNOWN_TOKEN_REFUSED, caller, id));
        Caller empty = enterpriseManager.withToken(Secret.of(""));
        return Stream.concat(Stream.of(refused(LOGON_REQUIRED, empty, id)), forged)
                .toList();
    }

    private SubjectResult refused(Requirement refusal, Caller caller, String id) {
        return refused(refusal, Format.XML, caller.systemSession(id).entity());
    }

    /** With the session ID of a logon session that has ended. */
    List<SubjectResult> afterLogoff(Caller loggedOff, String id) {
        List<SubjectResult> results = new ArrayList<>(afterLogoff(List.of(Format.values()), loggedOff, id));
        Requirement refusal = LOGGED_OFF_TOKEN_REFUSED;
        results.add(refused(refusal, Format.XML, loggedOff.systemSession(id).events()));
        results.add(refused(refusal, Format.XML, loggedOff.systemSessions()));
        return results;
    }

    /** The same in these formats, and of the entity alone. */
    List<SubjectResult> afterLogoff(List<Format> formats, Caller loggedOff, String id) {
        return formats.stream()
                .map(format -> refused(
                        LOGGED_OFF_TOKEN_REFUSED,
                        format,
                        loggedOff.systemSession(id).entity()))
                .toList();
    }

    /**
     * For IDs that no session has, and for text that is no ID ({@link Decision#MALFORMED_ID_REFUSED}): requests that may be
     * made side by side.
     *
     * @param listed the sessions that the server has
     */
    List<Supplier<List<SubjectResult>>> ofUnknownIds(CollectionSnapshot listed) {
        String id = unknownId(listed);
        return List.of(
                () -> List.of(notFound(Format.XML, c -> c.systemSession(id).entity())),
                () -> List.of(notFound(Format.XML, c -> c.systemSession(id).reference())),
                () -> List.of(malformedId(Format.XML)),
                () -> List.of(notFound(Format.JSON, c -> c.systemSession(id).entity())),
                () -> List.of(notFound(Format.JSON, c -> c.systemSession(id).reference())),
                () -> List.of(malformedId(Format.JSON)),
                () -> List.of(notFound(Format.XML, c -> c.systemSession(id).events())));
    }

    /** With a method that the resource does not support: only where the user allows it. */
    List<SubjectResult> ofUnsupportedMethod(String id) {
        return Arrays.stream(Format.values())
                .map(format -> judged(
                        UNSUPPORTED_METHOD_405,
                        405,
                        reader.read(
                                error(format),
                                c -> c.systemSession(id).entity().in(format).unsupportedMethod("PUT"))))
                .toList();
    }

    /** A session ID like those that are issued; no logon issued it. */
    String inventedToken() {
        String guid = guidOf("unknown" + seed());
        return Base64.getEncoder().encodeToString(guid.getBytes(StandardCharsets.UTF_8));
    }

    private String unknownId(CollectionSnapshot listed) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> guidOf("nobody" + seed() + i))
                .filter(id -> !listed.lists(id))
                .findFirst()
                .orElseThrow();
    }

    private static String guidOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private long seed() {
        return settings.selection() instanceof Settings.Selection.Sample sample ? sample.seed() : 1;
    }

    private SubjectResult refused(Requirement refusal, Format format, ResourceRequest request) {
        return judged(
                refusal,
                401,
                reader.parser().read(error(format), request.in(format).ask()));
    }

    private SubjectResult notFound(Format format, Function<Caller, ResourceRequest> resource) {
        ParsedAnswer answer = reader.read(error(format), c -> resource.apply(c).in(format));
        return judged(UNKNOWN_ID_404, 404, answer);
    }

    private static SubjectResult judged(Requirement refusal, int status, ParsedAnswer answer) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new ErrorChecks(answer, result.on(answer)).judge(refusal, status);
        return result;
    }

    private static Representation error(Format format) {
        return Representation.of(DocumentKind.ERROR, format);
    }

    private SubjectResult malformedId(Format format) {
        ParsedAnswer answer = reader.read(
                error(format), c -> c.systemSession("not-a-guid").entity().in(format));
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new ErrorChecks(answer, result.on(answer)).judgeMalformedId(true);
        return result;
    }
}
