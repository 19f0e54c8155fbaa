package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1 says that a server broke a promise: it is never the exit code of a run that did not judge. */
class EndingsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("unreadable"));
        Files.writeString(folder.resolve("unreadable/one.feature"), "Feature: one\n  Nonsense: two\n  Given");
        Files.writeString(folder.resolve("broken.yaml"), "- requirement: NOTHING");
    }

    @Test
    void behind_a_proxy_that_is_not_there_it_is_the_proxy_that_has_to_be_checked() {
        Invocation call = Invocation.in(
                folder,
                Map.of("EM_PASSWORD", "Tr0ub4dor&3", "HTTPS_PROXY", "localhost:1"),
                "verify",
                "--url=https://em01.example.test",
                "--username=user");

        assertThat(call.exitCode()).as(call.console()).isEqualTo(3);
        assertThat(call.console()).contains("; check the proxy (em.proxy or HTTPS_PROXY)");
    }

    @ParameterizedTest
    @CsvSource({
        "2, verify",
        "2, verify --ulr simulator",
        "2, verify --url ftp://localhost",
        "2, verify --url simulator --sample",
        "2, frobnicate",
        "2, verify --url simulator --sessions @nowhere.txt",
        "2, verify --url simulator --features empty",
        "2, verify --url simulator --features unreadable",
        "2, verify --url simulator --deviations broken.yaml",
        "2, verify --url simulator --output broken.yaml",
        "2, verify --url simulator --tags @UID --sessions 00000000-0000-4000-8000-000000000001",
        "3, verify --url simulator --tags @NOTHING",
        "3, verify --url simulator --tags @UID --max-duration 1ms",
        "3, verify --url simulator --tags @UID --timeout 1ms",
        "3, verify --url https://localhost:1 --username user",
        "3, doctor --url https://localhost:1 --username user",
        "2, report nowhere",
    })
    void a_run_that_did_not_judge_ends_otherwise(int exitCode, String line) {
        Invocation call = Invocation.in(folder, Map.of("EM_PASSWORD", "Tr0ub4dor&3"), line.split(" "));

        assertThat(call.exitCode()).as(call.console()).isEqualTo(exitCode);
        assertThat(call.console()).isNotBlank().doesNotContain("\tat ");
    }
}
