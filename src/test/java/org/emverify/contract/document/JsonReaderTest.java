package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Violation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader(Schemas.bundled());

    @ParameterizedTest
    @EnumSource
    void a_conforming_document_of_each_kind_has_no_violation(DocumentKind kind) {
        assertThat(document(SampleDocuments.json(kind), kind).violations()).isEmpty();
    }

    @Test
    void the_tree_holds_members_and_items_with_their_places() {
        SystemSession session = SystemSession.from(
                Format.JSON,
                document(SampleDocuments.ENTITY_JSON, DocumentKind.ENTITY).root());

        assertThat(session.state().place()).isEqualTo(new Place("/State", 11, 12));
        assertThat(session.isCanceled().inWords()).isEqualTo("the boolean false");
        assertThat(session.resultMessage().isNull()).isTrue();
        assertThat(session.links()).extracting(l -> l.place().path()).containsExactly("/Links/0", "/Links/1");
        assertThat(session.links().get(0).name().isNull()).isTrue();
        assertThat(session.links().get(1).name().isAbsent()).isTrue();
    }

    @Test
    void numbers_are_kept_as_they_were_written() {
        Node root = document(
                        "{\"StatusCode\": 4.0400e2, \"Message\": \"\", \"Status\": 12345678901234567890}",
                        DocumentKind.ERROR)
                .root();

        assertThat(root.child("StatusCode").inWords()).isEqualTo("the number 4.0400e2");
        assertThat(root.child("Status").inWords()).isEqualTo("the number 12345678901234567890");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "CollectJob"     | "Nope"   | /SessionType | enum    | Found "Nope", expected one of CatalogConsolidation, CatalogCrawlJob, CatalogReplicationJob, CollectJob, SecurityScopesRebuild, VcPluginJob, LicAutoUpdate, DatabaseMaintenance, HistoryCollectJob, LicenseRevoke, SyncCheckForProductUpdatesOption, LogExport.
            "CollectJob"     | 5        | /SessionType | type    | Found the number 5, expected the type string.
            "Success"        | "Fine"   | /Result/Result | enum  | Found "Fine", expected one of Success, Warning, Failed, null.
            false            | "false"  | /Result/IsCanceled | type | Found "false", expected the type boolean.
            "SessionType":   | "sessionType": | /SessionType | required | The member "SessionType" is missing.
            "Down"           | ""       | /Links/1/Rel | minLength | Found "", expected a string that is not empty.
            "Rel": "Down",   | ''       | /Links/1/Rel | required | The member "Rel" is missing.
            """)
    void a_breach_names_the_place_the_rule_and_what_came(
            String from, String to, String place, String rule, String message) {
        ParseResult.Document document =
                document(SampleDocuments.changed(SampleDocuments.ENTITY_JSON, from, to), DocumentKind.ENTITY);

        assertThat(document.violations())
                .filteredOn(v -> v.kind() == Kind.BROKEN)
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.place().path()).isEqualTo(place);
                    assertThat(v.place().line()).isPositive();
                    assertThat(v.rule()).isEqualTo(rule);
                    assertThat(v.message()).isEqualTo(message);
                });
    }

    @Test
    void an_additional_member_is_undocumented() {
        String json = SampleDocuments.changed(
                SampleDocuments.ENTITY_JSON, "\"IsCanceled\"", "\"Extra/~\": {}, \"IsCanceled\"");

        assertThat(document(json, DocumentKind.ENTITY).violations())
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.kind()).isEqualTo(Kind.UNDOCUMENTED);
                    assertThat(v.place().path()).isEqualTo("/Result/Extra~1~0");
                    assertThat(v.message()).isEqualTo("The member \"Extra/~\" is not documented.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"EndTimeUTC\": \"2026-01-27T17:06:10.491337Z\",->",
                "\"2026-01-27T17:06:10.491337Z\"->null",
                "\"Success\"->null",
                "{\"Result\": \"Success\", \"Message\": null, \"IsCanceled\": false}->null",
                "\"Message\": null,->",
                "\"Message\": null->\"Message\": \"\"",
                "\"Collect Job @2026-01-27 17:05:52.069837\"->\"\"",
            })
    void what_may_be_null_or_missing_is_left_to_the_checks(String change) {
        String[] fromTo = change.split("->", -1);

        String json = SampleDocuments.changed(SampleDocuments.ENTITY_JSON, fromTo[0], fromTo[1]);

        assertThat(document(json, DocumentKind.ENTITY).violations()).isEmpty();
    }

    @Test
    void a_document_that_is_no_object_breaks_the_schema_as_a_whole() {
        assertThat(document("[]", DocumentKind.ENTITY).violations())
                .extracting(v -> v.place().path(), Violation::message)
                .containsExactly(tuple("", "Found an array, expected the type object."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1, "b": {"a": 2, "a": 3}} | /b/a | the member "a" stands more than once in the same object
            {"a": 1} {"b": 2}               | ``   | there is text behind the end of the document
            {"a": 1} x                      | ``   | there is text behind the end of the document
            {"a": 1}]                       | ``   | there is text behind the end of the document
            ``                              | ``   | it is empty
            """)
    void a_text_that_is_not_one_strict_document_is_malformed(String json, String place, String problem) {
        ParseResult.Malformed malformed = malformed(SampleDocuments.utf8(json));

        assertThat(malformed.place().path()).isEqualTo(place);
        assertThat(malformed.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\"}",
                "{\"a\": +1}",
                "{\"a\": 1]",
                "\u0001",
                "{\"a\": 01}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "[1,]",
                "<a/>",
                "// c\n{}",
                "\"a\nb\"",
                "  \n "
            })
    void a_text_that_is_not_json_is_malformed(String json) {
        assertThat(malformed(SampleDocuments.utf8(json)).problem())
                .isNotBlank()
                .doesNotContain("Source", "CTRL-CHAR", "enable", "start marker", "Feature", "(code", "\n");
    }

    @Test
    void a_document_that_is_nested_too_deeply_is_malformed() {
        assertThat(malformed(SampleDocuments.utf8("[".repeat(101) + "]".repeat(101)))
                        .problem())
                .startsWith("it is nested deeper than 100 levels");
        assertThat(document("[".repeat(100) + "]".repeat(100), DocumentKind.ENTITY))
                .isNotNull();
        assertThat(malformed(SampleDocuments.utf8("[".repeat(1_000_000))).problem())
                .startsWith("it is nested deeper");
    }

    @Test
    void a_byte_order_mark_is_read_over() {
        ParseResult parsed =
                reader.read(SampleDocuments.utf8('\uFEFF' + SampleDocuments.ENTITY_JSON), DocumentKind.ENTITY);

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        ParseResult.Document.class,
                        d -> assertThat(d.violations()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16",
                "x-UTF-16LE-BOM",
                "UTF-32LE",
                "UTF-32BE",
                "X-UTF-32LE-BOM",
                "X-UTF-32BE-BOM"
            })
    void another_encoding_is_malformed(String encoding) {
        assertThat(malformed(SampleDocuments.ENTITY_JSON.getBytes(Charset.forName(encoding)))
                        .problem())
                .isEqualTo("it is " + encoding.replaceFirst("(?i)^x-", "").substring(0, 6) + "; JSON is UTF-8");
    }

    @Test
    void breaches_come_in_the_order_of_the_document() {
        String json = SampleDocuments.changed(SampleDocuments.ENTITY_JSON, "\"CollectJob\"", "\"Nope\"")
                .replace("\"Down\"", "\"\"")
                .replace("\"Success\"", "\"Fine\"");

        assertThat(document(json, DocumentKind.ENTITY).violations())
                .extracting(v -> v.place().line())
                .hasSize(3)
                .isSorted();
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed_with_their_place() {
        ParseResult.Malformed malformed = malformed("{\n\"Message\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(malformed.problem())
                .isEqualTo("the bytes E9 at offset 14 are not UTF-8, the encoding of the document");
        assertThat(malformed.place()).isEqualTo(new Place("", 2, 13));
    }

    private ParseResult.Document document(String json, DocumentKind kind) {
        ParseResult parsed = reader.read(SampleDocuments.utf8(json), kind);
        assertThat(parsed).isInstanceOf(ParseResult.Document.class);
        return (ParseResult.Document) parsed;
    }

    private ParseResult.Malformed malformed(byte[] json) {
        ParseResult parsed = reader.read(json, DocumentKind.ENTITY);
        assertThat(parsed).isInstanceOf(ParseResult.Malformed.class);
        return (ParseResult.Malformed) parsed;
    }
}
