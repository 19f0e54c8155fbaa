package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.emverify.settings.PublicText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCanaryTest {
    private static final String PASSWORD = "p\"&/ <ä>";

    @TempDir
    Path root;

    private OutputFolder folder;

    @BeforeEach
    void prepare() {
        folder = new OutputFolder(root);
        folder.claim().close();
    }

    @Test
    void a_file_that_holds_a_secret_in_any_form_is_removed_and_no_other() throws IOException {
        byte[] bytes = PASSWORD.getBytes(StandardCharsets.UTF_8);
        List<String> forms = List.of(
                PASSWORD,
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().encodeToString(("qa:" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
                "p%22%26%2F+%3C%C3%A4%3E",
                "p%22%26%2F%20%3C%C3%A4%3E",
                "p\\\"&/ <ä>",
                "p\"&amp;/ &lt;ä>",
                "p&quot;&amp;/ &lt;ä&gt;",
                "a-token");
        for (int i = 0; i < forms.size(); i++) {
            Files.writeString(folder.allureResults().resolve(i + "-attachment.txt"), "so: " + forms.get(i) + ".");
        }
        Files.writeString(folder.allureResults().resolve("clean.txt"), "p and qa and nothing");
        SecretCanary canary =
                new SecretCanary("qa", PASSWORD, PublicText.OWN, text -> text.replace("a-token", "[redacted]"));

        assertThat(canary.removeLeaks(folder, root.resolve("em01.json"))).hasSize(forms.size());
        assertThat(folder.allureResults()).isDirectoryContaining(p -> p.endsWith("clean.txt"));
        assertThat(folder.allureResults().toFile().list()).hasSize(1);
    }

    @Test
    void every_file_of_a_run_is_searched() throws IOException {
        for (Path file : List.of(
                folder.reportHtml(),
                folder.resultJson(),
                folder.summary(),
                folder.junitXml(),
                root.resolve("em01.json"))) {
            Files.writeString(file, "the hidden-secret is out");
        }
        assertThat(new SecretCanary("qa", "hidden-secret", PublicText.OWN, text -> text)
                        .removeLeaks(folder, root.resolve("em01.json")))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void a_body_in_base64_is_searched_as_it_was(String charset) throws IOException {
        byte[] body = ("\u00e9 told " + PASSWORD).getBytes(Charset.forName(charset));
        Files.writeString(
                folder.evidence(),
                "{\"content\":{\"text\":\"" + Base64.getEncoder().encodeToString(body)
                        + "\",\"encoding\":\"base64\"}},{\"text\":\"a \\\"x\\\",\\\"encoding\\\":\\\"base64\\\"\"}");
        SecretCanary canary = new SecretCanary("qa", PASSWORD, PublicText.OWN, text -> text);
        assertThat(canary.removeLeaks(folder, root.resolve("em01.json"))).containsExactly(folder.evidence());
    }

    @Test
    void what_a_server_calls_base64_is_not_decoded() throws IOException {
        Files.writeString(
                folder.allureResults().resolve("body.txt"), "{\"text\":\"no base64!\",\"encoding\":\"base64\"}");
        SecretCanary canary = new SecretCanary("qa", PASSWORD, PublicText.OWN, text -> text);
        assertThat(canary.removeLeaks(folder, root.resolve("em01.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SessionType", "veeam", "http", "uuid", "testcase", "v1.0", "absolute"})
    void a_password_that_is_a_word_of_our_own_or_the_protocols_raises_no_alarm(String word) throws IOException {
        Files.writeString(folder.reportHtml(), "here stands " + word);
        Files.writeString(folder.summary(), word + ", and a-token");
        SecretCanary canary = new SecretCanary("qa", word, PublicText.OWN, text -> text.replace("a-token", ""));
        assertThat(canary.removeLeaks(folder, root.resolve("em01.json"))).containsExactly(folder.summary());
    }

    @Test
    void without_a_password_only_the_clients_own_secrets_are_looked_for() throws IOException {
        Files.writeString(folder.summary(), "anything: ");
        assertThat(new SecretCanary("", "", PublicText.OWN, text -> text)
                        .removeLeaks(folder, root.resolve("em01.json")))
                .isEmpty();
    }
}
