package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.SubjectResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of changed answers about one session, word by word, in {@code judged/*.txt}. */
class SessionJudgeTest {

    static List<JudgedAnswers> ended() {
        return JudgedAnswers.of("ended-session.txt");
    }

    @ParameterizedTest
    @MethodSource
    void ended(JudgedAnswers expected) {
        expected.check(SessionFixture.ended(1).answers(), SessionJudgeTest::judged);
    }

    static List<JudgedAnswers> running() {
        return JudgedAnswers.of("running-session.txt");
    }

    @ParameterizedTest
    @MethodSource
    void running(JudgedAnswers expected) {
        expected.check(SessionFixture.running(1).answers(), SessionJudgeTest::judged);
    }

    private static SubjectResult judged(SessionAnswers answers) {
        return SessionJudge.judge(answers, Optional.empty());
    }
}
