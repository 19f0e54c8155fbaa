package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunConsoleTest {
    private static final String ANEW = "\r\u001b[K";

    private final StringBuilder result = new StringBuilder();
    private final StringBuilder progress = new StringBuilder();
    private final AtomicLong now = new AtomicLong(42);

    private RunConsole console(Terminal terminal) {
        return new RunConsole(terminal, result::append, progress::append, now::get);
    }

    private void pass(long milliseconds) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Test
    void on_a_terminal_one_line_is_written_anew_and_gives_way_to_what_is_found_and_to_the_result() {
        RunConsole console = console(new Terminal(true, false));
        console.selected(500);
        pass(50);
        console.judged(1);
        pass(100);
        console.judged(2);
        console.found(Weight.BROKEN, finding(session(0), "\"Nope\""));
        console.judged(500);
        console.say("the last screen\n");

        assertThat(progress)
                .hasToString(ANEW + "em-verify: 0 of 500 system sessions"
                        + ANEW + "em-verify: 2 of 500 system sessions"
                        + ANEW
                        + "broken SESSION-TYPE-LISTED: found \"Nope\" at /SystemSession/SessionType of the entity in XML\n"
                        + ANEW + "em-verify: 500 of 500 system sessions, 1 cause of findings so far"
                        + ANEW);
        assertThat(result).hasToString("the last screen\n");
    }

    @Test
    void elsewhere_a_line_is_said_every_few_seconds_and_nothing_is_written_anew() {
        RunConsole console = console(Terminal.NONE);
        console.selected(500);
        for (int i = 1; i <= 100; i++) {
            pass(100);
            console.judged(i);
        }
        assertThat(progress)
                .hasToString("em-verify: 50 of 500 system sessions\nem-verify: 100 of 500 system sessions\n");
    }

    @Test
    void a_cause_is_said_once_and_neither_what_is_accepted_nor_what_it_leads_to() {
        RunConsole console = console(Terminal.NONE);
        console.found(Weight.BROKEN, finding(session(0), "\"Nope\""));
        console.found(Weight.BROKEN, finding(session(1), "\"Nope\""));
        console.found(Weight.ADVISORY, finding(session(1), "\"Odd\""));
        console.found(Weight.KNOWN_DEVIATION, finding(session(1), "\"Known\""));
        console.found(Weight.BROKEN, finding(Requirement.SAME_IN_BOTH_FORMATS, session(1), "\"a\", \"b\""));
        assertThat(progress.toString().lines()).hasSize(1);
    }

    @Test
    void very_many_causes_end_in_a_word_of_where_they_are() {
        RunConsole console = console(Terminal.NONE);
        for (Requirement requirement : Requirement.values()) {
            console.found(Weight.BROKEN, finding(requirement, session(0), "a\nb\u001b[2J"));
        }
        assertThat(progress.toString().lines()).hasSize(21).allMatch(line -> line.length() <= 160);
        assertThat(progress)
                .endsWith("em-verify: more causes of findings are in the report\n")
                .doesNotContain("\u001b");
    }

    @Test
    void only_who_wants_colours_gets_them() {
        console(new Terminal(true, true)).found(Weight.BROKEN, finding(session(0), "x"));
        assertThat(progress).startsWith("\u001b[31mbroken\u001b[0m SESSION-TYPE-LISTED");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  -,        -,     true,  true",
                "false, -,        -,     false, false",
                "true,  NO_COLOR, 1,     true,  false",
                "true,  NO_COLOR, '',    true,  true",
                "true,  CI,       true,  false, false",
                "true,  CI,       false, true,  true",
                "true,  TERM,     dumb,  false, false"
            })
    void the_environment_decides_what_a_console_shows(
            boolean sitsThere, String name, String value, boolean isTerminal, boolean hasColours) {
        Map<String, String> environment = name == null ? Map.of() : Map.of(name, value);
        assertThat(Terminal.of(sitsThere, environment)).isEqualTo(new Terminal(isTerminal, hasColours));
    }
}
