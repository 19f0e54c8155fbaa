package org.emverify.report;

import io.qameta.allure.Allure;
import io.qameta.allure.model.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.emverify.client.Exchange;
import org.emverify.report.model.ExchangeText;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;

/**
 * Attaches to the running step of the Allure report what an outcome rests on. About what is fine only a number is
 * written.
 */
public final class Evidence {
    /** The title of what fails, for texts that refer to it. */
    public static final String FINDINGS = "Findings";

    static final String ADVISORY = "Advisory";
    static final String KNOWN_DEVIATION = "Known deviation";

    private static final int CARDS = 100;
    private static final int EXCHANGES = 3;
    /** As many as a run selects by default; more would bury the step. */
    private static final int SESSIONS = 25;

    private final ExchangeText exchanges;
    private final LocalDate today;

    /**
     * @param redact takes the run's secrets out of a body
     * @param today the day of the run, by which proposed known deviations expire
     */
    public Evidence(UnaryOperator<String> redact, LocalDate today) {
        this.exchanges = new ExchangeText(redact);
        this.today = today;
    }

    /** Attaches the outcome's findings of every kind, with the first few exchanges that show them. */
    public void attach(RequirementResult result) {
        parameter("judged", FindingText.counted(result.subjects(), "subject"));
        attach(
                FINDINGS,
                FindingText.ofBroken().withEntries(group -> PasteableEntry.of(group, today)),
                result.groups(Weight.BROKEN));
        attach(
                ADVISORY,
                FindingText.ofAdvisories().withEntries(group -> PasteableEntry.of(group, today)),
                result.groups(Weight.ADVISORY));
        attach(KNOWN_DEVIATION, FindingText.ofKnown(), result.groups(Weight.KNOWN_DEVIATION));
    }

    /** Says beside the running step which system sessions its scenario looks at: how many, and their IDs. */
    public static void show(List<Subject> sessions) {
        parameter("system sessions", inWords(sessions));
    }

    static String inWords(List<Subject> sessions) {
        String ids = sessions.stream().limit(SESSIONS).map(Subject::id).collect(Collectors.joining(", "));
        int more = sessions.size() - SESSIONS;
        return sessions.size() + (ids.isEmpty() ? "" : ": " + ids) + (more > 0 ? " and " + more + " more" : "");
    }

    private static void parameter(String name, String value) {
        Allure.getLifecycle()
                .updateStep(step ->
                        step.getParameters().add(new Parameter().setName(name).setValue(value)));
    }

    private void attach(String title, FindingText text, List<FindingGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        attach(title + ": " + FindingText.inOneLine(groups), "text/plain", text.cards(groups, CARDS));
        groups.stream()
                .map(group -> group.example().exchange())
                .distinct()
                .limit(EXCHANGES)
                .forEach(this::attach);
    }

    private void attach(Exchange exchange) {
        String line = exchange.request().method() + " " + exchange.request().target();
        attach(Printable.of("Exchange: " + line), "text/plain", exchanges.heads(exchange));
        exchange.answer()
                .filter(answer -> answer.body().length > 0)
                .ifPresent(answer ->
                        attach(Printable.of("Body: " + line), ExchangeText.mediaType(answer), exchanges.body(answer)));
    }

    private static void attach(String name, String mediaType, String text) {
        String ending = switch (mediaType) {
            case "application/xml" -> ".xml";
            case "application/json" -> ".json";
            default -> ".txt";
        };
        Allure.getLifecycle().addAttachment(name, mediaType, ending, text.getBytes(StandardCharsets.UTF_8));
    }
}
