package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Link;
import org.emverify.contract.Observed;
import org.emverify.contract.Reading;
import org.emverify.contract.Requirement;

/**
 * Judges the links of one document: whether a link of a relationship is there, leads to the right resource, and is
 * answered there (page, table "Links"). A link's name and type are not judged (wire fact 4.5).
 *
 * @param links the document's links
 * @param member what is there under the name Links
 * @param answers what was answered about the session, where the links lead included
 */
record LinkChecks(List<Link> links, Observed member, SessionAnswers answers, Judgement on) {
    /** The requirements that a link is there at all. */
    static final Set<Requirement> PRESENCE = Set.of(Requirement.ALTERNATE_LINK, Requirement.EVENTS_LINK);

    /**
     * One link that a document must have.
     *
     * @param rel its relationship
     * @param present the requirement that it is there, with an absolute URL
     * @param target the requirement that it leads to the right resource
     * @param resource the resource it leads to
     * @param form which form of the resource it must ask for
     * @param isAlone whether every link of that relationship has to lead there
     * @param description the target in words
     */
    record Expected(
            String rel,
            Requirement present,
            Requirement target,
            LinkTarget.Resource resource,
            Form form,
            boolean isAlone,
            String description) {}

    /** Which form of the session a link must ask for. */
    enum Form {
        ENTITY,
        NOT_ENTITY,
        ANY
    }

    /**
     * Judges one link of the document.
     *
     * @param roots the root elements that may be found where it leads
     */
    void judge(Expected expected, Set<String> roots) {
        String id = answers.id();
        List<Observed> hrefs = links.stream()
                .filter(l -> l.rel().text().filter(expected.rel()::equals).isPresent())
                .map(Link::href)
                .toList();
        boolean isThere = on.holds(
                expected.present(),
                !hrefs.isEmpty(),
                member.place(),
                "a link whose Rel is \"" + expected.rel() + '"',
                this::linksInWords);
        if (!isThere) {
            return;
        }
        List<Observed> absolute =
                hrefs.stream().filter(h -> target(h).isPresent()).toList();
        if (!on.holds(
                expected.present(),
                !absolute.isEmpty(),
                hrefs.get(0).place(),
                "an absolute URL in the Href of the " + expected.rel() + " link",
                hrefs.get(0)::inWords)) {
            return;
        }
        Optional<Observed> right =
                absolute.stream().filter(h -> isRight(expected, id, h)).findFirst();
        boolean leadsThere = on.holds(
                expected.target(),
                right.isPresent(),
                absolute.get(0).place(),
                expected.description(),
                () -> String.join(", ", absolute.stream().map(Observed::inWords).toList()));
        if (leadsThere) {
            judgeOthers(expected, right.orElseThrow(), hrefs);
            judgeAnswer(expected, right.orElseThrow(), roots);
        }
    }

    /** Further links of the relationship: where they lead astray, and where they are one too many. */
    private void judgeOthers(Expected expected, Observed right, List<Observed> hrefs) {
        if (!target(right).orElseThrow().isHttps() && on.isAskedByHttps()) {
            on.advises(
                    expected.present(),
                    right.place(),
                    "an https URL, as the one that was asked for",
                    right.inWords(),
                    "HTTP is obsolete here (wire fact 1.1); a proxy may have taken the encryption off");
        }
        for (Observed other : hrefs) {
            Optional<LinkTarget> target = target(other);
            boolean isAstray =
                    target.filter(t -> t.leadsToAnother(answers.id())).isPresent()
                            || (expected.isAlone() && !isRight(expected, answers.id(), other));
            if (isAstray) {
                on.breaks(expected.target(), other.place(), expected.description(), other.inWords());
            } else if (other != right
                    && target.filter(t -> t.resource() == LinkTarget.Resource.OTHER)
                            .isEmpty()) {
                on.advises(
                        expected.present(),
                        other.place(),
                        "one link whose Rel is \"" + expected.rel() + '"',
                        "a further one, to " + other.inWords(),
                        "further links are not forbidden");
            }
        }
    }

    /** What is asked of every session anyway is judged there: one cause, one finding. */
    private void judgeAnswer(Expected expected, Observed href, Set<String> roots) {
        Optional<Read> followed =
                answers.followed(target(href).orElseThrow().target()).filter(read -> !answers.isAskedAnyway(read));
        if (followed.isEmpty()) {
            return;
        }
        Read read = followed.get();
        boolean isAnswered = on.holds(
                expected.target(),
                read.isAnswered(200),
                href.place(),
                "an answer where the " + expected.rel() + " link leads",
                () -> href.inWords() + " is " + read.exchange().received().inWords());
        if (isAnswered) {
            on.holds(
                    expected.target(),
                    read.document().filter(d -> roots.contains(d.root().name())).isPresent(),
                    href.place(),
                    "a document in XML where the " + expected.rel() + " link leads: "
                            + String.join(" or ", roots.stream().sorted().toList()),
                    () -> href.inWords() + " is answered with "
                            + read.document().map(Reading.Document::inWords).orElse("no such document"));
        }
    }

    private static boolean isRight(Expected expected, String id, Observed href) {
        return target(href)
                .filter(t -> t.leadsTo(expected.resource(), id))
                .filter(t -> expected.form() == Form.ANY || t.asksForEntity() == (expected.form() == Form.ENTITY))
                .isPresent();
    }

    private static Optional<LinkTarget> target(Observed href) {
        return href.text().flatMap(LinkTarget::of);
    }

    private String linksInWords() {
        if (links.isEmpty()) {
            boolean isText = member.isText() && !member.isBlankValue();
            return isText ? "no link in Links, which is " + member.inWords() : "no links";
        }
        return "links whose Rel is "
                + String.join(", ", links.stream().map(l -> l.rel().inWords()).toList());
    }
}
