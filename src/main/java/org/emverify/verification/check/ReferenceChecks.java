package org.emverify.verification.check;

import java.util.List;
import java.util.Set;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.Uid;
import org.emverify.contract.document.Violation;
import org.emverify.verification.finding.CheckContext;

/**
 * Judges a document as the entity reference of one system session (neighbouring page;
 * {@link Decision#REFERENCE_BY_GENERAL_RULE}).
 *
 * @param answers what was answered about the session
 */
public record ReferenceChecks(ParseResult.Document document, SessionAnswers answers, CheckContext on) {
    private static final List<String> PARAMETERS =
            List.of("SessionType", "CreationTimeUTC", "EndTimeUTC", "State", "Result");
    private static final Set<String> DECIDED_HERE = Set.of("UID", "Name", "Href", "Type", "Links");

    /** Whether a document looks like an entity reference. */
    public static boolean isReference(ParseResult.Document document) {
        Node root = document.root();
        return document.format() == Format.XML
                ? root.name().equals("EntityRef")
                : root.shape() == Node.Shape.OBJECT
                        && (!root.child("UID").isAbsent()
                                || root.child("Type")
                                        .text()
                                        .filter(t -> t.endsWith("Reference"))
                                        .isPresent());
    }

    void judge() {
        Node root = document.root();
        on.judged(Requirement.REFERENCE_FORM);
        if (document.format() == Format.XML && !root.namespace().equals(Node.VENDOR_NAMESPACE)) {
            on.breaks(
                    Requirement.REFERENCE_FORM,
                    root.place(),
                    "EntityRef in the namespace " + Node.VENDOR_NAMESPACE,
                    root.namespace().isEmpty() ? "no namespace" : "the namespace " + root.namespace());
            return;
        }
        judgeUid(root.child("UID"));
        judgeForm(root);
        List<Link> links = SystemSession.links(document.format(), root);
        new LinkChecks(links, root.child("Links"), answers, on)
                .judge(
                        new LinkChecks.Expected(
                                "Alternate",
                                Requirement.REFERENCE_LINK,
                                Requirement.REFERENCE_LINK,
                                LinkTarget.Resource.SYSTEM_SESSION,
                                LinkChecks.Form.ENTITY,
                                false,
                                "the URL of /systemSessions/" + answers.id() + "?format=Entity"),
                        Set.of("SystemSession"));
    }

    private void judgeUid(Observed uid) {
        Uid asked = new Uid(answers.id());
        on.holds(
                Requirement.REFERENCE_UID,
                uid.text().flatMap(Uid::of).filter(asked::equals).isPresent(),
                uid.place(),
                "\"" + asked + '"',
                uid::inWords);
    }

    private void judgeForm(Node root) {
        Observed name = root.child("Name");
        on.holds(Requirement.REFERENCE_FORM, name.isText(), name.place(), "Name as a string", name::inWords);
        Observed href = root.child("Href");
        on.holds(
                Requirement.REFERENCE_FORM,
                href.text()
                        .flatMap(LinkTarget::of)
                        .filter(t -> t.leadsTo(LinkTarget.Resource.SYSTEM_SESSION, answers.id()))
                        .isPresent(),
                href.place(),
                "the absolute URL of /systemSessions/" + answers.id(),
                href::inWords);
        Observed type = root.child("Type");
        on.holds(
                Requirement.REFERENCE_FORM,
                type.text().filter(t -> t.endsWith("Reference")).isPresent(),
                type.place(),
                "a Type that ends in \"Reference\"",
                type::inWords);
        EntityChecks.linksAreNoArray(document)
                .ifPresent(links -> on.advises(
                        Requirement.REFERENCE_FORM,
                        links.place(),
                        "Links as an array of links",
                        links.inWords(),
                        Decision.JSON_LIKE_XML.cited()));
        PARAMETERS.stream()
                .map(root::child)
                .filter(parameter -> !parameter.isAbsent())
                .forEach(parameter -> on.breaks(
                        Requirement.REFERENCE_FORM,
                        parameter.place(),
                        "none of the session's parameters in its entity reference",
                        parameter.name()));
        SchemaViolations.judge(document, Requirement.REFERENCE_FORM, this::isDecidedElsewhere, on);
    }

    private boolean isDecidedElsewhere(Violation violation) {
        String path = violation.place().path();
        String name = path.substring(path.lastIndexOf('/') + 1).replace("@", "");
        boolean topLevel = path.chars().filter(c -> c == '/').count() <= (document.format() == Format.XML ? 2 : 1);
        return (topLevel && (DECIDED_HERE.contains(name) || PARAMETERS.contains(name)))
                || (path.contains("Links") && on.hasFindingOn(Set.of(Requirement.REFERENCE_LINK)));
    }
}
