package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Place;

/** What can go wrong with the entity as a whole: its root, its namespace, what it holds and in which order. */
record DocumentMutations(Asked entity) {
    private static final String FOREIGN = "http://www.veeam.com/ent/v2.0";
    private static final List<String> ELEMENTS = List.of("Links", "SessionType", "CreationTimeUTC", "State");
    private static final List<String> ELEMENTS_OF_ENDED =
            List.of("EndTimeUTC", "Result", "Result/Result", "Result/Message", "Result/IsCanceled");

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        if (entity.isXml()) {
            addNamespaces(all);
            addRoots(all);
        } else {
            addJsonRoots(all);
        }
        addSurplus(all);
        return all;
    }

    private void addNamespaces(List<Mutation> all) {
        MutationBuilder foreign = entity.mutation("").killedBy(Requirement.XML_NAMESPACE);
        all.add(foreign.called("everything in no namespace").document(d -> d.whole(n -> everywhere(n, ""))));
        all.add(foreign.called("everything in another namespace").document(d -> d.whole(n -> everywhere(n, FOREIGN))));
        all.add(foreign.called("the root alone in no namespace")
                .document(d -> d.whole(n -> EditableDocument.inNamespace(n, ""))));
        all.add(foreign.called("everything but the root in no namespace")
                .document(d -> d.whole(n -> EditableDocument.inNamespace(everywhere(n, ""), n.namespace()))));
        ELEMENTS.forEach(path -> addNamespaces(path, foreign, all));
        ELEMENTS_OF_ENDED.forEach(path -> addNamespaces(path, foreign.needs(Precondition.ENDED), all));
        addNamespaces("Links/Link", foreign, all);
    }

    private static void addNamespaces(String path, MutationBuilder foreign, List<Mutation> all) {
        all.add(foreign.called(path + " in no namespace").document(d -> d.moved(path, "")));
        all.add(foreign.called(path + " in another namespace").document(d -> d.moved(path, FOREIGN)));
    }

    private static Node everywhere(Node n, String namespace) {
        return EditableDocument.inNamespace(
                EditableDocument.holding(
                        n,
                        n.children().stream().map(c -> everywhere(c, namespace)).toList()),
                namespace);
    }

    private void addRoots(List<Mutation> all) {
        MutationBuilder other = entity.mutation("").killedBy(Requirement.FORMAT_ENTITY);
        for (String name : List.of("BackupJobSession", "systemSession", "SystemSessionEntity", "Entity")) {
            all.add(other.called("the root called " + name)
                    .document(d -> d.whole(n -> EditableDocument.named(n, name))));
        }
        all.add(other.called("the root inside another root")
                .document(d -> d.whole(n -> new Node(
                        "SystemSessions",
                        n.namespace(),
                        n.syntax(),
                        Node.Shape.OBJECT,
                        "",
                        List.of(n),
                        Place.at("")))));
    }

    private void addJsonRoots(List<Mutation> all) {
        MutationBuilder other = entity.mutation("").killedBy(Requirement.FORMAT_ENTITY);
        all.add(other.called("the entity in an array")
                .document(d -> d.whole(n -> EditableDocument.group(n, Node.Shape.ARRAY, List.of(n)))));
        all.add(other.called("nothing but null").document(d -> d.whole(n -> leaf(n, Node.Shape.NULL, ""))));
        all.add(other.called("an empty object").document(d -> d.whole(n -> EditableDocument.holding(n, List.of()))));
        all.add(entity.mutation("the entity in an envelope")
                .killedBy(Requirement.DOCUMENTED_LAYOUT)
                .document(d -> d.envelope().isPresent()
                        ? d
                        : d.whole(n -> EditableDocument.group(
                                n, Node.Shape.OBJECT, List.of(EditableDocument.named(n, "SystemSession"))))));
        all.add(other.called("the entity as a text in a text")
                .text(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
    }

    private void addSurplus(List<Mutation> all) {
        MutationBuilder surplus = entity.mutation("").killedBy(Requirement.DOCUMENTED_LAYOUT);
        all.add(surplus.called("an undocumented parameter").document(d -> d.plus(d.value("Progress", "55"))));
        all.add(surplus.called("an undocumented part of the Result")
                .needs(Precondition.ENDED)
                .document(d -> d.edit(
                        "Result",
                        n -> List.of(n.shape() == Node.Shape.OBJECT ? plus(n, d.value("Reason", "unknown")) : n))));
        if (!entity.isXml()) {
            return;
        }
        all.add(surplus.called("an undocumented attribute")
                .document(d -> d.plus(new Node(
                        "Version", "", Node.Syntax.ATTRIBUTE, Node.Shape.TEXT, "1", List.of(), Place.at("")))));
        all.add(surplus.called("the parameters in the opposite order")
                .document(d -> d.whole(DocumentMutations::reversed)));
        all.add(entity.mutation("a text between the parameters")
                .killedBy(Requirement.ENTITY_SHAPE)
                .text(text -> text.replaceFirst("(?s)</SystemSession>$", "stray</SystemSession>")));
        all.add(entity.mutation("an undocumented attribute of a link")
                .killedBy(Requirement.DOCUMENTED_LAYOUT)
                .document(d -> d.link(
                        "Alternate",
                        l -> l.plus(new Node(
                                "Method",
                                "",
                                Node.Syntax.ATTRIBUTE,
                                Node.Shape.TEXT,
                                "GET",
                                List.of(),
                                Place.at(""))))));
    }

    private static Node reversed(Node n) {
        List<Node> children = new ArrayList<>(n.children());
        Collections.reverse(children);
        return EditableDocument.holding(n, children);
    }

    private static Node plus(Node n, Node added) {
        List<Node> children = new ArrayList<>(n.children());
        children.add(added);
        return EditableDocument.holding(n, children);
    }

    private static Node leaf(Node n, Node.Shape shape, String text) {
        return new Node(n.name(), n.namespace(), n.syntax(), shape, text, List.of(), n.place());
    }
}
