package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Decision;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Judges the links of one document: whether a link of a relationship is there, leads to the right resource, and is
 * answered there (page, table "Links"). A link's name and type are not judged ({@link Decision#LINK_TYPE_NOT_JUDGED}).
 *
 * @param links the document's links
 * @param member what is there under the name Links
 * @param answers what was answered about the session, where the links lead included
 */
record LinkChecks(List<Link> links, Observed member, SessionAnswers answers, CheckContext on) {
    /** The requirements that a link is there at all. */
    static final Set<Requirement> PRESENCE = Set.of(ALTERNATE_LINK, EVENTS_LINK);

    /**
     * One link that a document must have.
     *
     * @param rel its relationship
     * @param present the requirement that it is there, with an absolute URL
     * @param target the requirement that it leads to the right resource
     * @param resource the resource it leads to
     * @param form which form of the resource it must ask for
     * @param isAlone whether every link of that relationship has to lead there
     * @param roots the root elements that may be found there
     */
    record Expected(
            String rel,
            Requirement present,
            Requirement target,
            LinkTarget.Resource resource,
            Form form,
            boolean isAlone,
            Set<String> roots) {

        /** The target in words. */
        String description(String id) {
            String path = "the URL of /systemSessions/" + id;
            return switch (resource) {
                case EVENTS -> path + "/events";
                default -> form == Form.ENTITY || isAlone ? path + "?format=Entity" : path + ", without format=Entity";
            };
        }
    }

    /** Which form of the session a link must ask for. */
    enum Form {
        ENTITY,
        NOT_ENTITY,
        ANY
    }

    /** A link's Href and where that leads; nowhere, when it is no absolute URL. */
    private record Lead(Observed href, Optional<LinkTarget> target) {
        boolean isRight(Expected expected, String id) {
            return target.filter(t -> t.leadsTo(expected.resource(), id))
                    .filter(t -> expected.form() == Form.ANY || t.asksForEntity() == (expected.form() == Form.ENTITY))
                    .isPresent();
        }
    }

    /** Judges one link of the document. */
    void judge(Expected expected) {
        List<Lead> leads = links.stream()
                .filter(l -> l.rel().text().filter(expected.rel()::equals).isPresent())
                .map(Link::href)
                .map(href -> new Lead(href, href.text().flatMap(LinkTarget::of)))
                .toList();
        boolean isThere = on.holds(
                expected.present(),
                !leads.isEmpty(),
                member.place(),
                "a link whose Rel is \"" + expected.rel() + '"',
                this::linksInWords);
        if (isThere) {
            judgeLeads(expected, leads);
        }
    }

    private void judgeLeads(Expected expected, List<Lead> leads) {
        List<Lead> absolute = leads.stream().filter(l -> l.target().isPresent()).toList();
        if (!on.holds(
                expected.present(),
                !absolute.isEmpty(),
                leads.get(0).href(),
                "an absolute URL in the Href of the " + expected.rel() + " link")) {
            return;
        }
        Optional<Lead> right =
                absolute.stream().filter(l -> l.isRight(expected, answers.id())).findFirst();
        boolean leadsThere = on.holds(
                expected.target(),
                right.isPresent(),
                absolute.get(0).href().place(),
                expected.description(answers.id()),
                () -> String.join(
                        ", ", absolute.stream().map(l -> l.href().inWords()).toList()));
        if (leadsThere) {
            judgeOthers(expected, right.orElseThrow(), leads);
            judgeAnswer(expected, right.orElseThrow());
        }
    }

    /** Further links of the relationship: where they lead astray, and where they are one too many. */
    private void judgeOthers(Expected expected, Lead right, List<Lead> leads) {
        judgeWay(expected.present(), right.href(), on);
        for (Lead other : leads) {
            Optional<LinkTarget> target = other.target();
            boolean isAstray =
                    target.filter(t -> t.leadsToAnother(answers.id())).isPresent()
                            || (expected.isAlone() && !other.isRight(expected, answers.id()));
            if (isAstray) {
                on.breaks(expected.target(), other.href(), expected.description(answers.id()));
            } else if (other != right
                    && target.filter(t -> t.resource() == LinkTarget.Resource.OTHER)
                            .isEmpty()) {
                on.advises(
                        expected.present(),
                        other.href().place(),
                        "one link whose Rel is \"" + expected.rel() + '"',
                        "a further one, to " + other.href().inWords(),
                        "further links are not forbidden");
            }
        }
    }

    /** Whether a URL leads by a way that its client can go ({@link Decision#LINKS_BY_THE_WAY_OF_THE_CLIENT}). */
    static void judgeWay(Requirement requirement, Observed href, CheckContext on) {
        href.text()
                .flatMap(LinkTarget::of)
                .filter(target -> !target.isByTheWayOf(on.askedUri()))
                .ifPresent(target -> on.advises(
                        requirement,
                        href,
                        "https, and the port of " + on.askedUri().getRawAuthority() + " or 9398",
                        Decision.LINKS_BY_THE_WAY_OF_THE_CLIENT.cited()));
    }

    /** What is asked of every session anyway is judged there: one cause, one finding. */
    private void judgeAnswer(Expected expected, Lead right) {
        Observed href = right.href();
        Optional<ParsedAnswer> followed =
                answers.followed(right.target().orElseThrow().target()).filter(read -> !answers.isAskedAnyway(read));
        if (followed.isEmpty()) {
            return;
        }
        ParsedAnswer read = followed.get();
        boolean isAnswered = on.holds(
                expected.target(),
                read.isAnswered(200),
                href.place(),
                "an answer where the " + expected.rel() + " link leads",
                () -> href.inWords() + " is " + read.exchange().received().inWords());
        if (isAnswered) {
            on.holds(
                    expected.target(),
                    read.document()
                            .filter(d -> expected.roots().contains(d.root().name()))
                            .isPresent(),
                    href.place(),
                    "a document in XML where the " + expected.rel() + " link leads: "
                            + String.join(
                                    " or ", expected.roots().stream().sorted().toList()),
                    () -> href.inWords() + " is answered with "
                            + read.document().map(ParseResult.Document::inWords).orElse("no such document"));
        }
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
