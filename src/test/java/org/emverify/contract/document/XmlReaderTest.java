package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Violation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XmlReaderTest {
    private final XmlReader reader = new XmlReader(Schemas.bundled());

    @ParameterizedTest
    @EnumSource
    void a_conforming_document_of_each_kind_has_no_violation(DocumentKind kind) {
        ParseResult.Document document = document(SampleDocuments.xml(kind));

        assertThat(document.violations()).isEmpty();
        assertThat(document.root().name()).isEqualTo(kind.rootElement());
    }

    @Test
    void the_tree_holds_attributes_and_elements_with_their_places() {
        SystemSession session = SystemSession.from(
                Format.XML, document(SampleDocuments.ENTITY_XML).root());

        assertThat(session.uid().text()).hasValue("urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11");
        assertThat(session.uid().place()).isEqualTo(new Place("/SystemSession/@UID", 2, 351));
        assertThat(session.state().place()).isEqualTo(new Place("/SystemSession/State", 10, 10));
        assertThat(session.resultValue().text()).hasValue("Success");
        assertThat(session.resultMessage().text()).hasValue("");
        assertThat(session.links())
                .extracting(l -> l.rel().inWords(), l -> l.place().path())
                .containsExactly(
                        tuple("\"Alternate\"", "/SystemSession/Links/Link[1]"),
                        tuple("\"Down\"", "/SystemSession/Links/Link[2]"));
        assertThat(session.links().get(1).name().isAbsent()).isTrue();
    }

    @Test
    void an_unlisted_value_is_one_violation_that_says_what_came() {
        assertThat(violations("CollectJob</Sess", "Nope</Sess")).singleElement().satisfies(v -> {
            assertThat(v.place().path()).isEqualTo("/SystemSession/SessionType");
            assertThat(v.rule()).isEqualTo("cvc-enumeration-valid");
            assertThat(v.kind()).isEqualTo(Kind.BROKEN);
            assertThat(v.message())
                    .startsWith("Value 'Nope' is not facet-valid")
                    .contains("LogExport");
        });
    }

    @Test
    void an_additional_element_is_undocumented_wherever_it_stands() {
        assertThat(inShort(violations("<State>", "<Extra><a/></Extra><State>")))
                .containsExactly("UNDOCUMENTED /SystemSession/Extra");
        assertThat(inShort(violations("<Links>", "<New>1</New><Links><Other/>")))
                .containsExactly("UNDOCUMENTED /SystemSession/New", "UNDOCUMENTED /SystemSession/Links/Other");
        assertThat(inShort(violations("<Message/>", "<Message/><x:y xmlns:x='urn:x'/>")))
                .containsExactly("UNDOCUMENTED /SystemSession/Result/y");
        assertThat(inShort(violations("Rel=\"Down\"/>", "Rel=\"Down\"><b/></Link>")))
                .containsExactly("UNDOCUMENTED /SystemSession/Links/Link[2]/b");
    }

    @Test
    void an_additional_attribute_is_undocumented_wherever_it_stands() {
        assertThat(inShort(violations("<State>", "<State a='1'>")))
                .containsExactly("UNDOCUMENTED /SystemSession/State/@a");
        assertThat(inShort(
                        violations("Type=\"SystemSession\"", "Type=\"SystemSession\" b='' x:UID='' xmlns:x='urn:x'")))
                .containsExactly("UNDOCUMENTED /SystemSession/@b", "UNDOCUMENTED /SystemSession/@UID");
    }

    @Test
    void an_attribute_with_a_prefix_is_not_taken_for_the_documented_one() {
        ParseResult.Document document =
                document(SampleDocuments.changed(SampleDocuments.ENTITY_XML, " UID=", " xmlns:x='urn:x' x:UID="));

        assertThat(SystemSession.from(Format.XML, document.root()).uid().isAbsent())
                .isTrue();
    }

    @Test
    void another_order_is_told_as_such() {
        String state = "  <State>CompletedSuccessfully</State>\n";
        String moved = SampleDocuments.changed(
                SampleDocuments.changed(SampleDocuments.ENTITY_XML, state, ""), "  <Links>", state + "  <Links>");

        assertThat(document(moved).violations()).singleElement().satisfies(v -> {
            assertThat(v.kind()).isEqualTo(Kind.ORDER);
            assertThat(v.place().path()).isEqualTo("/SystemSession/Links");
            assertThat(v.message())
                    .isEqualTo("The element \"Links\" is documented before \"State\", which stands before it here.");
        });
    }

    @Test
    void missing_and_doubled_elements_are_breaches() {
        assertThat(inShort(violations("<SessionType>CollectJob</SessionType>", "")))
                .containsExactly("BROKEN /SystemSession/SessionType");
        assertThat(inShort(violations("<IsCanceled>false</IsCanceled>", "")))
                .containsExactly("BROKEN /SystemSession/Result/IsCanceled");
        assertThat(inShort(violations("<State>", "<State>Failed</State><State>")))
                .containsExactly("BROKEN /SystemSession/State[2]");
        assertThat(inShort(violations(" Rel=\"Down\"", "")))
                .containsExactly("BROKEN /SystemSession/Links/Link[2]/@Rel");
    }

    @Test
    void several_faults_in_one_parent_are_all_told() {
        String spoiled = SampleDocuments.changed(
                SampleDocuments.changed(
                        SampleDocuments.ENTITY_XML, "<State>CompletedSuccessfully</State>", "<Status>Fine</Status>"),
                "<EndTimeUTC>",
                "<New/><EndTimeUTC>");

        assertThat(inShort(document(spoiled).violations()))
                .containsExactly(
                        "BROKEN /SystemSession/State",
                        "UNDOCUMENTED /SystemSession/New",
                        "UNDOCUMENTED /SystemSession/Status");
    }

    @Test
    void a_documented_element_of_another_namespace_is_a_breach() {
        assertThat(inShort(violations("<State>", "<State xmlns=''>"))).containsExactly("BROKEN /SystemSession/State");
        assertThat(document(SampleDocuments.changed(SampleDocuments.ENTITY_XML, "<State>", "<State xmlns='urn:x'>"))
                        .violations())
                .extracting(Violation::message)
                .containsExactly("The element \"State\" is in the namespace urn:x, not in the vendor's,"
                        + " http://www.veeam.com/ent/v1.0.");
    }

    @Test
    void text_among_elements_and_elements_in_values_are_breaches() {
        assertThat(inShort(violations("<Message/>", "oops<Message/>"))).containsExactly("BROKEN /SystemSession/Result");
        assertThat(inShort(violations("CollectJob</Sess", "<b>CollectJob</b></Sess")))
                .containsExactly("BROKEN /SystemSession/SessionType");
        assertThat(inShort(violations("Rel=\"Down\"/>", "Rel=\"Down\">text</Link>")))
                .containsExactly("BROKEN /SystemSession/Links/Link[2]");
    }

    @Test
    void what_depends_on_the_state_or_is_spelt_differently_is_left_to_the_checks() {
        for (String[] change : List.of(
                new String[] {"<EndTimeUTC>2026-01-27T17:06:10.491337Z</EndTimeUTC>", ""},
                new String[] {"<EndTimeUTC>2026-01-27T17:06:10.491337Z</EndTimeUTC>", "<EndTimeUTC/>"},
                new String[] {"<EndTimeUTC>2026-01-27T17:06:10.491337Z</EndTimeUTC>", "<EndTimeUTC xsi:nil='true'/>"},
                new String[] {"<Result>Success</Result>", ""},
                new String[] {">false<", ">True<"},
                new String[] {">false<", ">0<"},
                new String[] {">false<", "> false <"},
                new String[] {">2026-01-27T17:05:52.069837Z<", "> 2026-01-27T17:05:52Z\n<"},
                new String[] {" Name=\"Collect Job @2026-01-27 17:05:52.069837\"", " Name=\"\""},
                new String[] {" Name=\"Collect Job\" Type=\"BackupJobSessionReference\"", ""})) {
            assertThat(violations(change[0], change[1])).as(change[1]).isEmpty();
        }
        String asElements = SampleDocuments.changed(
                SampleDocuments.changed(
                        SampleDocuments.ENTITY_XML,
                        " UID=\"urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11\"",
                        ""),
                "<SessionType>",
                "<UID>urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11</UID><SessionType>");
        assertThat(document(asElements).violations()).isEmpty();
    }

    @Test
    void wrong_times_blanks_around_words_and_other_booleans_are_breaches() {
        for (String[] change : List.of(
                new String[] {"17:05:52.069837Z<", "17:05:52.069837<"},
                new String[] {"17:05:52.069837Z<", "17:05:52.069837+00:00<"},
                new String[] {"2026-01-27T17:05:52.069837Z<", "2026-02-30T17:05:52.069837Z<"},
                new String[] {">Success<", "> Success <"},
                new String[] {">Success<", "><"},
                new String[] {">CompletedSuccessfully<", ">completedsuccessfully<"},
                new String[] {">false<", ">no<"},
                new String[] {"urn:veeam:SystemSession:7d0c3a52", "urn:veeam:SystemSession:xyz"},
                new String[] {
                    "Href=\"https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11/events\"",
                    "Href=\"\""
                })) {
            assertThat(violations(change[0], change[1]))
                    .as(change[1])
                    .singleElement()
                    .extracting(Violation::kind)
                    .isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void prefixes_comments_instructions_and_cdata_make_no_difference() {
        String dressed = SampleDocuments.ENTITY_XML
                .replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "<!-- before --><?style sheet?>")
                .replace("xmlns=", "xmlns:v=")
                .replaceAll("<(/?)([A-Z])", "<$1v:$2")
                .replace("CollectJob</v:Sess", "Coll<![CDATA[ect]]>J<!-- in -->ob</v:Sess");

        ParseResult.Document document = document(dressed);

        assertThat(document.violations()).isEmpty();
        SystemSession session = SystemSession.from(Format.XML, document.root());
        assertThat(session.sessionType().text()).hasValue("CollectJob");
        assertThat(session.state().place().path()).isEqualTo("/SystemSession/State");
    }

    @Test
    void instance_attributes_are_no_children_and_nil_is_null() {
        ParseResult.Document document = document(
                SampleDocuments.changed(
                        SampleDocuments.ENTITY_XML,
                        " Href=\"https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?",
                        " xsi:type='SystemSessionEntityType' xsi:schemaLocation='urn:x http://example.test/x.xsd' Href=\"https:?"));

        assertThat(document.violations()).isEmpty();
        assertThat(document.root().children())
                .extracting(Node::name)
                .startsWith("Href", "Type", "Name", "UID", "Links");
        ParseResult.Document nil = document(
                SampleDocuments.changed(SampleDocuments.ENTITY_XML, "<Message/>", "<Message xsi:nil='true'/>"));
        assertThat(nil.violations()).isEmpty();
        assertThat(SystemSession.from(Format.XML, nil.root()).resultMessage().isNull())
                .isTrue();
    }

    @Test
    void the_attributes_of_xml_itself_are_at_most_undocumented() {
        assertThat(inShort(violations("<Links>", "<Links xml:lang='en' xml:base='https://em01.example.test/'>")))
                .containsExactly("UNDOCUMENTED /SystemSession/Links/@lang", "UNDOCUMENTED /SystemSession/Links/@base");
        assertThat(inShort(violations("<State>", "<State xml:lang='en'>")))
                .containsExactly("UNDOCUMENTED /SystemSession/State/@lang");
        assertThat(inShort(violations("<State>", "<State xsi:type='NobodyKnows'>")))
                .containsExactly("UNDOCUMENTED /SystemSession/State");
    }

    @Test
    void an_unknown_root_is_read_but_not_validated() {
        for (String root :
                List.of("<html><body>Sorry</body></html>", "<SystemSession/>", "<Error xmlns='urn:x'>no</Error>")) {
            assertThat(document(root).violations()).as(root).isEmpty();
        }
    }

    private ParseResult.Document document(String xml) {
        ParseResult parsed = reader.read(SampleDocuments.utf8(xml));
        assertThat(parsed).isInstanceOf(ParseResult.Document.class);
        return (ParseResult.Document) parsed;
    }

    private List<Violation> violations(String from, String to) {
        return document(SampleDocuments.changed(SampleDocuments.ENTITY_XML, from, to))
                .violations();
    }

    private static List<String> inShort(List<Violation> violations) {
        return violations.stream().map(v -> v.kind() + " " + v.place().path()).toList();
    }
}
