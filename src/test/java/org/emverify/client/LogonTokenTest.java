package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogonTokenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            X-RestSvcSessionId=abc=; Path=/api;      | abc=
            x-restsvcsessionid = abc                 | abc
            X-RestSvcSessionId="abc"; Path=/api      | abc
            X-RestSvcSessionId="                     | "
            X-RestSvcSessionId=""                    |
            X-RestSvcSessionId=                      |
            X-RestSvcSessionId                       |
            Other=abc; X-RestSvcSessionId=abc        |
            =abc                                     |
            """)
    void a_cookie_gives_its_value_if_it_is_the_one(String cookie, String value) {
        assertThat(LogonToken.inCookie(answer("Set-Cookie", cookie)).orElse(null))
                .isEqualTo(value);
    }

    @Test
    void a_header_gives_the_first_value_that_could_be_sent_back() {
        assertThat(LogonToken.inHeader(answer("X-RestSvcSessionId", ""))).isEmpty();
        assertThat(LogonToken.inHeader(answer("X-RestSvcSessionId", "a\u0001b")))
                .isEmpty();
        assertThat(LogonToken.inHeader(answer("X-RESTSVCSESSIONID", "abc"))).hasValue("abc");
    }

    private static Answer answer(String header, String value) {
        return new Answer(
                "HTTP/1.1",
                201,
                "Created",
                List.of(new Header(header, value)),
                new byte[0],
                Answer.Framing.LENGTH,
                Answer.BodyEnd.COMPLETE,
                0);
    }
}
