package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogonDocumentTest {
    @Test
    void it_tells_where_to_log_off_and_what_to_hide() {
        LogonDocument document = read("<LogonSession xmlns='urn:x'><Links><Link Rel='Up' Href='/up'/>"
                + "<Link Rel='Delete' Href='/first'/><Link Rel='Delete' Href='/second'/></Links>"
                + "<UserName>user</UserName><SessionId> the-<!-- a comment -->id </SessionId><SessionId>later</SessionId>"
                + "</LogonSession>");

        assertThat(document.deleteHref()).hasValue("/first");
        assertThat(document.sessionId()).hasValue("the-id");
    }

    @Test
    void what_is_missing_or_empty_is_absent() {
        assertThat(read("<LogonSession><Links><Link Href='/nowhere'/></Links><SessionId> </SessionId></LogonSession>"))
                .satisfies(document -> {
                    assertThat(document.deleteHref()).isEmpty();
                    assertThat(document.sessionId()).isEmpty();
                });
        assertThat(read("").sessionId()).isEmpty();
    }

    @Test
    void of_a_body_that_breaks_off_as_much_is_told_as_came() {
        LogonDocument document =
                read("<LogonSession><Other Rel='Delete' Href='/other'/><SessionId>the-id</SessionId><");

        assertThat(document.deleteHref()).isEmpty();
        assertThat(document.sessionId()).hasValue("the-id");
    }

    @Test
    void a_document_type_ends_the_reading() {
        assertThat(read("<!DOCTYPE a [<!ENTITY e 'the-id'>]><a><SessionId>&e;</SessionId></a>")
                        .sessionId())
                .isEmpty();
    }

    private static LogonDocument read(String body) {
        return LogonDocument.in(body.getBytes(StandardCharsets.UTF_8));
    }
}
