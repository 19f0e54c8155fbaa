package org.emverify.contract.document;

import java.nio.file.Path;
import java.util.List;

/** The schema that a server's installation ships, when the user has it. Immutable; may be used by many threads. */
public final class VendorSchema {
    private final XmlReader reader;

    private VendorSchema(XmlReader reader) {
        this.reader = reader;
    }

    /**
     * Compiles the user's file. Files that it includes must lie beside it; nothing is fetched from the network.
     *
     * @throws UnusableFile naming the file and line of the first fault
     */
    public static VendorSchema from(Path xsd) {
        Path file = xsd.toAbsolutePath();
        javax.xml.validation.Schema schema =
                Xsd.compile(SchemaFiles.in(file.getParent()), file.getFileName().toString());
        return new VendorSchema(new XmlReader(() -> new XmlPass(schema, () -> ContentModels.NONE)));
    }

    /** What that schema says of a body, whatever its root; every violation is one of its rules. Empty when malformed. */
    public List<Violation> violations(byte[] body) {
        return reader.read(body, root -> true) instanceof ParseResult.Document document
                ? document.violations()
                : List.of();
    }
}
