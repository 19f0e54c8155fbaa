package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.emverify.contract.Format;
import org.emverify.contract.document.CollectionReader.Entry;
import org.emverify.contract.document.CollectionReader.Summary;
import org.emverify.contract.document.Violation.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CollectionReaderTest {
    private final CollectionReader reader = new CollectionReader(Schemas.bundled());
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void every_session_is_handed_on_as_a_whole_entity() throws IOException {
        Summary summary = read(SampleDocuments.collection(3));

        assertThat(summary.entries()).isEqualTo(3);
        assertThat(summary.malformed()).isEmpty();
        assertThat(summary.violations()).isEmpty();
        assertThat(summary.root())
                .hasValueSatisfying(root -> assertThat(root.children()).isEmpty());
        assertThat(entries)
                .extracting(e -> e.node().place().path())
                .containsExactly(
                        "/SystemSessions/Sessions[1]", "/SystemSessions/Sessions[2]", "/SystemSessions/Sessions[3]");
        assertThat(entries).allSatisfy(e -> {
            SystemSession session = SystemSession.from(Format.XML, e.node());
            assertThat(e.violations()).isEmpty();
            assertThat(session.sessionType().text()).hasValue("CollectJob");
            assertThat(session.links()).hasSize(2);
        });
    }

    @Test
    void an_entry_is_the_same_as_when_the_whole_is_read() throws IOException {
        read(SampleDocuments.collection(2));

        ParseResult whole = new XmlReader(Schemas.bundled()).read(SampleDocuments.utf8(SampleDocuments.collection(2)));

        assertThat(whole)
                .isInstanceOfSatisfying(
                        ParseResult.Document.class,
                        d -> assertThat(d.root().entries("Sessions"))
                                .isEqualTo(entries.stream().map(Entry::node).toList()));
    }

    @Test
    void violations_come_with_the_session_that_they_are_in() throws IOException {
        String bad = SampleDocuments.changed(SampleDocuments.entry(), ">CollectJob<", ">Nope<")
                .replace("<State>", "<New/><State>");

        Summary summary = read(SampleDocuments.COLLECTION_START + SampleDocuments.entry() + bad
                + SampleDocuments.entry() + "<Paging/>" + SampleDocuments.COLLECTION_END);

        assertThat(entries.get(0).violations()).isEmpty();
        assertThat(entries.get(1).violations())
                .extracting(Violation::kind, v -> v.place().path())
                .containsExactly(
                        tuple(Kind.BROKEN, "/SystemSessions/Sessions[2]/SessionType"),
                        tuple(Kind.UNDOCUMENTED, "/SystemSessions/Sessions[2]/New"));
        assertThat(entries.get(2).violations()).isEmpty();
        assertThat(summary.violations())
                .extracting(Violation::kind, v -> v.place().path())
                .containsExactly(tuple(Kind.UNDOCUMENTED, "/SystemSessions/Paging"));
    }

    @Test
    void links_behind_the_sessions_are_only_another_order() throws IOException {
        Summary summary = read(SampleDocuments.COLLECTION_START
                + SampleDocuments.entry().repeat(3) + "<Links/>" + SampleDocuments.COLLECTION_END);

        assertThat(summary.violations()).extracting(Violation::kind).containsExactly(Kind.ORDER);
        assertThat(summary.root())
                .hasValueSatisfying(root ->
                        assertThat(root.children()).extracting(Node::name).containsExactly("Links"));
    }

    @Test
    void a_collection_that_breaks_off_tells_how_many_came() throws IOException {
        String cut = SampleDocuments.collection(3);

        Summary summary = read(cut.substring(0, cut.length() - 50));

        assertThat(summary.entries()).isEqualTo(2);
        assertThat(summary.root()).isEmpty();
        assertThat(summary.malformed()).isPresent();
    }

    @Test
    void another_root_has_no_entries() throws IOException {
        Summary summary = read("<SystemSessions><Sessions/></SystemSessions>");

        assertThat(summary.entries()).isZero();
        assertThat(summary.root()).map(Node::namespace).hasValue("");
        assertThat(read("").malformed()).isPresent();
        assertThat(read("<!DOCTYPE a><a/>").malformed())
                .map(ParseResult.Malformed::problem)
                .hasValueSatisfying(p -> assertThat(p).contains("DTD"));
    }

    @Test
    void an_element_that_neither_is_called_a_session_nor_looks_like_one_is_no_entry() throws IOException {
        String foreign = "<x:Sessions xmlns:x=\"urn:x\"/>";

        Summary summary =
                read(SampleDocuments.COLLECTION_START + foreign + "<Session/>" + SampleDocuments.COLLECTION_END);

        assertThat(summary.entries()).isZero();
        assertThat(read("<Jobs xmlns=\"" + Node.VENDOR_NAMESPACE + "\"><Sessions/></Jobs>")
                        .entries())
                .isZero();
    }

    @Test
    void what_looks_like_a_session_is_one_whatever_it_is_called() throws IOException {
        Summary summary = read(SampleDocuments.COLLECTION_START
                + "<Session UID=\"a\"/><Item><SessionType>b</SessionType></Item>" + SampleDocuments.COLLECTION_END);

        assertThat(summary.entries()).isEqualTo(2);
        assertThat(entries).extracting(e -> e.node().name()).containsExactly("Session", "Item");
    }

    @Test
    void a_byte_order_mark_belongs_to_the_collection() throws IOException {
        assertThat(read('\uFEFF' + SampleDocuments.collection(2)).entries()).isEqualTo(2);
    }

    @Test
    void an_encoding_that_nobody_knows_is_malformed() throws IOException {
        assertThat(read("<?xml version=\"1.0\" encoding=\"x-none\"?><a/>").malformed())
                .map(ParseResult.Malformed::problem)
                .hasValueSatisfying(problem -> assertThat(problem).contains("x-none"));
    }

    @Test
    void wrong_bytes_are_malformed_and_a_broken_stream_is_the_callers() throws IOException {
        byte[] bytes = SampleDocuments.utf8(SampleDocuments.collection(1));
        bytes[bytes.length - 40] = (byte) 0xFF;
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 700), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThat(reader.read(new ByteArrayInputStream(bytes), entries::add).malformed())
                .map(ParseResult.Malformed::problem)
                .hasValue("it holds bytes that are not UTF-8, the encoding of the document");
        assertThatThrownBy(() -> reader.read(broken, entries::add))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void a_taker_that_gives_up_spoils_nothing_for_the_next() throws IOException {
        assertThatThrownBy(() -> reader.read(
                        new ByteArrayInputStream(SampleDocuments.utf8(SampleDocuments.collection(3))), e -> {
                            throw new IllegalStateException("enough");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");

        assertThat(read(SampleDocuments.collection(3)).entries()).isEqualTo(3);
    }

    @Test
    @Tag("slow")
    void a_long_collection_is_never_held_whole() throws IOException {
        int sessions = 20_000;
        byte[] entry = SampleDocuments.utf8(SampleDocuments.entry());
        AtomicInteger counted = new AtomicInteger();
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(SampleDocuments.utf8(SampleDocuments.COLLECTION_START)));
        IntStream.range(0, sessions).forEach(i -> parts.add(new ByteArrayInputStream(entry)));
        parts.add(new ByteArrayInputStream(SampleDocuments.utf8(SampleDocuments.COLLECTION_END)));

        Summary summary =
                reader.read(new SequenceInputStream(Collections.enumeration(parts)), e -> counted.incrementAndGet());

        assertThat(summary.entries()).isEqualTo(sessions);
        assertThat(counted).hasValue(sessions);
    }

    private Summary read(String xml) throws IOException {
        return reader.read(new ByteArrayInputStream(SampleDocuments.utf8(xml)), entries::add);
    }
}
