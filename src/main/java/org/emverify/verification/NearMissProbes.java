package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.client.Caller;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.LogonSession;
import org.emverify.client.ResourceRequest;
import org.emverify.client.TokenCarrier;
import org.emverify.client.TokenForgery;
import org.emverify.contract.Decision;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.verification.check.ErrorChecks;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Requests that are almost right: the session ID of the logon carried in another way, the URL spelled otherwise, an ID that
 * is almost a session's. They read, and there is a fixed number of them, whatever the selection ({@link #BUDGET}).
 */
record NearMissProbes(EnterpriseManager enterpriseManager, Settings settings, ResourceReader reader) {
    /** The most requests of this kind in a run, with those of {@link LogonProbes}, {@link SameMomentProbes} and {@link TokenForgery}. */
    static final int BUDGET = 40;

    private static final String ZEROS = "00000000-0000-0000-0000-000000000000";

    /** The session ID in a parameter of the URL. */
    SubjectResult inTheQuery(LogonSession session, String id) {
        return refused(LOGON_REQUIRED, carrying(session.withTokenIn(TokenCarrier.QUERY), id));
    }

    /** What is asked without the session ID in its header, in every way but that. */
    List<SubjectResult> withoutTheHeader(String id) {
        Caller nobody = enterpriseManager.withoutLogon();
        ResourceRequest inCapitals =
                nobody.systemSession(id.toUpperCase(Locale.ROOT)).entity();
        return Stream.of(
                        carrying(reader.session().withTokenIn(TokenCarrier.BEARER), id),
                        carrying(enterpriseManager.withCredentials(settings.username(), settings.password()), id),
                        inCapitals.inXml(),
                        nobody.resource("/API/systemSessions/" + id + "?format=Entity")
                                .inXml(),
                        nobody.resource("/api/systemSessions/" + id + "/?format=Entity")
                                .inXml(),
                        nobody.systemSession(id).entity().inXml().head())
                .map(request -> refused(LOGON_REQUIRED, request))
                .toList();
    }

    /** A session ID that was never issued, in two headers, or in one whose name is in small letters: it opens nothing. */
    List<SubjectResult> withAForgedTokenOtherwise(String id) {
        return Stream.of(TokenCarrier.HEADER_TWICE, TokenCarrier.HEADER_IN_LOWER_CASE)
                .flatMap(carrier -> reader.session().withForgedToken(TokenForgery.ANOTHER_CHARACTER, carrier).stream())
                .map(caller -> refused(UNKNOWN_TOKEN_REFUSED, carrying(caller, id)))
                .toList();
    }

    /** The documented header, its name in small letters (RFC 9110, section 5.1). */
    SubjectResult withTheHeaderInSmallLetters(String id) {
        ParsedAnswer first = inSmallLetters(id);
        boolean isRefused = !first.isAnswered(200)
                && reader.read(Representation.ENTITY_IN_XML, id).isAnswered(200);
        // A second time shows that it is for want of the usual letters, and no accident.
        return ServerChecks.headerInLowerCase(isRefused ? inSmallLetters(id) : first, isRefused);
    }

    private ParsedAnswer inSmallLetters(String id) {
        Caller caller = reader.session().withTokenIn(TokenCarrier.HEADER_IN_LOWER_CASE);
        return reader.parser()
                .read(Representation.ENTITY_IN_XML, carrying(caller, id).ask());
    }

    /**
     * IDs that are almost the session's: no session has them.
     *
     * @param listed the sessions that the server has
     */
    List<SubjectResult> ofAlmostTheId(String id, CollectionSnapshot listed) {
        List<SubjectResult> results = new ArrayList<>();
        Stream.of(withAnotherDigit(id, 0), withAnotherDigit(id, 16), withAnotherDigit(id, id.length() - 1), swapped(id))
                .filter(almost -> !almost.equals(id) && !listed.lists(almost))
                .forEach(almost -> results.add(notFound(almost, id)));
        results.add(zeros());
        return results;
    }

    /** The session's own ID, spelled otherwise: the same session, or a refusal. */
    List<SubjectResult> ofTheIdSpelledOtherwise(String id) {
        String escaped = String.format("%%%02X", (int) id.charAt(0)) + id.substring(1);
        return Stream.of(id.toUpperCase(Locale.ROOT), escaped)
                .map(spelled -> {
                    ParsedAnswer answer = read("/api/systemSessions/" + spelled + "?format=Entity");
                    SubjectResult result = new SubjectResult(Subject.SERVER);
                    ErrorChecks.judgeIdentity(answer, id, Decision.GUID_IN_ANY_CASE.cited(), result.on(answer));
                    return result;
                })
                .toList();
    }

    /** Text that is no ID, the session's own with something behind it among them: no session has it. */
    List<SubjectResult> ofNoId(String id) {
        return Stream.of(id + "'", "%", "a".repeat(1000))
                .map(text -> {
                    ParsedAnswer answer = reader.read(
                            Representation.ERROR_IN_XML,
                            caller -> caller.systemSession(text).entity().inXml());
                    SubjectResult result = new SubjectResult(Subject.SERVER);
                    // What stands before a server may refuse such a URL by itself, and knows no Error document.
                    new ErrorChecks(answer, result.on(answer)).judgeMalformedId(false);
                    return result;
                })
                .toList();
    }

    private SubjectResult notFound(String id, String existing) {
        ParsedAnswer answer = read("/api/systemSessions/" + id + "?format=Entity");
        SubjectResult result = new SubjectResult(Subject.SERVER);
        // A session may have that ID after all, though the collection does not list it.
        boolean isItself = ErrorChecks.sessionIn(answer).filter(id::equals).isPresent();
        boolean isLoggedOff = answer.isAnswered(401)
                && reader.read(Representation.ENTITY_IN_XML, existing).isAnswered(401);
        if (isLoggedOff) {
            String why =
                    "the run's own session ID was refused with 401, for an existing session too: another logon of the"
                            + " same user seems to have ended its logon session";
            result.on(answer).notVerified(UNKNOWN_ID_404, why);
        } else if (!isItself) {
            new ErrorChecks(answer, result.on(answer)).judge(UNKNOWN_ID_404, 404);
        }
        return result;
    }

    /** Whether the ID of zeros alone is a GUID at all is said nowhere ({@link Decision#ZEROS_ARE_NO_ID}). */
    private SubjectResult zeros() {
        ParsedAnswer answer = read("/api/systemSessions/" + ZEROS + "?format=Entity");
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        boolean isRefused = answer.answer()
                .filter(a -> a.status() >= 400 && a.status() <= 499)
                .isPresent();
        on.holdsOutsideBody(
                UNKNOWN_ID_404,
                isRefused || answer.answer().isEmpty(),
                "status 404, or another refusal",
                answer.exchange().received().inWords(),
                Decision.ZEROS_ARE_NO_ID.cited());
        return result;
    }

    private SubjectResult refused(Requirement refusal, ResourceRequest request) {
        ParsedAnswer answer = reader.parser().read(Representation.ERROR_IN_XML, request.ask());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new ErrorChecks(answer, result.on(answer)).judgeRefused(refusal);
        return result;
    }

    private ParsedAnswer read(String target) {
        return reader.read(
                Representation.of(DocumentKind.ERROR, Format.XML),
                caller -> caller.resource(target).inXml());
    }

    private static ResourceRequest carrying(Caller caller, String id) {
        return caller.systemSession(id).entity().inXml();
    }

    private static String withAnotherDigit(String id, int at) {
        char digit = id.charAt(at);
        return id.substring(0, at) + (digit == '7' ? '8' : '7') + id.substring(at + 1);
    }

    /** The first two neighbouring digits that differ change places. */
    private static String swapped(String id) {
        return IntStream.range(0, 7)
                .filter(i -> id.charAt(i) != id.charAt(i + 1))
                .mapToObj(i -> id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2))
                .findFirst()
                .orElse(id);
    }
}
