package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.emverify.contract.DocumentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {

    @ParameterizedTest
    @CsvSource({
        "SystemSession, Type,        /SystemSession/@Type",
        "SystemSession, UID,         /SystemSession/@UID",
        "SystemSession, SessionType, /SystemSession/SessionType",
        "Error,         Message,     /Error/@Message",
        "Result,        Message,     /Result/Message"
    })
    void what_is_missing_in_xml_is_missed_where_the_documentation_writes_it(String root, String name, String path) {
        ParseResult parsed = new XmlReader(Schemas.bundled()).read(SampleDocuments.utf8("<" + root + "/>"));

        Node node = ((ParseResult.Document) parsed).root();

        assertThat(node.child(name).place().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"Type, /Type", "State, /State"})
    void what_is_missing_in_json_is_missed_as_a_member(String name, String path) {
        ParseResult parsed = new JsonReader(Schemas.bundled()).read(SampleDocuments.utf8("{}"), DocumentKind.ENTITY);

        assertThat(((ParseResult.Document) parsed).root().child(name).place().path())
                .isEqualTo(path);
    }
}
