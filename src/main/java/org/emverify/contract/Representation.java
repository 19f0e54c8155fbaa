package org.emverify.contract;

import java.util.Arrays;

/** In which form a resource was asked for: what a subject of a requirement was read from. */
public enum Representation {
    ENTITY_IN_XML(DocumentKind.ENTITY, Format.XML),
    ENTITY_IN_JSON(DocumentKind.ENTITY, Format.JSON),
    REFERENCE_IN_XML(DocumentKind.REFERENCE, Format.XML),
    REFERENCE_IN_JSON(DocumentKind.REFERENCE, Format.JSON),
    EVENTS_IN_XML(DocumentKind.EVENTS, Format.XML),
    COLLECTION_IN_XML(DocumentKind.COLLECTION, Format.XML),
    COLLECTION_IN_JSON(DocumentKind.COLLECTION, Format.JSON),
    LOGON_SESSION_IN_XML(DocumentKind.LOGON_SESSION, Format.XML),
    SERVICE_ROOT_IN_XML(DocumentKind.SERVICE_ROOT, Format.XML),
    ERROR_IN_XML(DocumentKind.ERROR, Format.XML),
    ERROR_IN_JSON(DocumentKind.ERROR, Format.JSON);

    private final DocumentKind kind;
    private final Format format;

    Representation(DocumentKind kind, Format format) {
        this.kind = kind;
        this.format = format;
    }

    /**
     * The representation of that kind in that format.
     *
     * @throws IllegalArgumentException when the harness does not ask for it
     */
    public static Representation of(DocumentKind kind, Format format) {
        return Arrays.stream(values())
                .filter(representation -> representation.kind == kind && representation.format == format)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("never asked for: " + kind + " in " + format));
    }

    public DocumentKind kind() {
        return kind;
    }

    public Format format() {
        return format;
    }

    /** The words for it in features, findings and reports. */
    public String label() {
        return kind.label() + " in " + format;
    }
}
