package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.emverify.contract.document.Node;

/** What can go wrong with the values of a session that is told: the enumerations, the UID, the names, the booleans. */
record ValueMutations(Asked entity) {

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        addEnumeration("SessionType", SessionType.wireNames(), Requirement.SESSION_TYPE_LISTED, List.of(), all);
        addEnumeration("State", SessionState.wireNames(), Requirement.STATE_LISTED, List.of(), all);
        addEnumeration(
                "Result/Result",
                SessionResult.wireNames(),
                Requirement.RESULT_LISTED,
                List.of(Precondition.ENDED),
                all);
        addStateAndResult(all);
        addUid(all);
        addTexts(all);
        addIsCanceled(all);
        return all;
    }

    private void addEnumeration(
            String path, List<String> list, Requirement listed, List<Precondition> needs, List<Mutation> all) {
        MutationBuilder wrong = entity.mutation("").killedBy(listed).needs(needs);
        all.add(wrong.called(path + " not on the list").document(d -> d.set(path, "SecurityAnalyzerRun")));
        all.add(wrong.called(path + " in lower case").document(d -> d.change(path, t -> t.toLowerCase(Locale.ROOT))));
        all.add(wrong.called(path + " in upper case").document(d -> d.change(path, t -> t.toUpperCase(Locale.ROOT))));
        all.add(wrong.called(path + " with a blank before it").document(d -> d.change(path, t -> " " + t)));
        all.add(wrong.called(path + " with a blank behind it").document(d -> d.change(path, t -> t + " ")));
        all.add(wrong.called(path + " with a line break behind it").document(d -> d.change(path, t -> t + "\n")));
        all.add(wrong.called(path + " with its last letter cut off")
                .document(d -> d.change(path, t -> t.replaceFirst(".$", ""))));
        all.add(wrong.called(path + " twice in one value").document(d -> d.change(path, t -> t + "," + t)));
        all.add(entity.mutation(path + " swapped for another listed one")
                .killedBy(Requirement.SAME_IN_BOTH_FORMATS)
                .needs(needs)
                .needs(Precondition.COMPARED)
                .document(d -> d.change(path, t -> next(list, t))));
    }

    private void addStateAndResult(List<Mutation> all) {
        MutationBuilder unfit =
                entity.mutation("").killedBy(Requirement.STATE_FITS_RESULT).needs(Precondition.ENDED);
        List<String> ended =
                SessionState.wireNames().subList(1, SessionState.wireNames().size());
        all.add(unfit.called("State no longer fits the Result").document(d -> d.change("State", t -> next(ended, t))));
        all.add(unfit.called("Result no longer fits the State")
                .document(d -> d.change("Result/Result", t -> next(SessionResult.wireNames(), t))));
        all.add(entity.mutation("Result/Result holds the word of the State")
                .killedBy(Requirement.RESULT_LISTED)
                .needs(Precondition.ENDED)
                .document(d -> d.text("State")
                        .filter(s -> !s.equals("Failed"))
                        .map(s -> d.set("Result/Result", s))
                        .orElse(d)));
        all.add(entity.mutation("State of an ended session is InProgress")
                .killedBy(Requirement.NO_END_WHILE_RUNNING)
                .needs(Precondition.ENDED)
                .document(d -> d.set("State", "InProgress")));
    }

    private void addUid(List<Mutation> all) {
        MutationBuilder form = entity.mutation("").killedBy(Requirement.UID_FORM);
        all.add(form.called("UID of another kind of resource")
                .document(d -> d.change("UID", t -> t.replace("SystemSession", "BackupJobSession"))));
        all.add(form.called("UID without its urn").document(d -> d.change("UID", ValueMutations::lastPart)));
        all.add(form.called("UID in braces")
                .document(d -> d.change("UID", t -> t.replace(lastPart(t), "{" + lastPart(t) + "}"))));
        all.add(form.called("UID without hyphens")
                .document(d ->
                        d.change("UID", t -> t.replace(lastPart(t), lastPart(t).replace("-", "")))));
        all.add(form.called("UID one digit short").document(d -> d.change("UID", t -> t.replaceFirst(".$", ""))));
        all.add(form.called("UID with a blank behind it").document(d -> d.change("UID", t -> t + " ")));
        all.add(form.called("UID of another vendor")
                .document(d -> d.change("UID", t -> t.replace("veeam", "example"))));
        all.add(entity.mutation("UID of another session")
                .killedBy(Requirement.ASKED_SESSION)
                .needs(Precondition.ANOTHER_SESSION)
                .document((d, s) -> d.change("UID", s::aboutTheOther)));
        all.add(entity.mutation("UID all zeros")
                .killedBy(Requirement.ASKED_SESSION)
                .document(d ->
                        d.change("UID", t -> t.replace(lastPart(t), lastPart(t).replaceAll("[^-]", "0")))));
        if (entity.isXml()) {
            all.add(asElement("UID"));
            all.add(asElement("Name"));
        }
    }

    private Mutation asElement(String name) {
        return entity.mutation(name + " as an element")
                .killedBy(Requirement.UID_AND_NAME_AS_ATTRIBUTES)
                .document(d ->
                        d.edit(name, n -> List.of(n.syntax() == Node.Syntax.ATTRIBUTE ? d.value(name, n.text()) : n)));
    }

    private void addTexts(List<Mutation> all) {
        addText("Name", List.of(), all);
        addText("Result/Message", List.of(Precondition.ENDED), all);
        addText("Result/Message", List.of(Precondition.ENDED, Precondition.MESSAGE), all);
        all.add(entity.mutation("Type of another resource")
                .killedBy(Requirement.ENTITY_TYPE)
                .document(d -> d.set("Type", "BackupJobSession")));
        MutationBuilder href = entity.mutation("").killedBy(Requirement.ENTITY_HREF);
        all.add(href.called("Href relative").document(d -> d.change("Href", LinkMutations::relative)));
        all.add(href.called("Href without a scheme")
                .document(d -> d.change("Href", t -> t.replaceFirst("^https?:", ""))));
        all.add(href.called("Href of the events")
                .document(d -> d.change("Href", t -> t.replaceFirst("(\\?.*)?$", "/events"))));
        all.add(href.called("Href of another session")
                .needs(Precondition.ANOTHER_SESSION)
                .document((d, s) -> d.change("Href", s::aboutTheOther)));
    }

    private void addText(String path, List<Precondition> needs, List<Mutation> all) {
        MutationBuilder disagreeing = entity.mutation("")
                .killedBy(Requirement.SAME_IN_BOTH_FORMATS)
                .needs(needs)
                .needs(Precondition.COMPARED);
        if (needs.contains(Precondition.MESSAGE)) {
            all.add(disagreeing
                    .called(path + " escaped twice")
                    .document(d -> d.change(
                            path,
                            t -> t.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))));
            all.add(disagreeing
                    .called(path + " with its last letter cut off")
                    .document(d -> d.change(path, t -> t.replaceFirst("(?s).$", ""))));
            all.add(disagreeing
                    .called(path + " with question marks beyond ASCII")
                    .document(d -> d.change(path, t -> t.replaceAll("[^\\x00-\\x7F]", "?"))));
            return;
        }
        all.add(disagreeing.called(path + " other than in the other format").document(d -> d.set(path, "Changed")));
        all.add(disagreeing.called(path + " with a blank behind it").document(d -> d.change(path, t -> t + " ")));
    }

    private void addIsCanceled(List<Mutation> all) {
        String path = "Result/IsCanceled";
        MutationBuilder wrong =
                entity.mutation("").killedBy(Requirement.IS_CANCELED).needs(Precondition.ENDED);
        all.add(entity.mutation(path + " other than in the other format")
                .killedBy(Requirement.SAME_IN_BOTH_FORMATS)
                .needs(Precondition.ENDED, Precondition.COMPARED)
                .document(d -> d.edit(path, n -> List.of(withText(n, opposite(n.text()))))));
        all.add(wrong.called(path + " no").document(d -> d.set(path, "no")));
        if (entity.isXml()) {
            UnaryOperator<String> capital = t -> t.substring(0, 1).toUpperCase(Locale.ROOT) + t.substring(1);
            all.add(wrong.called(path + " with a capital letter")
                    .document(d -> d.change(path, t -> t.isEmpty() ? t : capital.apply(t))));
            all.add(wrong.called(path + " a digit").document(d -> d.set(path, "0")));
            all.add(wrong.called(path + " in upper case")
                    .document(d -> d.change(path, t -> t.toUpperCase(Locale.ROOT))));
        }
    }

    private static String opposite(String bool) {
        return bool.strip().equalsIgnoreCase("true") || bool.strip().equals("1") ? "false" : "true";
    }

    private static Node withText(Node n, String text) {
        return new Node(n.name(), n.namespace(), n.syntax(), n.shape(), text, n.children(), n.place());
    }

    private static String next(List<String> list, String value) {
        return list.get((list.indexOf(value) + 1) % list.size());
    }

    private static String lastPart(String uid) {
        return uid.substring(uid.lastIndexOf(':') + 1);
    }
}
