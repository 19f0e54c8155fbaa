package org.emverify.verification;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.ParsedAnswer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each session costs beyond its requests: to read its answers, schemas included, and to judge them. Forked with the
 * flags that the jar gives itself, and timed in microseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HotChecks {
    private final SessionAnswers answers = SessionFixture.ended(1).answers();
    private final ParsedAnswer inXml = answers.entities().get(0);
    private final ParsedAnswer inJson = answers.entities().get(1);

    @Benchmark
    public Object readEntityInXml() {
        return SessionFixture.READER.read(inXml.representation(), inXml.exchange());
    }

    @Benchmark
    public Object readEntityInJson() {
        return SessionFixture.READER.read(inJson.representation(), inJson.exchange());
    }

    @Benchmark
    public Object judgeAllAnswersOfASession() {
        return SessionJudge.judge(answers, Optional.empty());
    }
}
