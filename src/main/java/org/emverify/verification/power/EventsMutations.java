package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;

/** What can go wrong with a session's events. */
record EventsMutations(Asked events) {
    private static final String EVENTS = "Events";

    List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        addRoots(all);
        LinkMutations.addLink(
                events,
                new LinkMutations.Promised("Up", Requirement.EVENTS_UP_LINK, Requirement.EVENTS_UP_LINK),
                List.of(),
                all);
        all.add(sketch(Requirement.EVENTS_UP_LINK)
                .called("Up link to the events themselves")
                .document(d -> d.link("Up", l -> l.change("Href", t -> t.replaceFirst("(\\?.*)?$", "/events")))));
        addOrder(all);
        addTimes(all);
        addParts(all);
        return all;
    }

    private MutationBuilder sketch(Requirement... killers) {
        return events.mutation("").killedBy(killers);
    }

    private void addRoots(List<Mutation> all) {
        MutationBuilder form = sketch(Requirement.EVENTS_FORM);
        all.add(form.called("the root called Events").document(d -> d.whole(n -> EditableDocument.named(n, EVENTS))));
        all.add(form.called("the root in no namespace")
                .document(d -> d.whole(n -> EditableDocument.inNamespace(n, ""))));
        all.add(form.called("the root in another namespace")
                .document(d -> d.whole(n -> EditableDocument.inNamespace(n, "http://www.veeam.com/ent/v2.0"))));
        all.add(form.called("an undocumented part").document(d -> d.plus(d.value("Count", "3"))));
        all.add(form.called("a text between the events")
                .text(t -> t.replaceFirst("</SystemSessionEvents>$", "stray</SystemSessionEvents>")));
        all.add(form.called("an event called Event")
                .needs(Precondition.EVENT)
                .document(d -> d.renamed(EVENTS, "Event")));
        all.add(form.called("the events in no namespace")
                .needs(Precondition.EVENT)
                .document(d -> d.moved(EVENTS, "")));
    }

    private void addOrder(List<Mutation> all) {
        MutationBuilder order = sketch(Requirement.EVENTS_ORDER).needs(Precondition.EVENT);
        all.add(order.called("an Order twice")
                .needs(Precondition.SEVERAL_EVENTS)
                .document(d -> d.element(EVENTS, -1, e -> e.set("Order", "1"))));
        all.add(order.called("a gap in the Order")
                .document(d -> d.element(EVENTS, -1, e -> e.change("Order", t -> t.strip() + "7"))));
        all.add(order.called("an event left out")
                .needs(Precondition.SEVERAL_EVENTS)
                .document(EventsMutations::withoutFirst));
        all.add(order.called("an event doubled")
                .document(d -> d.edit(EVENTS, n -> n == first(d) ? List.of(n, n) : List.of(n))));
        all.add(order.called("the Order begins with 0").document(d -> d.element(EVENTS, 0, e -> e.set("Order", "0"))));
        all.add(order.called("an Order that is no number")
                .document(d -> d.element(EVENTS, 0, e -> e.set("Order", "first"))));
        all.add(order.called("an Order that is negative")
                .document(d -> d.element(EVENTS, 0, e -> e.set("Order", "-1"))));
        all.add(order.called("an Order that is empty").document(d -> d.element(EVENTS, 0, e -> e.set("Order", ""))));
        all.add(sketch(Requirement.EVENTS_FORM)
                .called("an Order that is missing")
                .document(d -> d.element(EVENTS, 0, e -> e.without("Order"))));
        all.add(order.called("the events from last to first")
                .needs(Precondition.SEVERAL_EVENTS)
                .document(d -> d.whole(EventsMutations::reversed)));
    }

    private void addTimes(List<Mutation> all) {
        String path = "CreationTimeUTC";
        MutationBuilder time = sketch(Requirement.EVENTS_TIMES).needs(Precondition.EVENT);
        all.add(time.called("a time that is missing").document(d -> d.element(EVENTS, 0, e -> e.without(path))));
        all.add(time.called("a time that is empty").document(d -> d.element(EVENTS, 0, e -> e.set(path, ""))));
        all.add(time.called("a time twice").document(d -> d.element(EVENTS, 0, e -> e.doubled(path))));
        all.add(time.called("a time on the 30th of February")
                .document(d ->
                        d.element(EVENTS, -1, e -> e.change(path, t -> t.replaceFirst("-\\d\\d-\\d\\dT", "-02-30T")))));
        all.add(time.called("a time at 25 o'clock")
                .document(d -> d.element(EVENTS, -1, e -> e.change(path, t -> t.replaceFirst("T\\d\\d", "T25")))));
        all.add(time.called("a time in a local format")
                .document(d -> d.element(
                        EVENTS,
                        0,
                        e -> e.change(
                                path,
                                t -> t.replaceFirst("^(\\d+)-(\\d+)-(\\d+)T(\\d+:\\d+:\\d+).*", "$3.$2.$1 $4")))));
        all.add(time.called("a time without a day")
                .document(d -> d.element(EVENTS, 0, e -> e.change(path, t -> t.replaceFirst(".*T", "")))));
    }

    private void addParts(List<Mutation> all) {
        MutationBuilder form = sketch(Requirement.EVENTS_FORM).needs(Precondition.EVENT);
        all.add(form.called("a Message that is missing")
                .document(d -> d.element(EVENTS, 0, e -> e.without("Message"))));
        all.add(form.called("a Message twice").document(d -> d.element(EVENTS, -1, e -> e.doubled("Message"))));
        all.add(form.called("a Message called message")
                .document(d -> d.element(EVENTS, 0, e -> e.renamed("Message", "message"))));
        all.add(form.called("a Message in no namespace")
                .document(d -> d.element(EVENTS, 0, e -> e.moved("Message", ""))));
        all.add(form.called("an undocumented part of an event")
                .document(d -> d.element(EVENTS, 0, e -> e.plus(d.value("Status", "Success")))));
        all.add(form.called("an event without anything")
                .document(d -> d.element(EVENTS, 0, e -> e.whole(n -> EditableDocument.holding(n, List.of())))));
        all.add(sketch(Requirement.EVENTS_UP_LINK)
                .called("Links in no namespace")
                .document(d -> d.moved("Links", "")));
    }

    private static Node first(EditableDocument d) {
        return d.root().child(EVENTS).nodes().get(0);
    }

    private static EditableDocument withoutFirst(EditableDocument d) {
        return d.edit(EVENTS, n -> n == first(d) ? List.of() : List.of(n));
    }

    /** The elements from last to first, the links still before them. */
    private static Node reversed(Node root) {
        List<Node> listed = new ArrayList<>(root.child(EVENTS).nodes());
        Collections.reverse(listed);
        List<Node> all = new ArrayList<>(
                root.children().stream().filter(n -> !listed.contains(n)).toList());
        all.addAll(listed);
        return EditableDocument.holding(root, all);
    }
}
