package org.emverify.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.emverify.verification.power.MutationsTest;

/**
 * Writes anew what the files of the folder {@code judged} expect, case by case, after the words of a judge were changed on
 * purpose. What changed is then to be read in the diff, line by line: these files are the proof, not the program.
 */
final class WriteJudged {
    private WriteJudged() {}

    /** Takes the folder: {@code src/test/resources/org/emverify/verification/judged}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        judged(
                folder,
                "ended-session.txt",
                c -> SessionJudgeTest.judged(c, SessionFixture.ended(1).answers()));
        judged(
                folder,
                "running-session.txt",
                c -> SessionJudgeTest.judged(c, SessionFixture.running(1).answers()));
        judged(folder, "service-root.txt", ServerChecksTest::serviceRootJudged);
        judged(folder, "logon.txt", ServerChecksTest::logonJudged);
        judged(folder, "refusal-in-xml.txt", ServerChecksTest::refusalInXmlJudged);
        judged(folder, "refusal-in-json.txt", ServerChecksTest::refusalInJsonJudged);
        write(folder.resolve("runs.txt"), RunTest::inWords);
        Files.writeString(folder.resolveSibling("power/judged/mutations.txt"), MutationsTest.inWords());
    }

    private static void judged(Path folder, String file, Function<JudgedAnswers, String> judge) throws IOException {
        write(folder.resolve(file), head -> judge.apply(JudgedAnswers.read(head)));
    }

    private static void write(Path file, UnaryOperator<String> expected) throws IOException {
        StringBuilder text = new StringBuilder();
        Arrays.stream(Files.readString(file, StandardCharsets.UTF_8).split("(?m)^# "))
                .skip(1)
                .map(each -> each.stripTrailing().split("\n\n", 2)[0])
                .forEach(head -> text.append(("# " + head + "\n\n" + expected.apply(head)).stripTrailing())
                        .append("\n\n"));
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }
}
