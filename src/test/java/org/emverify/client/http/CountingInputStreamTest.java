package org.emverify.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountingInputStreamTest {
    private final CountingInputStream incoming =
            new CountingInputStream(new ByteArrayInputStream(new byte[] {0, (byte) 0xFF, 'a', 'b'}));

    @Test
    void bytes_are_counted_one_by_one_up_to_the_end() throws IOException {
        assertThat(incoming.read()).isZero();
        assertThat(incoming.read()).isEqualTo(0xFF);
        assertThat(incoming.count()).isEqualTo(2);
        assertThat(incoming.hasEnded()).isFalse();
        assertThat(incoming.readAllBytes()).containsExactly('a', 'b');
        assertThat(incoming.read()).isEqualTo(-1);
        assertThat(incoming.hasEnded()).isTrue();
        assertThat(incoming.beginning()).isEqualTo("\u0000ÿab");
    }

    @Test
    void the_beginning_is_that_of_the_present_answer() throws IOException {
        incoming.readNBytes(3);

        incoming.nextAnswer();
        incoming.readAllBytes();

        assertThat(incoming.count()).isEqualTo(1);
        assertThat(incoming.beginning()).isEqualTo("b");
    }
}
