package org.emverify.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.emverify.client.Exchange;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.report.history.Age;
import org.emverify.report.model.Cause;
import org.emverify.report.model.CurlCommand;
import org.emverify.report.model.ExchangeText;
import org.emverify.report.model.MarkedBody;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/**
 * One cause as the page shows it.
 *
 * @param weight {@code broken}, {@code known} or {@code advisory}
 * @param id the anchor
 * @param requirement the one that is not met
 * @param age how long it has been there; empty for what does not fail the run
 * @param where place and representations
 * @param sessions the first few
 * @param more how many further sessions, in words; empty when all are named
 * @param entry an entry for the file of known deviations; empty for what is accepted already
 */
record CauseCard(
        String weight,
        String id,
        Requirement requirement,
        Optional<Badge> age,
        String expected,
        String found,
        String where,
        String count,
        List<String> sessions,
        Optional<String> more,
        Optional<String> note,
        Evidence evidence,
        String curl,
        Optional<String> entry,
        List<Consequence> consequences) {

    private static final int NAMED_SESSIONS = 3;
    private static final int LONGEST_VALUE = 600;

    record Badge(String style, String words) {}

    /** A request and its answer, with the offending line marked; the body is empty when none came. */
    record Evidence(String heads, List<MarkedBody.Line> body) {}

    record Consequence(Requirement requirement, String found, String count) {}

    static CauseCard of(Cause cause, Map<String, Age> ages, UnaryOperator<String> redact, LocalDate today) {
        Finding finding = cause.example();
        List<String> named = cause.group().sessions().stream()
                .limit(NAMED_SESSIONS)
                .map(s -> shown(FindingText.named(s).replace("system session ", "")))
                .toList();
        int others = cause.subjects() - named.size();
        return new CauseCard(
                weight(cause.weight()),
                cause.id(),
                cause.requirement(),
                Optional.ofNullable(ages.get(cause.id())).flatMap(CauseCard::badge),
                shown(finding.expected()),
                shown(cause.group().found()),
                where(cause),
                cause.group().inWhichSessions(),
                named,
                Optional.of("and " + others + " more").filter(words -> others > 0 && !named.isEmpty()),
                Optional.of(shown(finding.note())).filter(note -> !note.isEmpty()),
                evidence(finding, redact),
                Printable.of(redact.apply(CurlCommand.of(finding.exchange()))),
                Optional.of(cause)
                        .filter(c -> c.weight() == Weight.BROKEN)
                        .map(c -> PasteableEntry.of(c.group(), today)),
                cause.consequences().stream().map(CauseCard::consequence).toList());
    }

    String consequenceCount() {
        long requirements =
                consequences.stream().map(Consequence::requirement).distinct().count();
        return FindingText.counted(requirements, "further requirement");
    }

    private static String weight(Weight weight) {
        return switch (weight) {
            case BROKEN -> "broken";
            case KNOWN_DEVIATION -> "known";
            case ADVISORY -> "advisory";
        };
    }

    private static Optional<Badge> badge(Age age) {
        return Optional.of(new Badge(age.kind().name().toLowerCase(Locale.ROOT), age.words()))
                .filter(badge -> age.kind() != Age.Kind.UNKNOWN);
    }

    private static String where(Cause cause) {
        String representations = cause.group().representations().stream()
                .map(Representation::label)
                .collect(Collectors.joining(", "));
        return cause.example()
                .place()
                .map(place ->
                        shown(place.path().isEmpty() ? "the whole document" : place.path()) + " · " + representations)
                .orElse("the answer as a whole · " + representations);
    }

    private static Consequence consequence(Cause cause) {
        return new Consequence(
                cause.requirement(), shown(cause.group().found()), cause.group().inWhichSessions());
    }

    private static Evidence evidence(Finding finding, UnaryOperator<String> redact) {
        Exchange exchange = finding.exchange();
        ExchangeText text = new ExchangeText(redact);
        List<MarkedBody.Line> lines = exchange.answer()
                .filter(answer -> answer.body().length > 0)
                .map(answer -> MarkedBody.lines(text.body(answer), ExchangeText.mediaType(answer), finding.place()))
                .orElse(List.of());
        return new Evidence(text.heads(exchange), lines);
    }

    private static String shown(String text) {
        return Printable.of(Printable.beginning(text, LONGEST_VALUE));
    }
}
