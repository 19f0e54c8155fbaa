package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MainTest {
    /** The class file version of Java 8; what is higher an old Java does not even load. */
    private static final int JAVA_8 = 52;

    @Test
    void an_old_java_can_load_the_class_that_the_jar_starts_with() throws IOException {
        try (DataInputStream bytes = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
            bytes.readInt();
            bytes.readUnsignedShort();
            assertThat(bytes.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @Test
    void the_class_that_it_starts_by_name_is_there() throws ReflectiveOperationException {
        assertThat(Class.forName(Main.STARTED)).isEqualTo(JvmRelauncher.class);
        assertThat(JvmRelauncher.class.getMethod("main", String[].class)).isNotNull();
    }

    @Test
    void the_number_of_a_java_is_read_from_both_spellings() {
        assertThat(Main.feature("1.8")).isEqualTo(8);
        assertThat(Main.feature("11")).isEqualTo(11);
        assertThat(Main.feature("17")).isEqualTo(17);
    }

    @Test
    void an_old_java_is_refused_in_one_line() {
        assertThat(Main.refusal("11", "/opt/java-11"))
                .isEqualTo("em-verify: needs Java 17 or later, and this is Java 11 in /opt/java-11; start it with the"
                        + " java of a later one");
    }
}
