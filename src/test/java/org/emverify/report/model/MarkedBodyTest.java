package org.emverify.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emverify.contract.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedBodyTest {
    private static final String PADDING = " xmlns=\"" + "x".repeat(160) + "\"";

    @Test
    void xml_in_one_line_is_laid_out_and_the_element_is_marked() {
        String start = "<?xml version=\"1.0\"?><S" + PADDING + "><Links><Link Rel='>'/></Links><T>";
        List<MarkedBody.Line> lines = xml(start + "Nope</T></S>", 1, start.length() + 1);
        assertThat(text(lines)).isEqualTo("""
                        1 <?xml version="1.0"?>
                        2 <S%s>
                        3   <Links>
                        4     <Link Rel='>'/>
                        5   </Links>
                        6 *  <T>Nope</T>
                        7 </S>""".formatted(PADDING));
    }

    @Test
    void json_in_one_line_is_laid_out_and_the_value_is_marked() {
        String padding = "x".repeat(160);
        String start = "{\"A\":\"" + padding + "\",\"B\":[{\"C\":";
        List<MarkedBody.Line> lines = MarkedBody.lines(
                start + "\"a, b: \\\"{\"}]}",
                "application/json",
                Optional.of(new Place("/B/0/C", 1, start.length() + 1)));
        assertThat(text(lines)).isEqualTo("""
                        1 {
                        2   "A": "%s",
                        3   "B": [
                        4     {
                        5 *      "C": "a, b: \\"{"
                        6     }
                        7   ]
                        8 }""".formatted(padding));
    }

    @Test
    void a_body_of_short_lines_is_left_as_it_came() {
        assertThat(text(xml("<S>\n <T>Nope</T>\n</S>", 2, 5))).isEqualTo("1 <S>\n2 * <T>Nope</T>\n3 </S>");
    }

    @Test
    void of_a_long_body_the_lines_around_the_mark_are_shown() {
        String body = IntStream.range(0, 100).mapToObj(i -> "<T>" + i + "</T>").collect(Collectors.joining("\n"));
        List<MarkedBody.Line> lines = xml(body, 50, 4);
        assertThat(lines).hasSize(27);
        assertThat(lines.get(0).text()).isEqualTo("… 37 more lines");
        assertThat(lines.get(13)).isEqualTo(new MarkedBody.Line("50", "<T>49</T>", true));
        assertThat(lines.get(26).text()).isEqualTo("… 38 more lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a", "</", "</></></>", "<a b=\"", "< <>", "", "\n\n", "<a>\"</a>"})
    void a_broken_body_loses_nothing_but_blanks(String broken) {
        String body = broken + "x".repeat(200);
        for (String mediaType : List.of("application/xml", "application/json", "text/plain")) {
            String shown = MarkedBody.lines(body, mediaType, Optional.of(new Place("/a", 9, 9))).stream()
                    .map(MarkedBody.Line::text)
                    .collect(Collectors.joining());
            assertThat(shown.replaceAll("\\s", "")).isEqualTo(body.replaceAll("\\s", ""));
        }
    }

    private static List<MarkedBody.Line> xml(String body, int line, int column) {
        return MarkedBody.lines(body, "application/xml", Optional.of(new Place("/S/T", line, column)));
    }

    private static String text(List<MarkedBody.Line> lines) {
        return lines.stream()
                .map(line -> line.number() + (line.isMarked() ? " *" : " ") + line.text())
                .collect(Collectors.joining("\n"));
    }
}
