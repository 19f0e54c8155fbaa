package org.emverify.contract.document;

/**
 * The readers of all bodies over one set of compiled schemas, shared by whoever reads. May be used by many threads, and by
 * many runs.
 */
public record Readers(XmlReader xml, JsonReader json, CollectionReader collection) {

    /** Readers that validate by these schemas. */
    public static Readers of(Schemas schemas) {
        return new Readers(new XmlReader(schemas), new JsonReader(schemas), new CollectionReader(schemas));
    }
}
