package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;

/** What can go wrong with the two links that the page promises. */
record LinkMutations(Asked entity) {

    /** A promised link: its relationship, and the requirements that it is there and leads where it should. */
    record Promised(String rel, Requirement present, Requirement target) {}

    private static final Promised ALTERNATE =
            new Promised("Alternate", Requirement.ALTERNATE_LINK, Requirement.ALTERNATE_LINK_TARGET);
    private static final Promised DOWN = new Promised("Down", Requirement.EVENTS_LINK, Requirement.EVENTS_LINK_TARGET);

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        addLink(entity, ALTERNATE, List.of(), all);
        addLink(entity, DOWN, List.of(), all);
        all.add(entity.mutation("Alternate link with format=Entity, back to itself")
                .killedBy(Requirement.ALTERNATE_LINK_TARGET)
                .needs(Precondition.REFERENCE)
                .document(d -> d.link("Alternate", l -> l.change("Href", t -> t + "?format=Entity"))));
        all.add(entity.mutation("Alternate link to the events")
                .killedBy(Requirement.ALTERNATE_LINK_TARGET)
                .document(d -> d.link("Alternate", l -> l.change("Href", t -> t + "/events"))));
        all.add(entity.mutation("Down link to the session")
                .killedBy(Requirement.EVENTS_LINK_TARGET)
                .document(d -> d.link("Down", l -> l.change("Href", t -> t.replaceFirst("/events.*", "")))));
        all.add(entity.mutation("Down link to another resource of the session")
                .killedBy(Requirement.EVENTS_LINK_TARGET)
                .document(d -> d.link("Down", l -> l.change("Href", t -> t.replace("/events", "/tasks")))));
        all.add(entity.mutation("relationships of the two links swapped")
                .killedBy(Requirement.ALTERNATE_LINK_TARGET)
                .document(d -> d.link("Alternate", l -> l.set("Rel", "*"))
                        .link("Down", l -> l.set("Rel", "Alternate"))
                        .link("*", l -> l.set("Rel", "Down"))));
        if (entity.isXml()) {
            all.add(entity.mutation("Link elements without their Links")
                    .killedBy(Requirement.ALTERNATE_LINK)
                    .document(d -> d.edit("Links", n -> n.children())));
        } else {
            all.add(entity.mutation("Links as an object that holds a list Link, as XML has it")
                    .killedBy(Requirement.DOCUMENTED_LAYOUT)
                    .document(d -> d.edit(
                            "Links",
                            n -> List.of(EditableDocument.group(
                                    n, Node.Shape.OBJECT, List.of(EditableDocument.named(n, "Link")))))));
        }
        return all;
    }

    /** What can go wrong with any link of any document. */
    static void addLink(Asked asked, Promised link, List<Precondition> needs, List<Mutation> all) {
        String rel = link.rel();
        String name = rel + " link ";
        MutationBuilder missing = asked.mutation("").killedBy(link.present()).needs(needs);
        all.add(missing.called(name + "dropped").document(d -> d.links(rel, l -> List.of())));
        all.add(missing.called(name + "with the relationship Edit")
                .document(d -> d.link(rel, l -> l.set("Rel", "Edit"))));
        all.add(missing.called(name + "with its relationship in lower case")
                .document(d -> d.link(rel, l -> l.change("Rel", t -> t.toLowerCase(Locale.ROOT)))));
        all.add(missing.called(name + "with a blank behind its relationship")
                .document(d -> d.link(rel, l -> l.change("Rel", t -> t + " "))));
        all.add(missing.called(name + "without Rel").document(d -> d.link(rel, l -> l.without("Rel"))));
        all.add(missing.called(name + "without Href").document(d -> d.link(rel, l -> l.without("Href"))));
        all.add(missing.called(name + "with an empty Href").document(d -> d.link(rel, l -> l.set("Href", ""))));
        all.add(missing.called(name + "with href for Href").document(d -> d.link(rel, l -> l.renamed("Href", "href"))));
        all.add(missing.called(name + "relative")
                .document(d -> d.link(rel, l -> l.change("Href", LinkMutations::relative))));
        all.add(missing.called(name + "without a scheme")
                .document(d -> d.link(rel, l -> l.change("Href", t -> t.replaceFirst("^https?:", "")))));
        all.add(missing.called(name + "with the scheme ftp")
                .document(d -> d.link(rel, l -> l.change("Href", t -> t.replaceFirst("^https?:", "ftp:")))));
        MutationBuilder astray = asked.mutation("").killedBy(link.target()).needs(needs);
        all.add(astray.called(name + "to another session")
                .needs(Precondition.ANOTHER_SESSION)
                .document((d, s) -> d.link(rel, l -> l.change("Href", s::aboutTheOther))));
        all.add(astray.called(name + "to another collection")
                .document(d ->
                        d.link(rel, l -> l.change("Href", t -> t.replace("/systemSessions/", "/backupSessions/")))));
        all.add(astray.called(name + "to the collection")
                .document(d -> d.link(
                        rel, l -> l.change("Href", t -> t.replaceFirst("/systemSessions/.*", "/systemSessions")))));
        if (!asked.isXml()) {
            all.add(missing.called(name + "with null for Href")
                    .document(d -> d.link(rel, l -> l.set("Href", Node.Shape.NULL, ""))));
        }
    }

    /** The path of an absolute URL. */
    static String relative(String url) {
        return url.replaceFirst("^https?://[^/]+", "");
    }
}
