package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;

/** What can go wrong with the entity reference that the plain URL answers with. */
record ReferenceMutations(Asked reference) {

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        addParameter("UID", Requirement.REFERENCE_UID, all);
        addParameter("Name", Requirement.REFERENCE_FORM, all);
        addParameter("Href", Requirement.REFERENCE_FORM, all);
        addParameter("Type", Requirement.REFERENCE_FORM, all);
        addParameter("Links", Requirement.REFERENCE_LINK, all);
        addValues(all);
        LinkMutations.addLink(
                reference,
                new LinkMutations.Promised("Alternate", Requirement.REFERENCE_LINK, Requirement.REFERENCE_LINK),
                List.of(Precondition.REFERENCE),
                all);
        all.add(killedBy(Requirement.REFERENCE_LINK)
                .called("Alternate link without format=Entity, back to itself")
                .document(d -> d.link("Alternate", l -> l.change("Href", t -> t.replaceFirst("\\?.*", "")))));
        all.add(killedBy(Requirement.REFERENCE_LINK)
                .called("Alternate link to the events")
                .document(d ->
                        d.link("Alternate", l -> l.change("Href", t -> t.replaceFirst("(\\?.*)?$", "/events")))));
        addRoots(all);
        return all;
    }

    private MutationBuilder killedBy(Requirement... killers) {
        return reference.mutation("").killedBy(killers).needs(Precondition.REFERENCE);
    }

    private void addParameter(String name, Requirement demanded, List<Mutation> all) {
        MutationBuilder wrong = killedBy(demanded);
        all.add(wrong.called(name + " dropped").document(d -> d.without(name)));
        all.add(wrong.called(name + " in lower case letters")
                .document(d -> d.renamed(name, name.toLowerCase(Locale.ROOT))));
        all.add(killedBy(demanded, Requirement.WELL_FORMED, Requirement.REFERENCE_FORM)
                .called(name + " doubled")
                .document(d -> d.doubled(name)));
        if (!name.equals("Name") && !name.equals("Links")) {
            all.add(wrong.called(name + " emptied").document(d -> d.set(name, "")));
        }
        if (!reference.isXml()) {
            all.add(wrong.called(name + " null").document(d -> d.set(name, Node.Shape.NULL, "")));
            all.add(wrong.called(name + " a number").document(d -> d.set(name, Node.Shape.NUMBER, "1")));
        }
    }

    private void addValues(List<Mutation> all) {
        MutationBuilder uid = killedBy(Requirement.REFERENCE_UID);
        all.add(uid.called("UID of another session")
                .needs(Precondition.ANOTHER_SESSION)
                .document((d, s) -> d.change("UID", s::aboutTheOther)));
        all.add(uid.called("UID of another kind of resource")
                .document(d -> d.change("UID", t -> t.replace("SystemSession", "BackupJobSession"))));
        all.add(uid.called("UID without its urn")
                .document(d -> d.change("UID", t -> t.substring(t.lastIndexOf(':') + 1))));
        all.add(uid.called("UID with a blank behind it").document(d -> d.change("UID", t -> t + " ")));
        MutationBuilder name = killedBy(Requirement.REFERENCE_AGREES);
        all.add(name.called("Name other than the entity's").document(d -> d.set("Name", "Changed")));
        all.add(name.called("Name emptied").document(d -> d.set("Name", "")));
        all.add(name.called("Name with a blank behind it").document(d -> d.change("Name", t -> t + " ")));
        MutationBuilder form = killedBy(Requirement.REFERENCE_FORM);
        all.add(form.called("Type of the entity").document(d -> d.set("Type", "SystemSession")));
        all.add(form.called("Href relative").document(d -> d.change("Href", LinkMutations::relative)));
        all.add(form.called("Href of the events")
                .document(d -> d.change("Href", t -> t.replaceFirst("(\\?.*)?$", "/events"))));
        all.add(form.called("Href of another session")
                .needs(Precondition.ANOTHER_SESSION)
                .document((d, s) -> d.change("Href", s::aboutTheOther)));
        all.add(form.called("an undocumented part").document(d -> d.plus(d.value("Progress", "55"))));
    }

    private void addRoots(List<Mutation> all) {
        if (reference.isXml()) {
            all.add(killedBy(Requirement.ENTITY_OR_REFERENCE)
                    .called("the root called EntityReference")
                    .document(d -> d.whole(n -> EditableDocument.named(n, "EntityReference"))));
            for (String namespace : List.of("", "http://www.veeam.com/ent/v2.0")) {
                all.add(killedBy(Requirement.REFERENCE_FORM)
                        .called("the root in " + (namespace.isEmpty() ? "no namespace" : "another namespace"))
                        .document(d -> d.whole(n -> EditableDocument.inNamespace(n, namespace))));
                all.add(killedBy(Requirement.REFERENCE_LINK)
                        .called("Links in " + (namespace.isEmpty() ? "no namespace" : "another namespace"))
                        .document(d -> d.moved("Links", namespace)));
            }
        } else {
            all.add(killedBy(Requirement.ENTITY_OR_REFERENCE)
                    .called("the reference in an array")
                    .document(d -> d.whole(n -> EditableDocument.group(n, Node.Shape.ARRAY, List.of(n)))));
            all.add(killedBy(Requirement.ENTITY_OR_REFERENCE)
                    .called("an empty object")
                    .document(d -> d.whole(n -> EditableDocument.holding(n, List.of()))));
        }
    }
}
