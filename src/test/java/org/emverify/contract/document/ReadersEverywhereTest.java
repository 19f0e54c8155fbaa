package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emverify.contract.DocumentKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@Tag("slow")
class ReadersEverywhereTest {
    private static final String SPOILED_XML = SampleDocuments.ENTITY_XML
            .replace(">CollectJob<", ">Nope<")
            .replace("<State>", "<New/><State>")
            .replace(" Rel=\"Down\"", "");
    private static final String SPOILED_JSON = SampleDocuments.ENTITY_JSON
            .replace("\"CollectJob\"", "\"Nope\"")
            .replace("\"State\"", "\"New\"")
            .replace("false", "\"x\"");

    @Test
    @ResourceLock(Resources.LOCALE)
    void messages_are_english_in_any_language() {
        List<ParseResult> english = new ArrayList<>();
        List<ParseResult> german = new ArrayList<>();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            english.addAll(readAll());
            Locale.setDefault(Locale.GERMANY);
            german.addAll(readAll());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(german).isEqualTo(english);
        assertThat(german.toString())
                .contains("is not facet-valid", "must be terminated")
                .doesNotContain("Wert");
    }

    private static List<ParseResult> readAll() {
        XmlReader xml = new XmlReader(Schemas.bundled());
        JsonReader json = new JsonReader(Schemas.bundled());
        return List.of(
                xml.read(SampleDocuments.utf8(SPOILED_XML)),
                xml.read(SampleDocuments.utf8("<a><b></a>")),
                json.read(SampleDocuments.utf8(SPOILED_JSON), DocumentKind.ENTITY),
                json.read(SampleDocuments.utf8("{\"a\" 1}"), DocumentKind.ENTITY));
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        XmlReader xml = new XmlReader(Schemas.bundled());
        JsonReader json = new JsonReader(Schemas.bundled());
        List<Callable<ParseResult>> reads = List.of(
                () -> xml.read(SampleDocuments.utf8(SampleDocuments.ENTITY_XML)),
                () -> xml.read(SampleDocuments.utf8(SPOILED_XML)),
                () -> xml.read(SampleDocuments.utf8("<a><b></a>")),
                () -> json.read(SampleDocuments.utf8(SampleDocuments.ENTITY_JSON), DocumentKind.ENTITY),
                () -> json.read(SampleDocuments.utf8(SPOILED_JSON), DocumentKind.ENTITY));
        List<ParseResult> alone = new ArrayList<>();
        for (Callable<ParseResult> read : reads) {
            alone.add(read.call());
        }
        Schemas untouched = Schemas.bundled();
        XmlReader freshXml = new XmlReader(untouched);
        JsonReader freshJson = new JsonReader(untouched);
        List<Callable<ParseResult>> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.addAll(reads);
            many.add(() -> freshXml.read(SampleDocuments.utf8(SPOILED_XML)));
            many.add(() -> freshJson.read(SampleDocuments.utf8(SPOILED_JSON), DocumentKind.ENTITY));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<ParseResult>> results = threads.invokeAll(many);
            for (int i = 0; i < results.size(); i++) {
                int kind = i % 7;
                assertThat(results.get(i).get()).isEqualTo(alone.get(kind == 5 ? 1 : kind == 6 ? 4 : kind));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatever_comes_is_read_or_refused_and_never_thrown_at_the_caller() {
        XmlReader xml = new XmlReader(Schemas.bundled());
        JsonReader json = new JsonReader(Schemas.bundled());
        Random random = new Random(20_261_124);
        for (int i = 0; i < 3000; i++) {
            DocumentKind kind = DocumentKind.values()[i % DocumentKind.values().length];
            byte[] spoiledXml = spoiled(SampleDocuments.utf8(SampleDocuments.xml(kind)), random);
            byte[] spoiledJson = spoiled(SampleDocuments.utf8(SampleDocuments.json(kind)), random);

            assertThat(xml.read(spoiledXml)).isNotNull();
            assertThat(json.read(spoiledJson, kind)).isNotNull();
        }
    }

    /** A few bytes overwritten, a piece cut out or doubled, or the end cut off. */
    private static byte[] spoiled(byte[] body, Random random) {
        int from = random.nextInt(body.length);
        int to = Math.min(body.length, from + 1 + random.nextInt(40));
        ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
        spoiled.write(body, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> {
                byte[] noise = new byte[1 + random.nextInt(3)];
                random.nextBytes(noise);
                spoiled.writeBytes(noise);
                spoiled.write(body, to, body.length - to);
            }
            case 1 -> spoiled.write(body, to, body.length - to);
            case 2 -> {
                spoiled.write(body, from, to - from);
                spoiled.write(body, from, body.length - from);
            }
            default -> {
                // Cut off.
            }
        }
        return spoiled.toByteArray();
    }
}
