package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
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
        assertThat(judged(expected, SessionFixture.ended(1).answers())).isEqualTo(expected.verdicts());
    }

    static List<JudgedAnswers> running() {
        return JudgedAnswers.of("running-session.txt");
    }

    @ParameterizedTest
    @MethodSource
    void running(JudgedAnswers expected) {
        assertThat(judged(expected, SessionFixture.running(1).answers())).isEqualTo(expected.verdicts());
    }

    static String judged(JudgedAnswers expected, SessionAnswers conforming) {
        Map<Requirement, Set<Representation>> usually = expected.changes().isEmpty()
                ? Map.of()
                : SessionJudge.judge(conforming, Optional.empty()).judged();
        return JudgedAnswers.inWords(SessionJudge.judge(expected.changed(conforming), Optional.empty()), usually);
    }
}
