package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Optional;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.Uid;
import org.emverify.contract.document.Violation;
import org.emverify.verification.finding.CheckContext;

/**
 * Judges the entity of one system session (page, "Response Body" to "Example"): its namespace, its parameters (table
 * "Parameters", and Href and Type of the neighbouring page), and its shape by the schema. What a parameter's own check
 * decides is not reported a second time as a violation of the schema.
 *
 * @param session the session as the document has it
 * @param id the ID that was asked for, in lower case
 */
record EntityChecks(SystemSession session, String id, CheckContext on) {

    /** Judges the document that is the entity; whether it is one to compare others with. */
    boolean judge(ParseResult.Document document) {
        Node root = document.root();
        if (document.format() == Format.XML && !judgeNamespace(document)) {
            return false;
        }
        boolean isEnveloped = session.root() != root;
        if (isEnveloped) {
            String found =
                    "an envelope whose only member is \"" + session.root().name() + '"';
            on.breaks(DOCUMENTED_LAYOUT, root.place(), "the entity's members at the top of the document", found);
        }
        judgeParameters();
        if (!isEnveloped) {
            judgeShape(document);
        }
        return true;
    }

    /** Judges each parameter for itself and beside the others, wherever the entity stands. */
    void judgeParameters() {
        judgeUid();
        judgeName();
        judgeSyntax(session.uid());
        judgeSyntax(session.name());
        on.string(SESSION_TYPE, ENTITY_SHAPE, session.sessionType())
                .ifPresent(type -> on.listed(
                        SESSION_TYPE_LISTED,
                        session.sessionType(),
                        type,
                        SessionType.wireNames(),
                        "servers newer than this reference may know more types; if this one is right, accept it as a known"
                                + " deviation until the reference lists it"));
        on.string(STATE, ENTITY_SHAPE, session.state())
                .ifPresent(state -> on.listed(
                        STATE_LISTED,
                        session.state(),
                        state,
                        SessionState.wireNames(),
                        "servers newer than this reference may know more states"));
        on.string(ENTITY_HREF, ENTITY_SHAPE, session.href())
                .filter(href -> on.holds(
                        ENTITY_HREF,
                        LinkTarget.isIn(session.href(), t -> t.leadsTo(LinkTarget.Resource.SYSTEM_SESSION, id)),
                        session.href(),
                        "the absolute URL of /systemSessions/" + id))
                .ifPresent(href -> LinkChecks.judgeWay(ENTITY_HREF, session.href(), on));
        on.string(ENTITY_TYPE, ENTITY_SHAPE, session.type())
                .filter(type -> !type.equals("SystemSession"))
                .ifPresent(type -> on.advises(ENTITY_TYPE, session.type(), "\"SystemSession\""));
        new TimeChecks(session, on).judge();
        new ResultChecks(session, on).judge();
    }

    private void judgeUid() {
        on.string(UID, ENTITY_SHAPE, session.uid()).ifPresent(uid -> {
            on.holds(UID_FORM, Uid.of(uid).isPresent(), session.uid(), Uid.PREFIX + " followed by a GUID");
            Uid.guidIn(uid)
                    .ifPresent(found -> on.holds(
                            ASKED_SESSION,
                            found.equals(id),
                            session.uid(),
                            "the UID of the session that was asked for: " + new Uid(id)));
        });
    }

    private void judgeName() {
        Observed name = session.name();
        on.judged(NAME);
        if (on.isPlain(ENTITY_SHAPE, name)
                && on.holds(NAME, name.isText(), name, "Name as a string")
                && name.isBlankValue()) {
            on.advises(NAME, name, "a Name that is not empty");
        }
    }

    private void judgeSyntax(Observed parameter) {
        if (session.format() == Format.XML && !parameter.isAbsent()) {
            on.holds(
                    UID_AND_NAME_AS_ATTRIBUTES,
                    parameter.node().orElseThrow().syntax() == Node.Syntax.ATTRIBUTE,
                    parameter.place(),
                    parameter.name() + " as an attribute of the session",
                    () -> "an element with the text " + parameter.inWords());
        }
    }

    private boolean judgeNamespace(ParseResult.Document document) {
        on.judged(XML_NAMESPACE);
        Optional<Node> foreign = document.foreignPart();
        foreign.ifPresent(node -> on.breaks(
                XML_NAMESPACE,
                node.place(),
                "the namespace " + Node.VENDOR_NAMESPACE,
                CheckContext.namespaceInWords(node)));
        return foreign.isEmpty();
    }

    private void judgeShape(ParseResult.Document document) {
        on.judged(ENTITY_SHAPE);
        on.judged(DOCUMENTED_LAYOUT);
        linksAreNoArray(document).ifPresent(links -> on.breaks(DOCUMENTED_LAYOUT, links, "Links as an array of links"));
        for (Violation violation : document.violations()) {
            if (!isDecidedElsewhere(violation)) {
                boolean isBroken = violation.kind() == Violation.Kind.BROKEN;
                on.breaks(
                        isBroken ? ENTITY_SHAPE : DOCUMENTED_LAYOUT,
                        violation.place(),
                        expectedBy(violation),
                        violation.message());
            }
        }
    }

    private static String expectedBy(Violation violation) {
        return switch (violation.kind()) {
            case UNDOCUMENTED -> "nothing beyond what is documented";
            case ORDER -> "the order of the published example";
            case BROKEN -> "the documented structure (rule " + violation.rule() + ")";
        };
    }

    /**
     * In JSON, the Links that are something else than the array that sibling resources have
     * ({@link Decision#JSON_LIKE_XML}).
     */
    static Optional<Observed> linksAreNoArray(ParseResult.Document document) {
        return Optional.of(document.root().child("Links"))
                .filter(links -> document.format() == Format.JSON)
                .filter(links ->
                        links.node().filter(n -> n.shape() != Node.Shape.ARRAY).isPresent());
    }

    private boolean isDecidedElsewhere(Violation violation) {
        if (violation.kind() == Violation.Kind.ORDER) {
            return false;
        }
        String relative = pathInEntity(violation.place());
        String bare = relative.replaceAll("\\[\\d+]", "");
        if (SystemSession.PARAMETERS.contains(bare)) {
            return true;
        }
        boolean isOfResult = bare.equals("Result")
                || (bare.startsWith("Result/") && SystemSession.RESULT_PARTS.contains(bare.substring(7)));
        if (isOfResult) {
            return violation.kind() == Violation.Kind.BROKEN;
        }
        return relative.equals("Links") || (bare.startsWith("Links/") && on.hasFindingOn(LinkChecks.PRESENCE));
    }

    /** The names of the parameter and its parts alone, whichever format they came in. */
    private String pathInEntity(Place place) {
        String root = session.format() == Format.XML ? "^/[^/]+/?" : "^/";
        return place.path().replaceFirst(root, "").replace("@", "");
    }
}
