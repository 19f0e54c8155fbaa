package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final byte[] CONTENT = new byte[600_000];

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("em-verify.jsa"), CONTENT);
        ClassArchive.main(new String[] {file.toString()});
    }

    @Test
    void an_archive_that_is_as_the_build_has_left_it_is_used() {
        assertThat(ClassArchive.beside(folder.resolve("em-verify.jar")))
                .hasValueSatisfying(archive -> assertThat(archive.isWhole()).isTrue());
        assertThat(ClassArchive.beside(folder.resolve("other.jar"))).isEmpty();
    }

    @Test
    void one_that_is_cut_or_changed_is_not() throws IOException {
        Files.write(file, Arrays.copyOf(CONTENT, CONTENT.length - 1));
        assertThat(found().isWhole()).isFalse();

        byte[] changed = CONTENT.clone();
        changed[CONTENT.length - 1] = 1;
        Files.write(file, changed);
        assertThat(found().isWhole()).isFalse();

        Files.write(file, CONTENT);
        assertThat(found().isWhole()).isTrue();
    }

    @Test
    void nor_is_one_of_another_java_or_of_unknown_origin() throws IOException {
        Path note = folder.resolve("em-verify.jsa.txt");
        Files.writeString(note, Files.readString(note).replace("Java " + Runtime.version(), "Java 99"));
        assertThat(found().isWhole()).isFalse();

        Files.delete(note);
        assertThat(found().isWhole()).isFalse();
    }

    private ClassArchive found() {
        return new ClassArchive(file);
    }
}
