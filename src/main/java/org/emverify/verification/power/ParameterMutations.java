package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;

/** What can go wrong with the presence and the type of every parameter alike: dropped, empty, null, doubled, misnamed. */
record ParameterMutations(Asked entity) {

    /**
     * A parameter of the page's tables, or the entity's own Href and Type.
     *
     * @param path below the entity
     * @param demanded the requirement that it is there
     * @param needs when it is demanded
     * @param kind what it is written as
     */
    private record Parameter(String path, Requirement demanded, List<Precondition> needs, Kind kind) {}

    private enum Kind {
        /** An attribute in XML, a string in JSON. */
        OWN,
        /** An element with text, a string in JSON. */
        VALUE,
        /** A boolean. */
        BOOLEAN,
        /** A group of others. */
        GROUP
    }

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("UID", Requirement.UID, List.of(), Kind.OWN),
            new Parameter("Name", Requirement.NAME, List.of(), Kind.OWN),
            new Parameter("SessionType", Requirement.SESSION_TYPE, List.of(), Kind.VALUE),
            new Parameter("CreationTimeUTC", Requirement.CREATION_TIME, List.of(), Kind.VALUE),
            new Parameter("EndTimeUTC", Requirement.END_TIME, List.of(Precondition.ENDED), Kind.VALUE),
            new Parameter("State", Requirement.STATE, List.of(), Kind.VALUE),
            new Parameter("Result", Requirement.RESULT, List.of(Precondition.ENDED), Kind.GROUP),
            new Parameter("Result/Result", Requirement.RESULT, List.of(Precondition.ENDED), Kind.VALUE),
            new Parameter("Result/IsCanceled", Requirement.IS_CANCELED, List.of(Precondition.ENDED), Kind.BOOLEAN),
            new Parameter("Links", Requirement.ALTERNATE_LINK, List.of(), Kind.GROUP),
            new Parameter("Href", Requirement.ENTITY_HREF, List.of(), Kind.OWN),
            new Parameter("Type", Requirement.ENTITY_TYPE, List.of(), Kind.OWN));

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        PARAMETERS.forEach(p -> addPresence(p, all));
        PARAMETERS.forEach(p -> addShape(p, all));
        addMessage(all);
        return all;
    }

    private void addPresence(Parameter p, List<Mutation> all) {
        String name = p.path().substring(p.path().lastIndexOf('/') + 1);
        all.add(sketch(p, "dropped").document(d -> d.without(p.path())));
        all.add(sketch(p, "called " + camelCase(name)).document(d -> d.renamed(p.path(), camelCase(name))));
        all.add(sketch(p, "called " + name.toUpperCase(Locale.ROOT) + "_")
                .document(d -> d.renamed(p.path(), name.toUpperCase(Locale.ROOT) + "_")));
        all.add(entity.mutation(p.path() + " doubled")
                .killedBy(p.demanded(), Requirement.WELL_FORMED, Requirement.ENTITY_SHAPE)
                .needs(p.needs())
                .document(d -> d.doubled(p.path())));
    }

    private void addShape(Parameter p, List<Mutation> all) {
        if (p.kind() == Kind.GROUP) {
            all.add(entity.mutation(p.path() + " emptied")
                    .killedBy(p.demanded(), Requirement.RESULT_LISTED)
                    .needs(p.needs())
                    .document(d -> d.edit(p.path(), n -> List.of(EditableDocument.group(n, n.shape(), List.of())))));
            all.add(sketch(p, "a plain text").document(d -> d.set(p.path(), "Success")));
        } else {
            all.add(sketch(p, "emptied").document(d -> d.set(p.path(), "")));
        }
        if (p.kind() != Kind.OWN || !entity.isXml()) {
            all.add(sketch(p, "null").document(d -> d.set(p.path(), Node.Shape.NULL, "")));
        }
        if (entity.isXml()) {
            if (p.kind() == Kind.VALUE || p.kind() == Kind.BOOLEAN) {
                all.add(shapeless(p, "an element with an element in it").document(d -> nested(d, p.path())));
            }
            return;
        }
        all.add(sketch(p, "a number").document(d -> d.set(p.path(), Node.Shape.NUMBER, "1")));
        all.add(shapeless(p, "an array with the value in it").document(d -> inAnArray(d, p.path())));
        if (p.kind() != Kind.GROUP) {
            all.add(shapeless(p, "an object").document(d -> d.set(p.path(), Node.Shape.OBJECT, "")));
        }
        if (p.kind() == Kind.BOOLEAN) {
            all.add(sketch(p, "a text").document(d -> d.edit(p.path(), n -> List.of(d.value(n.name(), n.text())))));
        } else {
            all.add(sketch(p, "a boolean").document(d -> d.set(p.path(), Node.Shape.BOOLEAN, "true")));
        }
    }

    /** JSON may leave an empty Message out; a text that is missing in one format makes the formats disagree. */
    private void addMessage(List<Mutation> all) {
        String path = "Result/Message";
        MutationBuilder disagreeing = entity.mutation("")
                .killedBy(Requirement.SAME_IN_BOTH_FORMATS, Requirement.RESULT_MESSAGE)
                .needs(Precondition.ENDED, Precondition.MESSAGE, Precondition.COMPARED);
        all.add(disagreeing.called("Result/Message dropped though it has text").document(d -> d.without(path)));
        all.add(disagreeing.called("Result/Message emptied").document(d -> d.set(path, "")));
        all.add(disagreeing.called("Result/Message null").document(d -> d.set(path, Node.Shape.NULL, "")));
        MutationBuilder demanded =
                entity.mutation("").killedBy(Requirement.RESULT_MESSAGE).needs(Precondition.ENDED);
        MutationBuilder shapeless =
                entity.mutation("").killedBy(Requirement.ENTITY_SHAPE).needs(Precondition.ENDED);
        if (entity.isXml()) {
            all.add(demanded.called("Result/Message dropped").document(d -> d.without(path)));
            all.add(demanded.called("Result/Message called message").document(d -> d.renamed(path, "message")));
            all.add(shapeless.called("Result/Message doubled").document(d -> d.doubled(path)));
            all.add(shapeless
                    .called("Result/Message an element with an element in it")
                    .document(d -> nested(d, path)));
        } else {
            all.add(demanded.called("Result/Message a number").document(d -> d.set(path, Node.Shape.NUMBER, "0")));
            all.add(shapeless.called("Result/Message an object").document(d -> d.set(path, Node.Shape.OBJECT, "")));
            all.add(entity.mutation("Result/Message doubled")
                    .killedBy(Requirement.WELL_FORMED)
                    .needs(Precondition.ENDED)
                    .document(d -> d.doubled(path)));
        }
    }

    /** No plain value at all: that breaks the shape, or what the parameter demands. */
    private MutationBuilder shapeless(Parameter p, String what) {
        return entity.mutation(p.path() + " " + what)
                .killedBy(p.demanded(), Requirement.ENTITY_SHAPE)
                .needs(p.needs());
    }

    private MutationBuilder sketch(Parameter p, String what) {
        return entity.mutation(p.path() + " " + what).killedBy(p.demanded()).needs(p.needs());
    }

    private static EditableDocument nested(EditableDocument draft, String path) {
        return draft.edit(
                path,
                n -> List.of(EditableDocument.group(n, Node.Shape.OBJECT, List.of(draft.value("Value", n.text())))));
    }

    private static EditableDocument inAnArray(EditableDocument draft, String path) {
        return draft.edit(path, n -> List.of(EditableDocument.group(n, Node.Shape.ARRAY, List.of(n))));
    }

    private static String camelCase(String name) {
        return name.equals("UID") ? "uid" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
