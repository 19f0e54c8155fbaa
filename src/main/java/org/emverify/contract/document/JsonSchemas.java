package org.emverify.contract.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.serialization.NodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.emverify.contract.DocumentKind;
import tools.jackson.databind.JsonNode;

/** The compiled JSON Schemas, one for each kind of document. Nothing is fetched from the network. */
final class JsonSchemas {
    /** The common beginning of the schemas' IDs; a name, not an address: nothing is there. */
    private static final String PREFIX = "https://em-verify.org/schemas/";

    private static final SchemaRegistryConfig IN_ENGLISH =
            SchemaRegistryConfig.builder().locale(Locale.ROOT).build();

    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private static final String ENDING = ".schema.json";

    private final SchemaFiles files;
    private final SchemaRegistry registry;
    private final Map<DocumentKind, Lazy<Schema>> schemas = new EnumMap<>(DocumentKind.class);

    JsonSchemas(SchemaFiles files) {
        this.files = files;
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                r -> r.schemaRegistryConfig(IN_ENGLISH)
                        .nodeReader(new StrictReader())
                        .schemaLoader(l -> l.fetchRemoteResources(false)
                                .resourceLoaders(o ->
                                        o.add(iri -> iri.toString().startsWith(PREFIX)
                                                ? () -> new ByteArrayInputStream(files.read(
                                                        iri.toString().substring(PREFIX.length())))
                                                : null))));
        for (DocumentKind kind : DocumentKind.values()) {
            schemas.put(kind, new Lazy<>(() -> load(kind)));
        }
    }

    /** One kind at a time: the schemas share a file, which the registry would else load twice at once. */
    private synchronized Schema load(DocumentKind kind) {
        Schema schema = registry.getSchema(SchemaLocation.of(PREFIX + kind.schemaName() + ENDING));
        schema.initializeValidators();
        return schema;
    }

    /** The schema of that kind. */
    Schema schema(DocumentKind kind) {
        return schemas.get(kind).get();
    }

    /**
     * Looks at every schema file: is it JSON, a schema, and are all its references good?
     *
     * @throws UnusableFile naming the file and line of the first fault
     */
    void check() {
        Schema metaSchema = registry.getSchema(SchemaLocation.of(META_SCHEMA));
        Map<String, JsonTree> trees = new LinkedHashMap<>();
        Stream.concat(Stream.of("types"), Arrays.stream(DocumentKind.values()).map(DocumentKind::schemaName))
                .map(name -> name + ENDING)
                .forEach(fileName -> trees.put(fileName, tree(fileName)));
        trees.forEach((fileName, tree) -> {
            for (Error error : metaSchema.validate(tree.value())) {
                String pointer = error.getInstanceLocation().toString();
                throw fault(fileName, tree.places().get(pointer), pointer + " " + error.getMessage());
            }
            tree.places().values().stream()
                    .filter(n -> n.shape() == Node.Shape.TEXT)
                    .forEach(n -> check(trees, fileName, n));
        });
        schemas.values().forEach(Lazy::get);
    }

    private JsonTree tree(String fileName) {
        try {
            return JsonTree.read(new String(files.read(fileName), StandardCharsets.UTF_8));
        } catch (MalformedDocument e) {
            throw UnusableFile.in(fileName, e.place().line(), e.getMessage());
        }
    }

    /** What the meta-schema cannot see: references that lead nowhere, and patterns that are none. */
    private static void check(Map<String, JsonTree> trees, String fileName, Node node) {
        if (node.name().equals("$ref")) {
            String[] target = node.text().split("#", 2);
            JsonTree tree = trees.get(target[0].isEmpty() ? fileName : target[0]);
            if (tree == null || target.length == 2 && !tree.places().containsKey(target[1])) {
                throw fault(
                        fileName, node, "refers to \"" + node.text() + "\", which is in none of the schemas beside it");
            }
        }
        if (node.name().equals("pattern")) {
            try {
                Pattern.compile(node.text());
            } catch (PatternSyntaxException e) {
                throw fault(fileName, node, "\"" + node.text() + "\" is no pattern: " + e.getDescription());
            }
        }
    }

    private static UnusableFile fault(String fileName, Node node, String problem) {
        return UnusableFile.in(fileName, node.place().line(), problem);
    }

    /** The validator's own reader would start a whole object mapper for a few schema files, and forgive doubled keys. */
    private static final class StrictReader implements NodeReader {
        @Override
        public JsonNode readTree(String content, InputFormat format) {
            try {
                return JsonTree.read(content).value();
            } catch (MalformedDocument e) {
                throw UnusableFile.in("a schema", e.place().line(), e.getMessage());
            }
        }

        @Override
        public JsonNode readTree(InputStream content, InputFormat format) {
            try (content) {
                return readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8), format);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
