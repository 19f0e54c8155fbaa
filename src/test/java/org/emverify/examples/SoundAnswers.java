package org.emverify.examples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.check.AcceptForm;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Answers without a finding, and how a run judges answers in their place.
 *
 * @param byFormat the sound answer in each format that it comes in
 * @param judge the checks that a run makes of such answers
 */
record SoundAnswers(Map<Format, ParsedAnswer> byFormat, Function<Map<Format, ParsedAnswer>, SubjectResult> judge) {

    /** The entity of a session, judged by itself. */
    static SoundAnswers entity(SessionFixture session) {
        SessionAnswers all = session.answers();
        return new SoundAnswers(
                byFormat(all.entities()),
                changed -> SessionJudge.judge(
                        all.subject(), changed.values().iterator().next()));
    }

    /** The entity of a session in both formats, compared with each other. */
    static SoundAnswers entityInBothFormats(SessionFixture session) {
        SessionAnswers all = session.answers();
        return new SoundAnswers(byFormat(all.entities()), changed -> judgeAll(all, DocumentKind.ENTITY, changed));
    }

    /** The same session, requested once more: the second answer is compared with the first. */
    static SoundAnswers repeated(SessionFixture first, SessionFixture second) {
        SessionAnswers before = first.answers();
        return new SoundAnswers(byFormat(second.answers().entities()), changed -> {
            List<ParsedAnswer> entities = new ArrayList<>(before.entities());
            entities.addAll(changed.values());
            SessionAnswers all = new SessionAnswers(
                    before.subject(),
                    before.id(),
                    entities,
                    before.settlement(),
                    before.references(),
                    before.events(),
                    before.followed());
            return SessionJudge.judge(all, Optional.empty());
        });
    }

    /** The answer to the URL without format=Entity, judged among all answers about its session. */
    static SoundAnswers reference(SessionFixture session) {
        SessionAnswers all = session.answers();
        return new SoundAnswers(byFormat(all.references()), changed -> judgeAll(all, DocumentKind.REFERENCE, changed));
    }

    /** The events of a session, judged among all answers about it. */
    static SoundAnswers events(SessionFixture session) {
        SessionAnswers all = session.answers();
        return new SoundAnswers(
                byFormat(all.events().stream().toList()), changed -> judgeAll(all, DocumentKind.EVENTS, changed));
    }

    /** The answer to a request without Accept. */
    static SoundAnswers withoutAccept(SessionFixture session) {
        SessionAnswers all = session.answers();
        return new SoundAnswers(
                byFormat(all.entities()),
                changed -> SessionJudge.judge(all.subject(), changed.get(Format.XML), HttpRules.withoutAccept()));
    }

    /** The answer to a request with an Accept that the page does not list. */
    static SoundAnswers accepting(AcceptForm form, SessionFixture session) {
        return new SoundAnswers(byFormat(session.answers().entities()), changed -> {
            SubjectResult result = new SubjectResult(Subject.SERVER);
            form.judge(changed.get(Format.XML), result.on(changed.get(Format.XML)));
            return result;
        });
    }

    private static SubjectResult judgeAll(SessionAnswers all, DocumentKind kind, Map<Format, ParsedAnswer> changed) {
        SessionAnswers answers = all;
        for (Map.Entry<Format, ParsedAnswer> one : changed.entrySet()) {
            answers = answers.replacing(Representation.of(kind, one.getKey()), sound -> one.getValue());
        }
        return SessionJudge.judge(answers, Optional.empty());
    }

    static Map<Format, ParsedAnswer> byFormat(List<ParsedAnswer> answers) {
        Map<Format, ParsedAnswer> byFormat = new EnumMap<>(Format.class);
        answers.forEach(answer -> byFormat.put(answer.representation().format(), answer));
        return byFormat;
    }
}
