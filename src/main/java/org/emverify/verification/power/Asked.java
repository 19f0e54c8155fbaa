package org.emverify.verification.power;

import java.util.Set;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;

/** What was asked for when an answer came: a kind of document in a format. */
public record Asked(DocumentKind kind, Format format) {

    /** The words for it in the names of mutations. */
    public String label() {
        return kind.label() + " in " + format;
    }

    boolean isXml() {
        return format == Format.XML;
    }

    Asked inTheOtherFormat() {
        return new Asked(kind, isXml() ? Format.JSON : Format.XML);
    }

    /** Begins the description of one mutation of this answer. */
    MutationBuilder mutation(String name) {
        return new MutationBuilder(this, label() + ": " + name, Set.of(), Set.of());
    }

    /** The page has a requirement for each property of an answer; the events' page is one requirement as a whole. */
    Requirement rule(Requirement ofThePage) {
        return kind == DocumentKind.EVENTS ? Requirement.EVENTS_FORM : ofThePage;
    }
}
