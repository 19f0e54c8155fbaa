package org.emverify.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ReadersEverywhereTest {
    private static final String SPOILED_XML = Samples.ENTITY_XML
            .replace(">CollectJob<", ">Nope<")
            .replace("<State>", "<New/><State>")
            .replace(" Rel=\"Down\"", "");
    private static final String SPOILED_JSON = Samples.ENTITY_JSON
            .replace("\"CollectJob\"", "\"Nope\"")
            .replace("\"State\"", "\"New\"")
            .replace("false", "\"x\"");

    @Test
    @ResourceLock(Resources.LOCALE)
    void messages_are_english_in_any_language() {
        List<Reading> english = new ArrayList<>();
        List<Reading> german = new ArrayList<>();
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

    private static List<Reading> readAll() {
        XmlReader xml = new XmlReader(Schemas.bundled());
        JsonReader json = new JsonReader(Schemas.bundled());
        return List.of(
                xml.read(Samples.utf8(SPOILED_XML)),
                xml.read(Samples.utf8("<a><b></a>")),
                json.read(Samples.utf8(SPOILED_JSON), DocumentKind.ENTITY),
                json.read(Samples.utf8("{\"a\" 1}"), DocumentKind.ENTITY));
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        XmlReader xml = new XmlReader(Schemas.bundled());
        JsonReader json = new JsonReader(Schemas.bundled());
        List<Callable<Reading>> reads = List.of(
                () -> xml.read(Samples.utf8(Samples.ENTITY_XML)),
                () -> xml.read(Samples.utf8(SPOILED_XML)),
                () -> xml.read(Samples.utf8("<a><b></a>")),
                () -> json.read(Samples.utf8(Samples.ENTITY_JSON), DocumentKind.ENTITY),
                () -> json.read(Samples.utf8(SPOILED_JSON), DocumentKind.ENTITY));
        List<Reading> alone = new ArrayList<>();
        for (Callable<Reading> read : reads) {
            alone.add(read.call());
        }
        XmlReader freshXml = new XmlReader(Schemas.bundled());
        List<Callable<Reading>> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.addAll(reads);
            many.add(() -> freshXml.read(Samples.utf8(SPOILED_XML)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reading>> results = threads.invokeAll(many);
            for (int i = 0; i < results.size(); i++) {
                int kind = i % 6;
                assertThat(results.get(i).get()).isEqualTo(alone.get(kind == 5 ? 1 : kind));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
