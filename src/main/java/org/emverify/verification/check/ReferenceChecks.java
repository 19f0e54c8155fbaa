package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.List;
import java.util.Set;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
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
record ReferenceChecks(ParseResult.Document document, SessionAnswers answers, CheckContext on) {
    private static final List<String> PARAMETERS =
            List.of("SessionType", "CreationTimeUTC", "EndTimeUTC", "State", "Result");
    private static final Set<String> DECIDED_HERE = Set.of("UID", "Name", "Href", "Type", "Links");

    void judge() {
        Node root = document.root();
        on.judged(REFERENCE_FORM);
        if (document.format() == Format.XML && !root.isOfTheVendor()) {
            on.breaks(
                    REFERENCE_FORM,
                    root.place(),
                    "EntityRef in the namespace " + Node.VENDOR_NAMESPACE,
                    CheckContext.namespaceInWords(root));
            return;
        }
        judgeUid(root.child("UID"));
        judgeForm(root);
        List<Link> links = SystemSession.links(document.format(), root);
        new LinkChecks(links, root.child("Links"), answers, on)
                .judge(new LinkChecks.Expected(
                        "Alternate",
                        REFERENCE_LINK,
                        REFERENCE_LINK,
                        LinkTarget.Resource.SYSTEM_SESSION,
                        LinkChecks.Form.ENTITY,
                        false,
                        Set.of("SystemSession")));
    }

    private void judgeUid(Observed uid) {
        Uid asked = new Uid(answers.id());
        on.holds(
                REFERENCE_UID, uid.text().flatMap(Uid::of).filter(asked::equals).isPresent(), uid, "\"" + asked + '"');
    }

    private void judgeForm(Node root) {
        Observed name = root.child("Name");
        on.holds(REFERENCE_FORM, name.isText(), name, "Name as a string");
        Observed href = root.child("Href");
        on.holds(
                REFERENCE_FORM,
                LinkTarget.isIn(href, t -> t.leadsTo(LinkTarget.Resource.SYSTEM_SESSION, answers.id())),
                href,
                "the absolute URL of /systemSessions/" + answers.id());
        LinkChecks.judgeWay(REFERENCE_FORM, href, on);
        Observed type = root.child("Type");
        on.holds(
                REFERENCE_FORM,
                type.text().filter(t -> t.endsWith("Reference")).isPresent(),
                type,
                "a Type that ends in \"Reference\"");
        EntityChecks.linksAreNoArray(document)
                .ifPresent(links -> on.advises(
                        REFERENCE_FORM, links, "Links as an array of links", Decision.JSON_LIKE_XML.cited()));
        PARAMETERS.stream()
                .map(root::child)
                .filter(parameter -> !parameter.isAbsent())
                .forEach(parameter -> on.breaks(
                        REFERENCE_FORM,
                        parameter.place(),
                        "none of the session's parameters in its entity reference",
                        parameter.name()));
        on.violations(REFERENCE_FORM, document, this::isDecidedElsewhere);
    }

    private boolean isDecidedElsewhere(Violation violation) {
        String path = violation.place().path();
        String name = path.substring(path.lastIndexOf('/') + 1).replace("@", "");
        boolean topLevel = path.chars().filter(c -> c == '/').count() <= (document.format() == Format.XML ? 2 : 1);
        return (topLevel && (DECIDED_HERE.contains(name) || PARAMETERS.contains(name)))
                || (path.contains("Links") && on.hasFindingOn(Set.of(REFERENCE_LINK)));
    }
}
