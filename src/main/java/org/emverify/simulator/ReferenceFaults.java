package org.emverify.simulator;

import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of the entity reference. */
final class ReferenceFaults {

    private static final AnswerMatcher REFERENCE = AnswerMatcher.reference();
    private static final String ALTERNATE = "Alternate";

    private ReferenceFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "reference-with-state",
                        "entity reference in XML",
                        "the entity reference tells the State",
                        "REFERENCE-FORM",
                        Change.document(
                                AnswerMatcher.reference().inXml(),
                                r -> r.plus(DocumentNode.text("State", "CompletedSuccessfully")))),
                Fault.of(
                        "reference-with-end-time",
                        "entity reference in JSON",
                        "the entity reference has a member EndTimeUTC",
                        "REFERENCE-FORM",
                        Change.document(
                                AnswerMatcher.reference().inJson(),
                                r -> r.plus(DocumentNode.bare("EndTimeUTC", "null")))),
                Fault.of(
                        "reference-links-as-object",
                        "entity reference in JSON",
                        "the Links are an object with the links in it",
                        "REFERENCE-FORM",
                        Change.document(
                                AnswerMatcher.reference().inJson(),
                                r -> r.replace("Links", l -> DocumentNode.group("Links", List.of(l.renamed("Link")))))),
                of(
                        "reference-uid-missing",
                        "there is no UID",
                        "REFERENCE-UID REFERENCE-FORM REFERENCE-AGREES",
                        r -> r.without("UID")),
                mixedUp("reference-uid-of-another-session", "UID", REFERENCE),
                mixedUp("reference-uid-of-another-session-in-json", "UID", REFERENCE.inJson()),
                of(
                        "reference-uid-of-another-resource",
                        "the UID's urn names a backup job session",
                        "REFERENCE-UID REFERENCE-AGREES",
                        r -> r.change("UID", u -> u.replace(":SystemSession:", ":BackupJobSession:"))),
                of(
                        "reference-type-of-entity",
                        "the Type does not end in Reference",
                        "REFERENCE-FORM",
                        r -> r.set("Type", "SystemSession")),
                of("reference-type-missing", "there is no Type", "REFERENCE-FORM", r -> r.without("Type")),
                of("reference-href-missing", "there is no Href", "REFERENCE-FORM", r -> r.without("Href")),
                of(
                        "reference-name-missing",
                        "there is no Name",
                        "REFERENCE-FORM REFERENCE-AGREES",
                        r -> r.without("Name")),
                of(
                        "reference-links-missing",
                        "there are no Links",
                        "REFERENCE-FORM REFERENCE-LINK",
                        r -> r.without("Links")),
                of(
                        "reference-link-missing",
                        "there is no link Alternate",
                        "REFERENCE-LINK",
                        r -> r.links(ALTERNATE, l -> List.of())),
                of(
                        "reference-link-looping",
                        "the link leads back to the reference",
                        "REFERENCE-LINK",
                        r -> r.link(ALTERNATE, l -> l.change("Href", h -> h.replace("?format=Entity", "")))),
                of(
                        "reference-link-to-events",
                        "the link leads to the events",
                        "REFERENCE-LINK",
                        r -> r.link(ALTERNATE, l -> l.change("Href", h -> h.replace("?format=Entity", "/events")))),
                Fault.of(
                        "reference-link-to-another-session",
                        "entity reference",
                        "the link leads to another session's entity",
                        "REFERENCE-LINK",
                        Change.documentOf(REFERENCE, (s, r) -> r.link(ALTERNATE, l -> l.change("Href", s::mixedUp)))),
                of(
                        "reference-name-another",
                        "the Name is another one",
                        "REFERENCE-AGREES",
                        r -> r.change("Name", n -> n.replaceAll(" @.*", ""))),
                Fault.of(
                        "reference-name-another-in-xml",
                        "entity reference in XML",
                        "the Name is another one",
                        "REFERENCE-AGREES",
                        Change.document(REFERENCE.inXml(), r -> r.change("Name", n -> n + "."))),
                Fault.of(
                        "reference-name-another-in-json",
                        "entity reference in JSON",
                        "the Name is another one",
                        "REFERENCE-AGREES",
                        Change.document(REFERENCE.inJson(), r -> r.change("Name", n -> n + "."))));
    }

    private static Fault mixedUp(String name, String path, AnswerMatcher matcher) {
        return Fault.of(
                name,
                "entity reference",
                "the " + path + " is another session's",
                "REFERENCE-UID REFERENCE-AGREES",
                Change.documentOf(matcher, (s, r) -> r.change(path, s::mixedUp)));
    }

    private static Fault of(String name, String description, String breaks, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "entity reference", description, breaks, Change.document(REFERENCE, edit));
    }
}
