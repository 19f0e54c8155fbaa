package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    private static final Path BUNDLED = Path.of("schemas");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheBundledSchemas() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void the_bundled_schemas_are_valid_and_complete() {
        assertThatCode(() -> Schemas.from(BUNDLED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_has_a_schema_in_each_format(DocumentKind kind) {
        assertThat(BUNDLED.resolve(kind.schemaName() + ".xsd")).isRegularFile();
        assertThat(BUNDLED.resolve(kind.schemaName() + ".schema.json")).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource
    void each_xml_schema_also_compiles_alone(DocumentKind kind) {
        assertThatCode(() -> Xsd.compile(SchemaFiles.BUNDLED, kind.schemaName() + ".xsd"))
                .doesNotThrowAnyException();
    }

    @Test
    void the_enumerations_are_those_of_the_catalogue() throws IOException {
        String xsd = Files.readString(BUNDLED.resolve("entity.xsd"));
        String json = Files.readString(BUNDLED.resolve("entity.schema.json"));
        for (List<String> names :
                List.of(SessionType.wireNames(), SessionState.wireNames(), SessionResult.wireNames())) {
            assertThat(names).allSatisfy(name -> {
                assertThat(xsd).contains("<xs:enumeration value=\"" + name + "\"/>");
                assertThat(json).contains('"' + name + '"');
            });
        }
        int listed = Stream.of(SessionType.wireNames(), SessionState.wireNames(), SessionResult.wireNames())
                .mapToInt(List::size)
                .sum();
        assertThat(xsd.split("<xs:enumeration ", -1)).hasSize(listed + 1);
    }

    @Test
    void edited_copies_count() throws IOException {
        edit("entity.xsd", "value=\"LogExport\"", "value=\"LogExport\"/><xs:enumeration value=\"Nope\"");
        edit("entity.schema.json", "\"LogExport\"", "\"LogExport\", \"Nope\"");
        Schemas edited = Schemas.from(folder);

        assertThat(violations(new XmlReader(edited)
                        .read(SampleDocuments.utf8(SampleDocuments.ENTITY_XML.replace(">CollectJob<", ">Nope<")))))
                .isEmpty();
        assertThat(violations(new JsonReader(edited)
                        .read(
                                SampleDocuments.utf8(SampleDocuments.ENTITY_JSON.replace("\"CollectJob\"", "\"Nope\"")),
                                DocumentKind.ENTITY)))
                .isEmpty();
    }

    @Test
    void an_element_that_an_edited_copy_adds_is_documented_from_then_on() throws IOException {
        edit(
                "entity.xsd",
                "<xs:element name=\"State\"",
                "<xs:element name=\"New\" type=\"xs:string\" minOccurs=\"0\"/><xs:element name=\"State\"");
        XmlReader reader = new XmlReader(Schemas.from(folder));

        assertThat(violations(reader.read(
                        SampleDocuments.utf8(SampleDocuments.ENTITY_XML.replace("<State>", "<New/><State>")))))
                .isEmpty();
        assertThat(violations(reader.read(
                        SampleDocuments.utf8(SampleDocuments.ENTITY_XML.replace("<Links>", "<New/><Links>")))))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.ORDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entity.xsd         | type="SystemSessionState"  | type="Sate"        | entity.xsd, line
            types.xsd          | </xs:schema>               | </xs:scheme>       | types.xsd, line 128: The element type "xs:schema"
            collection.xsd     | "types.xsd"                | "types2.xsd"       | types2.xsd: is not in the folder
            collection.xsd     | "types.xsd"                | "../types.xsd"     | ../types.xsd: is not in the folder
            collection.xsd     | "types.xsd"                | "http://example.test/types.xsd" | http://example.test/types.xsd: is not in the folder
            error.schema.json  | "type": "integer"          | "type": "intiger"  | error.schema.json, line 8: /properties/StatusCode/type
            error.schema.json  | "required":                | "required"         | error.schema.json, line 13: Unexpected character
            error.schema.json  | "Message":                 | "Status":          | error.schema.json, line 9: the member "Status" stands more than once
            entity.schema.json | types.schema.json#/$defs/uid | https://example.test/x.json | entity.schema.json, line 8: refers to "https://example.test/x.json", which is in none of the schemas beside it
            entity.schema.json | types.schema.json#/$defs/uid | types.schema.json#/$defs/uit | entity.schema.json, line 8: refers to "types.schema.json#/$defs/uit"
            types.schema.json  | ^urn:veeam:[A-Za-z]+       | ^urn:veeam:([A-Za-z]+ | types.schema.json, line 10: "^urn:veeam:([A-Za-z]+
            """)
    void a_slip_of_the_pen_is_told_with_file_and_line(String file, String from, String to, String message)
            throws IOException {
        edit(file, from, to);

        assertThatThrownBy(() -> Schemas.from(folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("events.schema.json"));

        assertThatThrownBy(() -> Schemas.from(folder))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("events.schema.json: is not in the folder " + folder);
    }

    @Test
    void the_content_models_know_every_element_that_the_schemas_declare() {
        ContentModels models = ContentModels.read(SchemaFiles.BUNDLED, "em-verify.xsd", Schemas.bundled()::xmlPass);

        assertThat(Arrays.stream(DocumentKind.values()))
                .allSatisfy(kind ->
                        assertThat(models.at(List.of(kind.rootElement()))).isPresent());
        assertThat(models.at(List.of("SystemSessions", "Sessions", "Result"))
                        .orElseThrow()
                        .children())
                .extracting(ContentModels.Child::name)
                .containsExactly("Result", "Message", "IsCanceled");
        assertThat(models.at(List.of("SystemSession", "Nope"))).isEmpty();
    }

    private static List<Violation> violations(ParseResult parsed) {
        assertThat(parsed).isInstanceOf(ParseResult.Document.class);
        return ((ParseResult.Document) parsed).violations();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, SampleDocuments.changed(Files.readString(path), from, to));
    }
}
