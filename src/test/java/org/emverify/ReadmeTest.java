package org.emverify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path EXAMPLE = Path.of("src", "test", "java", "org", "emverify", "ReadmeExampleTest.java");

    @Test
    void the_example_in_java_is_the_one_that_is_compiled_and_run() throws IOException {
        assertThat(text(Path.of("README.md")))
                .as("what stands between the markers is " + EXAMPLE)
                .contains("<!-- example -->\n```java\n" + text(EXAMPLE) + "```\n<!-- /example -->");
    }

    @Test
    void it_is_short_enough_to_be_read() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")))
                .as("what few need belongs into src/site/markdown")
                .hasSizeLessThanOrEqualTo(180);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
