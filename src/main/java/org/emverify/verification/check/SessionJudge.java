package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.emverify.client.http.Answer;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.VendorSchema;
import org.emverify.verification.check.SessionAnswers.Settlement;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Judges all that a server answered about one system session. A pure function of the answers: the same answers give the
 * same findings, with no request and no clock.
 */
public final class SessionJudge {
    private static final LinkChecks.Expected EVENTS_EXPECTED = new LinkChecks.Expected(
            "Down",
            EVENTS_LINK,
            EVENTS_LINK_TARGET,
            LinkTarget.Resource.EVENTS,
            LinkChecks.Form.ANY,
            false,
            Set.of("SystemSessionEvents"));

    private final SessionAnswers answers;
    private final Optional<VendorSchema> vendorSchema;
    private final Function<Format, HttpRules> rules;
    private final SubjectResult result;
    /** The entities that others are compared with. */
    private final Map<ParsedAnswer, SystemSession> sessions = new IdentityHashMap<>();

    private SessionJudge(
            SessionAnswers answers, Optional<VendorSchema> vendorSchema, Function<Format, HttpRules> rules) {
        this.answers = answers;
        this.vendorSchema = vendorSchema;
        this.rules = rules;
        this.result = new SubjectResult(answers.subject());
    }

    /**
     * Judges the answers.
     *
     * @param vendorSchema the schema file that the user brought from the server's installation, if any
     */
    public static SubjectResult judge(SessionAnswers answers, Optional<VendorSchema> vendorSchema) {
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

    /**
     * Whether the parameters of a session break something documented.
     *
     * @param answer what tells of the session, such as the collection
     * @param id the session's, in lower case
     */
    public static boolean isBroken(SystemSession session, String id, ParsedAnswer answer) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new EntityChecks(session, id, result.on(answer)).judgeParameters();
        return result.findings().stream().anyMatch(f -> f.severity() == Severity.FAILING);
    }

    /** The document of a successful answer, after all that is judged on any: transport, and the vendor's schema. */
    private Optional<ParseResult.Document> document(ParsedAnswer answer, HttpRules transport, CheckContext on) {
        Optional<ParseResult.Document> document = new HttpChecks(answer, transport, on).judge(200);
        if (document.isPresent()
                && vendorSchema.isPresent()
                && answer.representation().format() == Format.XML) {
            on.judged(VENDOR_SCHEMA);
            answer.answer().map(Answer::body).map(vendorSchema.get()::violations).orElse(List.of()).stream()
                    .forEach(v -> on.breaks(
                            VENDOR_SCHEMA,
                            v.place(),
                            "what the vendor's schema allows (rule " + v.rule() + ")",
                            v.message()));
        }
        return document;
    }

    private HttpRules rulesOf(ParsedAnswer answer) {
        return rules.apply(answer.representation().format());
    }

    private void judgeEntity(ParsedAnswer answer) {
        CheckContext on = result.on(answer);
        document(answer, rulesOf(answer), on).ifPresent(document -> {
            boolean isEntity = on.holds(
                    FORMAT_ENTITY,
                    document.isEntity(),
                    document.root().place(),
                    answer.representation().format() == Format.XML
                            ? "the entity, a SystemSession"
                            : "the entity, an object with the session's parameters",
                    document::inWords);
            if (isEntity) {
                judgeAsEntity(document, answer, on, LinkChecks.Form.NOT_ENTITY);
            }
        });
    }

    private void judgeAsEntity(
            ParseResult.Document document, ParsedAnswer answer, CheckContext on, LinkChecks.Form alternateForm) {
        // Links first: a missing link explains what the schema says of it.
        SystemSession session = document.session().orElseThrow();
        if (document.format() == Format.JSON || document.root().isOfTheVendor()) {
            LinkChecks links = new LinkChecks(session.links(), session.root().child("Links"), answers, on);
            links.judge(alternate(answers.plainUrlGivesEntity() ? LinkChecks.Form.ANY : alternateForm));
            links.judge(EVENTS_EXPECTED);
        }
        if (new EntityChecks(session, answers.id(), on).judge(document)) {
            sessions.put(answer, session);
        }
    }

    private static LinkChecks.Expected alternate(LinkChecks.Form form) {
        return new LinkChecks.Expected(
                "Alternate",
                ALTERNATE_LINK,
                ALTERNATE_LINK_TARGET,
                LinkTarget.Resource.SYSTEM_SESSION,
                form,
                false,
                Set.of("EntityRef", "SystemSession"));
    }

    private void judgeRepeats() {
        for (Format format : Format.values()) {
            List<ParsedAnswer> reads = answers.entities().stream()
                    .filter(r -> r.representation().format() == format && sessions.containsKey(r))
                    .toList();
            for (int i = 1; i < reads.size(); i++) {
                RepeatComparison.judge(reads.get(i - 1), reads.get(i), "the answer before", result.on(reads.get(i)));
            }
        }
    }

    private void judgeSettlement(Settlement settlement) {
        if (settlement instanceof Settlement.Settled settled) {
            judgeSettled(settled);
        } else if (settlement instanceof Settlement.Unsettled unsettled) {
            String reason =
                    answers.subject() + " kept changing through " + unsettled.rounds() + " rounds of comparison";
            result.on(answers.entities().get(0)).notVerified(SAME_IN_BOTH_FORMATS, reason);
        }
    }

    private void judgeSettled(Settlement.Settled settled) {
        if (sessions.containsKey(settled.xml()) && sessions.containsKey(settled.json())) {
            CheckContext on = result.on(settled.json());
            on.judged(SAME_IN_BOTH_FORMATS);
            Differences.between(sessions.get(settled.xml()), sessions.get(settled.json()))
                    .forEach(d -> on.breaks(
                            SAME_IN_BOTH_FORMATS,
                            d.place(),
                            d.parameter() + " alike in XML and in JSON",
                            d.first() + " in XML, " + d.second() + " in JSON"));
        }
    }

    private void judgeReference(ParsedAnswer answer) {
        CheckContext on = result.on(answer);
        document(answer, rulesOf(answer), on).ifPresent(document -> {
            boolean isEither = on.holds(
                    ENTITY_OR_REFERENCE,
                    document.isEntity() || document.isReference(),
                    document.root().place(),
                    "an entity or an entity reference of the session",
                    document::inWords);
            if (isEither) {
                judgeReference(document, answer, on);
            }
        });
    }

    private void judgeReference(ParseResult.Document document, ParsedAnswer answer, CheckContext on) {
        if (document.isEntity()) {
            judgeAsEntity(document, answer, on, LinkChecks.Form.ANY);
            firstEntity()
                    .filter(entity -> sessions.containsKey(answer))
                    .ifPresent(entity -> RepeatComparison.judge(entity, answer, "the answer with format=Entity", on));
        } else {
            new ReferenceChecks(document, answers, on).judge();
            firstEntity().map(sessions::get).ifPresent(entity -> agrees(document.root(), entity, on));
        }
    }

    private Optional<ParsedAnswer> firstEntity() {
        return answers.entities().stream().filter(sessions::containsKey).findFirst();
    }

    private static void agrees(Node reference, SystemSession entity, CheckContext on) {
        agrees(reference.child("UID"), entity.uid(), on);
        agrees(reference.child("Name"), entity.name(), on);
    }

    private static void agrees(Observed mine, Observed theirs, CheckContext on) {
        on.holds(
                REFERENCE_AGREES,
                Canonical.of(mine).equals(Canonical.of(theirs)),
                mine.place(),
                mine.name() + " alike in the entity reference and in the entity",
                () -> mine.inWords() + " in the entity reference, " + theirs.inWords() + " in the entity");
    }

    private void judgeEvents(ParsedAnswer answer) {
        CheckContext on = result.on(answer);
        document(answer, HttpRules.allOf(EVENTS_FORM), on)
                .ifPresent(document -> new EventsChecks(document, answers, on).judge());
    }
}
