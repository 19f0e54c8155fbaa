package org.emverify.contract.document;

import java.nio.file.Path;
import org.emverify.contract.DocumentKind;

/**
 * The compiled schemas of all documents, in both formats. Immutable; may be used by many threads. What is not used costs
 * nothing: each format is compiled when it is first read.
 */
public final class Schemas {
    private static final String ALL_XML = "em-verify.xsd";

    private final Lazy<javax.xml.validation.Schema> xml;
    private final Lazy<ContentModels> contentModels;
    private final Lazy<JsonSchemas> json;

    private Schemas(SchemaFiles files) {
        xml = new Lazy<>(() -> Xsd.compile(files, ALL_XML));
        contentModels = new Lazy<>(() -> ContentModels.read(files, ALL_XML, this::xmlPass));
        json = new Lazy<>(() -> new JsonSchemas(files));
    }

    /** The schemas that the harness brings. */
    public static Schemas bundled() {
        return new Schemas(SchemaFiles.BUNDLED);
    }

    /**
     * A user's edited copies. Checked at once and completely, so that a slip of the pen does not look like a server's
     * fault later.
     *
     * @param folder holds copies of all files of {@code schemas/}
     * @throws UnusableFile naming the file and line of the first fault
     */
    public static Schemas from(Path folder) {
        Schemas schemas = new Schemas(SchemaFiles.in(folder));
        schemas.xml.get();
        schemas.contentModels.get();
        schemas.json.get().check();
        return schemas;
    }

    /** The schema of all documents in XML, for validators of others. */
    public javax.xml.validation.Schema xsd() {
        return xml.get();
    }

    /** The schema of that kind of document in JSON, for validators of others. */
    public com.networknt.schema.Schema jsonSchema(DocumentKind kind) {
        return json.get().schema(kind);
    }

    XmlPass xmlPass() {
        return new XmlPass(xml.get(), contentModels);
    }
}
