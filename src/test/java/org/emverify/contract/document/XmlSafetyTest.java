package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSafetyTest {
    private static final String NO_DTD = "it has a document type declaration (DTD), which is not read";

    private final XmlReader reader = new XmlReader(Schemas.bundled());

    @Test
    void an_external_entity_is_refused_before_its_file_is_opened(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "canary-2b7e");

        for (String dtd : new String[] {
            "<!DOCTYPE SystemSession [<!ENTITY x SYSTEM '" + canary.toUri() + "'>]>",
            "<!DOCTYPE SystemSession [<!ENTITY % x SYSTEM '" + canary.toUri() + "'> %x;]>",
            "<!DOCTYPE SystemSession SYSTEM '" + canary.toUri() + "'>"
        }) {
            ParseResult.Malformed malformed = malformed(SampleDocuments.utf8(
                    dtd + "<SystemSession xmlns='http://www.veeam.com/ent/v1.0'>&x;</SystemSession>"));

            assertThat(malformed.problem()).isEqualTo(NO_DTD);
        }
    }

    @Test
    void an_entity_bomb_is_refused() {
        String bomb = "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>";

        assertThat(malformed(SampleDocuments.utf8(bomb)).problem()).isEqualTo(NO_DTD);
    }

    @Test
    void a_schema_location_is_not_followed(@TempDir Path folder) throws IOException {
        Path schema = Files.writeString(folder.resolve("other.xsd"), "this is no schema");
        String hinted = SampleDocuments.changed(
                SampleDocuments.ENTITY_XML,
                " Href=\"https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?",
                " xsi:schemaLocation='http://www.veeam.com/ent/v1.0 " + schema.toUri() + "' Href=\"https:?");

        assertThat(reader.read(SampleDocuments.utf8(hinted)))
                .isInstanceOfSatisfying(
                        ParseResult.Document.class,
                        d -> assertThat(d.violations()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 100_000})
    void a_document_that_is_nested_too_deeply_is_refused(int depth) {
        assertThat(malformed(SampleDocuments.utf8("<a>".repeat(depth) + "</a>".repeat(depth)))
                        .problem())
                .isEqualTo("it is nested deeper than 100 levels");
    }

    @Test
    void a_document_of_a_hundred_levels_is_read() {
        assertThat(reader.read(SampleDocuments.utf8("<a>".repeat(100) + "</a>".repeat(100))))
                .isInstanceOf(ParseResult.Document.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{}",
                "<SystemSession",
                "<a><b></a></b>",
                "<a/><b/>",
                "<a/>text",
                "<a>&nbsp;</a>",
                "<a x='1' x='2'/>",
                "<p:a/>",
                "<a>\u0001</a>",
                " <?xml version='1.0'?><a/>"
            })
    void a_text_that_is_not_one_well_formed_document_is_malformed_and_nothing_is_printed(String xml) {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ParseResult.Malformed malformed = malformed(SampleDocuments.utf8(xml));

            assertThat(malformed.problem()).isNotBlank().doesNotContain("\n");
            assertThat(malformed.place().line()).isPositive();
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8,        UTF-8",
        "UTF-8,        UTF-8",
        "windows-1252, windows-1252",
        "iso-8859-1,   ISO-8859-1",
        "us-ascii,     US-ASCII"
    })
    void the_declared_encoding_is_used(String declared, String used) {
        String text = used.equals("US-ASCII") ? "plain" : "Zürich";
        byte[] xml = ("<?xml version=\"1.0\" encoding='" + declared + "'?><a>" + text + "</a>")
                .getBytes(Charset.forName(used));

        assertThat(XmlReader.encodingOf(xml)).isEqualTo(Charset.forName(used));
        assertThat(text(xml)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,    ''",
        "UTF-8,    utf-8",
        "UTF-16LE, ''",
        "UTF-16LE, utf-16",
        "UTF-16BE, UTF-16",
        "UTF-32LE, utf-32",
        "UTF-32BE, ''"
    })
    void a_byte_order_mark_tells_the_encoding(String encoding, String declared) {
        String declaration =
                declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "' standalone='yes'?>";
        byte[] xml = ("\uFEFF" + declaration + "<a>Zürich</a>").getBytes(Charset.forName(encoding));

        assertThat(XmlReader.encodingOf(xml)).isEqualTo(Charset.forName(encoding));
        assertThat(text(xml)).isEqualTo("Zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void two_bytes_a_character_are_recognised_without_a_mark(String encoding) {
        byte[] xml =
                ("<?xml version='1.0' encoding='" + encoding + "'?><a>Zürich</a>").getBytes(Charset.forName(encoding));

        assertThat(XmlReader.encodingOf(xml)).isEqualTo(Charset.forName(encoding));
        assertThat(text(xml)).isEqualTo("Zürich");
    }

    @Test
    void without_mark_and_declaration_it_is_utf_8() {
        assertThat(text(SampleDocuments.utf8("<a>Zürich</a>"))).isEqualTo("Zürich");
        assertThat(text(SampleDocuments.utf8("<?xml version='1.1'?><a>Zürich</a>")))
                .isEqualTo("Zürich");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8      | utf-16       | it declares the encoding "utf-16", but its first bytes are not
            UTF-8      | x-nobody     | it declares the unknown encoding "x-nobody"
            UTF-16LE   | utf-8        | it declares the encoding "utf-8", but its first bytes are not
            ISO-8859-1 | utf-8        | the bytes FC at offset 42 are not UTF-8, the encoding of the document
            UTF-8      | us-ascii     | the bytes C3 at offset 45 are not US-ASCII, the encoding of the document
            """)
    void an_untrue_encoding_is_malformed(String used, String declared, String problem) {
        byte[] xml =
                ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a>Zürich</a>").getBytes(Charset.forName(used));

        assertThat(malformed(xml).problem()).isEqualTo(problem);
    }

    @Test
    void a_mark_that_contradicts_the_declaration_is_malformed() {
        byte[] xml = SampleDocuments.utf8("\uFEFF<?xml version='1.0' encoding='windows-1252'?><a/>");

        assertThat(malformed(xml).problem())
                .isEqualTo("it declares the encoding \"windows-1252\", but its byte order mark says UTF-8");
    }

    private String text(byte[] xml) {
        ParseResult parsed = reader.read(xml);
        assertThat(parsed).isInstanceOf(ParseResult.Document.class);
        return ((ParseResult.Document) parsed).root().text();
    }

    private ParseResult.Malformed malformed(byte[] xml) {
        ParseResult parsed = reader.read(xml);
        assertThat(parsed).isInstanceOf(ParseResult.Malformed.class);
        return (ParseResult.Malformed) parsed;
    }
}
