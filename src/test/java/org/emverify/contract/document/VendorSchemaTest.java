package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emverify.contract.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorSchemaTest {
    @TempDir
    private Path folder;

    @Test
    void the_users_file_judges_whatever_ours_says() throws IOException {
        Path xsd = write("RestAPI.xsd", """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.veeam.com/ent/v1.0" xmlns="http://www.veeam.com/ent/v1.0" elementFormDefault="qualified">
                  <xs:include schemaLocation="./parts.xsd"/>
                  <xs:element name="SystemSession" type="OnlyState"/>
                </xs:schema>
                """);
        write("parts.xsd", """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.veeam.com/ent/v1.0" elementFormDefault="qualified">
                  <xs:complexType name="OnlyState"><xs:sequence><xs:element name="State" type="xs:int"/></xs:sequence></xs:complexType>
                </xs:schema>
                """);
        VendorSchema vendor = VendorSchema.from(xsd);

        assertThat(vendor.violations(SampleDocuments.utf8(
                        "<SystemSession xmlns='http://www.veeam.com/ent/v1.0'><State>1</State></SystemSession>")))
                .isEmpty();
        assertThat(vendor.violations(SampleDocuments.utf8(
                        "<SystemSession xmlns='http://www.veeam.com/ent/v1.0'><State>x</State></SystemSession>")))
                .extracting(v -> v.place().path(), Violation::rule)
                .containsExactly(tuple("/SystemSession/State", "cvc-datatype-valid.1.2.1"));
        assertThat(vendor.violations(SampleDocuments.utf8(SampleDocuments.ENTITY_XML)))
                .extracting(v -> v.place().path())
                .contains("/SystemSession", "/SystemSession/@UID");
        assertThat(vendor.violations(SampleDocuments.utf8("<Unknown/>")))
                .extracting(Violation::rule)
                .containsExactly("cvc-elt.1.a");
    }

    @Test
    void our_own_schema_can_stand_in_for_it() {
        VendorSchema vendor = VendorSchema.from(Path.of("schemas", "em-verify.xsd"));

        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(vendor.violations(SampleDocuments.utf8(SampleDocuments.xml(kind))))
                    .isEmpty();
        }
    }

    @Test
    void a_wrong_or_missing_file_is_told() throws IOException {
        Path wrong =
                write("RestAPI.xsd", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:nope/></xs:schema>");

        assertThatThrownBy(() -> VendorSchema.from(wrong))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("RestAPI.xsd, line 2: ");
        assertThatThrownBy(() -> VendorSchema.from(folder.resolve("None.xsd")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("None.xsd: is not in the folder " + folder);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
