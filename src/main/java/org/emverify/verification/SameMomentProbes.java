package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.contract.Representation;
import org.emverify.verification.RefusalProbes.WithoutLogon;
import org.emverify.verification.check.ErrorChecks;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Requests at the same moment: one without a session ID, and two with it, for two sessions. Each has to get its own answer.
 * The requests without a session ID are those that a run makes anyway, so that a moment costs two requests; five moments
 * make ten pairs of one without a session ID and one with it. Where only one connection may be open, the three follow each
 * other on it, which shows a server that lets a connection in instead of a request.
 *
 * @param connections how many requests may be on their way at a time
 */
record SameMomentProbes(ResourceReader reader, int connections) {
    private static final int MOMENTS = 5;
    /** How many requests make a moment. */
    static final int AT_A_TIME = 3;

    /**
     * One result for each request, those without a session ID among them.
     *
     * @param others sessions, perhaps with that ID among them
     */
    List<SubjectResult> judge(String id, List<Subject> others, List<WithoutLogon> withoutLogon) {
        String another = others.stream()
                .map(Subject::id)
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElse(id);
        Stream<SubjectResult> atOnce = IntStream.range(0, Math.min(MOMENTS, withoutLogon.size()))
                .mapToObj(turn -> moment(turn, withoutLogon.get(turn), id, another))
                .flatMap(List::stream);
        Stream<SubjectResult> alone = withoutLogon.stream().skip(MOMENTS).map(this::refused);
        return Stream.concat(atOnce, alone).toList();
    }

    private List<SubjectResult> moment(int turn, WithoutLogon withoutLogon, String id, String another) {
        List<Callable<List<ParsedAnswer>>> requests = new ArrayList<>(
                List.of(() -> List.of(ask(withoutLogon)), () -> List.of(ask(id)), () -> List.of(ask(another))));
        // Where two may be on their way at a time, they are others each time.
        Collections.rotate(requests, turn);
        List<ParsedAnswer> answers = new ArrayList<>(SideBySide.run(Math.min(requests.size(), connections), requests));
        if (answers.size() < requests.size()) {
            return List.of();
        }
        Collections.rotate(answers, -turn);
        return List.of(
                refused(answers.get(0), withoutLogon), itself(answers.get(1), id), itself(answers.get(2), another));
    }

    private ParsedAnswer ask(WithoutLogon withoutLogon) {
        return reader.parser().read(withoutLogon.error(), withoutLogon.request().ask());
    }

    /** Not by the reader, which would log on anew after a 401. */
    private ParsedAnswer ask(String id) {
        return reader.parser()
                .read(
                        Representation.ENTITY_IN_XML,
                        reader.session().systemSession(id).entity().inXml().ask());
    }

    private SubjectResult refused(WithoutLogon withoutLogon) {
        return refused(ask(withoutLogon), withoutLogon);
    }

    private SubjectResult refused(ParsedAnswer answer, WithoutLogon request) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        if (isSuccess(answer) && !isSuccess(askAlone(request))) {
            on.judged(LOGON_REQUIRED);
            on.breaksOutsideBody(
                    LOGON_REQUIRED,
                    "status 401",
                    answer.exchange().received().inWords(),
                    "asked alone, on a connection of its own, the same is refused: the server let it in for a request with"
                            + " a session ID that came at the same moment or before it on the connection");
        } else {
            new ErrorChecks(answer, on).judge(LOGON_REQUIRED, 401);
        }
        return result;
    }

    private ParsedAnswer askAlone(WithoutLogon withoutLogon) {
        return reader.parser()
                .read(
                        withoutLogon.error(),
                        withoutLogon.request().onItsOwnConnection().ask());
    }

    private SubjectResult itself(ParsedAnswer answer, String id) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        ErrorChecks.judgeIdentity(answer, id, "another request was on its way", on);
        if (answer.isAnswered(401) && ask(id).isAnswered(200)) {
            on.breaksOutsideBody(
                    STATUS_200,
                    "status 200",
                    answer.exchange().received().inWords(),
                    "asked alone, the same is answered: a request without a session ID was on its way at that moment, and"
                            + " this one got its refusal");
        }
        return result;
    }

    private static boolean isSuccess(ParsedAnswer answer) {
        return answer.answer()
                .map(Answer::status)
                .filter(s -> s >= 200 && s <= 299)
                .isPresent();
    }
}
