package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.SessionAnswers.Settlement;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Judges all that a server answered about one system session. A pure function of the answers: the same answers give the
 * same findings, with no request and no clock.
 */
public final class SessionJudge {
    private final SessionAnswers answers;
    private final Optional<VendorSchemaCheck> vendorSchema;
    private final Function<Format, HttpRules> rules;
    private final SubjectResult result;
    private final Map<ParsedAnswer, SystemSession> sessions = new IdentityHashMap<>();

    private SessionJudge(
            SessionAnswers answers, Optional<VendorSchemaCheck> vendorSchema, Function<Format, HttpRules> rules) {
        this.answers = answers;
        this.vendorSchema = vendorSchema;
        this.rules = rules;
        this.result = new SubjectResult(answers.subject());
    }

    /** Judges the answers. */
    public static SubjectResult judge(SessionAnswers answers, Optional<VendorSchemaCheck> vendorSchema) {
        SessionJudge judge = new SessionJudge(answers, vendorSchema, HttpRules::ofThePage);
        answers.entities().forEach(judge::judgeEntity);
        judge.judgeRepeats();
        judge.judgeSettlement(answers.settlement());
        answers.references().forEach(judge::judgeReference);
        answers.events().ifPresent(judge::judgeEvents);
        return judge.result;
    }

    /** Judges an entity by itself, as far as that needs no other answer. */
    public static SubjectResult judge(Subject subject, ParsedAnswer entity) {
        return judge(SessionAnswers.ofOne(subject, entity), Optional.empty());
    }

    /** Judges an entity or an answer of the plain URL by itself, its transport by those rules. */
    public static SubjectResult judge(Subject subject, ParsedAnswer answer, HttpRules rules) {
        SessionJudge judge = new SessionJudge(SessionAnswers.ofOne(subject, answer), Optional.empty(), format -> rules);
        if (answer.representation().kind() == DocumentKind.REFERENCE) {
            judge.judgeReference(answer);
        } else {
            judge.judgeEntity(answer);
        }
        return judge.result;
    }

    private void judgeEntity(ParsedAnswer answer) {
        CheckContext on = result.on(answer);
        Optional<ParseResult.Document> document =
                new HttpChecks(answer, rules.apply(answer.representation().format()), on).judge(200);
        if (document.isEmpty()) {
            return;
        }
        vendorSchema.ifPresent(schema -> schema.judge(answer, on));
        boolean isEntity = on.holds(
                FORMAT_ENTITY,
                document.get().isEntity(),
                document.get().root().place(),
                answer.representation().format() == Format.XML
                        ? "the entity, a SystemSession"
                        : "the entity, an object with the session's parameters",
                () -> document.get().inWords());
        if (isEntity) {
            judgeAsEntity(document.get(), answer, on, LinkChecks.Form.NOT_ENTITY);
        }
    }

    private void judgeAsEntity(
            ParseResult.Document document, ParsedAnswer answer, CheckContext on, LinkChecks.Form alternateForm) {
        // Links first: a missing link explains what the schema says of it.
        SystemSession session = document.session().orElseThrow();
        if (document.format() == Format.JSON || EntityChecks.isInNamespace(document)) {
            LinkChecks links = new LinkChecks(session.links(), session.root().child("Links"), answers, on);
            links.judge(new LinkChecks.Expected(
                    "Alternate",
                    ALTERNATE_LINK,
                    ALTERNATE_LINK_TARGET,
                    LinkTarget.Resource.SYSTEM_SESSION,
                    plainUrlGivesReference() ? alternateForm : LinkChecks.Form.ANY,
                    false,
                    Set.of("EntityRef", "SystemSession")));
            links.judge(new LinkChecks.Expected(
                    "Down",
                    EVENTS_LINK,
                    EVENTS_LINK_TARGET,
                    LinkTarget.Resource.EVENTS,
                    LinkChecks.Form.ANY,
                    false,
                    Set.of("SystemSessionEvents")));
        }
        if (new EntityChecks(document, session, answers.id(), on).judge()) {
            sessions.put(answer, session);
        }
    }

    private boolean plainUrlGivesReference() {
        return answers.references().stream()
                .flatMap(r -> r.document().stream())
                .noneMatch(ParseResult.Document::isEntity);
    }

    private void judgeRepeats() {
        for (Format format : Format.values()) {
            List<ParsedAnswer> reads = answers.entities().stream()
                    .filter(r -> r.representation().format() == format && sessions.containsKey(r))
                    .toList();
            for (int i = 1; i < reads.size(); i++) {
                judgeRepeat(reads.get(i - 1), reads.get(i));
            }
        }
    }

    private void judgeRepeat(ParsedAnswer earlier, ParsedAnswer later) {
        CheckContext on = result.on(later);
        on.judged(SAME_WHEN_REPEATED);
        Differences.regressions(sessions.get(earlier), sessions.get(later))
                .forEach(d -> on.breaks(
                        SAME_WHEN_REPEATED, d.place(), d.parameter() + " as before: " + d.first(), d.second()));
    }

    private void judgeSettlement(Settlement settlement) {
        if (settlement instanceof Settlement.Settled settled
                && sessions.containsKey(settled.xml())
                && sessions.containsKey(settled.json())) {
            CheckContext on = result.on(settled.json());
            on.judged(SAME_IN_BOTH_FORMATS);
            Differences.between(sessions.get(settled.xml()), sessions.get(settled.json()))
                    .forEach(d -> on.breaks(
                            SAME_IN_BOTH_FORMATS,
                            d.place(),
                            d.parameter() + " alike in XML and in JSON",
                            d.first() + " in XML, " + d.second() + " in JSON"));
        }
        if (settlement instanceof Settlement.Unsettled unsettled) {
            result.on(answers.entities().get(0))
                    .notVerified(
                            SAME_IN_BOTH_FORMATS,
                            answers.subject() + " kept changing through " + unsettled.rounds()
                                    + " rounds of comparison");
        }
    }

    private void judgeReference(ParsedAnswer answer) {
        CheckContext on = result.on(answer);
        Optional<ParseResult.Document> document =
                new HttpChecks(answer, rules.apply(answer.representation().format()), on).judge(200);
        if (document.isEmpty()) {
            return;
        }
        vendorSchema.ifPresent(schema -> schema.judge(answer, on));
        boolean isEntity = document.get().isEntity();
        boolean isReference = document.get().isReference();
        boolean isEither = on.holds(
                ENTITY_OR_REFERENCE,
                isEntity || isReference,
                document.get().root().place(),
                "an entity or an entity reference of the session",
                () -> document.get().inWords());
        if (!isEither) {
            return;
        }
        if (isEntity) {
            judgeAsEntity(document.get(), answer, on, LinkChecks.Form.ANY);
            sameAsEntity(answer, on);
        } else {
            new ReferenceChecks(document.get(), answers, on).judge();
            namesAsEntity(document.get(), on);
        }
    }

    private Optional<SystemSession> firstEntity() {
        return answers.entities().stream()
                .map(sessions::get)
                .filter(s -> s != null)
                .findFirst();
    }

    private void sameAsEntity(ParsedAnswer answer, CheckContext on) {
        Optional<SystemSession> entity = firstEntity();
        if (entity.isEmpty() || !sessions.containsKey(answer)) {
            return;
        }
        on.judged(SAME_WHEN_REPEATED);
        Differences.regressions(entity.get(), sessions.get(answer))
                .forEach(d -> on.breaks(
                        SAME_WHEN_REPEATED,
                        d.place(),
                        d.parameter() + " alike at the plain URL and with format=Entity",
                        d.second() + " at the plain URL, " + d.first() + " with format=Entity"));
    }

    private void namesAsEntity(ParseResult.Document document, CheckContext on) {
        Optional<SystemSession> entity = firstEntity();
        if (entity.isEmpty()) {
            return;
        }
        List<Observed> here = new ArrayList<>(
                List.of(document.root().child("UID"), document.root().child("Name")));
        List<Observed> there = List.of(entity.get().uid(), entity.get().name());
        for (int i = 0; i < here.size(); i++) {
            Observed mine = here.get(i);
            Observed theirs = there.get(i);
            on.holds(
                    REFERENCE_AGREES,
                    Canonical.of(mine).equals(Canonical.of(theirs)),
                    mine.place(),
                    mine.name() + " alike in the entity reference and in the entity",
                    () -> mine.inWords() + " in the entity reference, " + theirs.inWords() + " in the entity");
        }
    }

    private void judgeEvents(ParsedAnswer answer) {
        CheckContext on = result.on(answer);
        Optional<ParseResult.Document> document = new HttpChecks(answer, HttpRules.allOf(EVENTS_FORM), on).judge(200);
        if (document.isPresent()) {
            vendorSchema.ifPresent(schema -> schema.judge(answer, on));
            new EventsChecks(document.get(), answers, on).judge();
        }
    }
}
