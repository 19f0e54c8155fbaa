package org.emverify.contract.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;

/**
 * Reads the collection of system sessions in XML as a stream: every session is handed on as soon as it was read, and is
 * not kept. May be used by many threads.
 */
public final class CollectionReader {
    /** Of violations outside the sessions, so many are kept. */
    private static final int MAX_VIOLATIONS = 1000;

    /** What the collection calls its sessions. */
    public static final String ENTRY = "Sessions";

    private final XmlReader reader;

    /** A reader that validates by these schemas. */
    public CollectionReader(Schemas schemas) {
        this.reader = new XmlReader(schemas);
    }

    /**
     * One session of the collection.
     *
     * @param node the entity; its place has its position in the collection
     * @param violations what the schema says of it
     */
    public record Entry(Node node, List<Violation> violations) {
        public Entry {
            violations = List.copyOf(violations);
        }
    }

    /**
     * What is to be said of the collection as a whole.
     *
     * @param root the root element without its sessions; empty when the document is malformed
     * @param entries how many sessions were handed on
     * @param violations what the schema says of all but the sessions; the first thousand
     * @param malformed why it is no document, when it is none; sessions before the fault were handed on
     */
    public record Summary(
            Optional<Node> root, int entries, List<Violation> violations, Optional<ParseResult.Malformed> malformed) {
        public Summary {
            violations = List.copyOf(violations);
        }
    }

    /**
     * Reads a collection to its end.
     *
     * @param entry is given every element directly below the root that is called a session of the collection, or looks
     *     like one whatever it is called
     * @throws IOException when the stream throws it
     */
    public Summary read(InputStream body, Consumer<Entry> entry) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        XmlEncoding encoding = encoding(in);
        EntrySink entries = new EntrySink(entry);
        try {
            encoding.check();
            in.skipNBytes(encoding.mark());
            return entries.summary(
                    reader.pass(new InputStreamReader(in, StrictText.decoder(encoding.charset())), entries));
        } catch (MalformedDocument e) {
            return entries.malformed(e);
        } catch (CharacterCodingException e) {
            return entries.malformed(MalformedDocument.at(
                    0, 0, "it holds bytes that are not " + encoding.charset() + ", the encoding of the document"));
        }
    }

    /** Looks at the beginning, which is read again afterwards. */
    private static XmlEncoding encoding(InputStream in) throws IOException {
        in.mark(XmlEncoding.PREFIX);
        XmlEncoding encoding = XmlEncoding.of(in.readNBytes(XmlEncoding.PREFIX));
        in.reset();
        return encoding;
    }

    private static final class EntrySink implements XmlPass.ElementSink {
        private final Consumer<Entry> entry;
        private final List<Violation> outside = new ArrayList<>();
        private int entries;

        EntrySink(Consumer<Entry> entry) {
            this.entry = entry;
        }

        @Override
        public boolean validates(XmlElement root) {
            return XmlReader.isDocumented(root);
        }

        @Override
        public boolean takes(XmlElement ended, Supplier<List<Violation>> violations) {
            if (ended.parent() == null || ended.parent().parent() != null) {
                return false;
            }
            Node node = ended.toNode();
            if (!isEntry(ended) && !looksLikeASession(node)) {
                return false;
            }
            String path = node.place().path();
            Map<Boolean, List<Violation>> byPlace = violations.get().stream()
                    .collect(Collectors.partitioningBy(violation -> isWithin(path, violation)));
            byPlace.get(false).forEach(this::keep);
            entries++;
            entry.accept(new Entry(node, byPlace.get(true)));
            return true;
        }

        private static boolean isWithin(String path, Violation violation) {
            return (violation.place().path() + "/").startsWith(path + "/");
        }

        private static boolean looksLikeASession(Node node) {
            return node.children().stream()
                    .anyMatch(n -> n.name().equals("UID") || n.name().equals("SessionType"));
        }

        private static boolean isEntry(XmlElement element) {
            XmlElement parent = element.parent();
            return element.name().equals(ENTRY)
                    && element.namespace().equals(Node.VENDOR_NAMESPACE)
                    && parent.name().equals(DocumentKind.COLLECTION.rootElement())
                    && parent.namespace().equals(Node.VENDOR_NAMESPACE);
        }

        private void keep(Violation violation) {
            if (outside.size() < MAX_VIOLATIONS) {
                outside.add(violation);
            }
        }

        Summary summary(XmlPass.ParsedXml outcome) {
            outcome.violations().forEach(this::keep);
            return new Summary(Optional.of(outcome.root().toNode()), entries, outside, Optional.empty());
        }

        Summary malformed(MalformedDocument problem) {
            return new Summary(Optional.empty(), entries, outside, Optional.of(problem.in(Format.XML)));
        }
    }
}
