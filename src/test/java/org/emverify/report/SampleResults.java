package org.emverify.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionType;
import org.emverify.contract.document.Place;
import org.emverify.report.model.Executor;
import org.emverify.report.model.RunFacts;
import org.emverify.verification.Observations;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.deviation.KnownDeviation;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.emverify.verification.power.PowerReport;

/** What a run could have found, for tests of the texts about it. */
public final class SampleResults {
    private static final String ROOT = "https://em01.example.test:9398";

    private SampleResults() {}

    /** The session of that place in the selection. */
    public static Subject session(int order) {
        return new Subject(
                order, "7d0c3a52-0000-4000-8000-00000000000" + order, "Collect Job @2026-01-27 17:05:52.06983" + order);
    }

    /** An exchange about that session that was answered with that body. */
    public static Exchange exchange(Subject session, String body) {
        return new Exchange(
                new Exchange.Request(
                        "GET",
                        URI.create(ROOT + "/api/systemSessions/" + session.id() + "?format=Entity"),
                        List.of(
                                new Header("X-RestSvcSessionId", "[redacted]"),
                                new Header("Accept", "application/xml"))),
                new Answer(
                        "HTTP/1.1",
                        200,
                        "OK",
                        List.of(new Header("Content-Type", "application/xml")),
                        body.getBytes(StandardCharsets.UTF_8),
                        Answer.Framing.LENGTH,
                        Answer.BodyEnd.COMPLETE,
                        0),
                List.of());
    }

    /** A finding about the session type of that session. */
    public static Finding finding(Subject session, String found) {
        return finding(Requirement.SESSION_TYPE_LISTED, session, found);
    }

    /** A finding of that requirement about that subject. */
    public static Finding finding(Requirement requirement, Subject subject, String found) {
        return new Finding(
                requirement,
                Severity.FAILING,
                subject,
                Representation.ENTITY_IN_XML,
                Optional.of(new Place("/SystemSession/SessionType", 5, 16)),
                "one of " + String.join(", ", SessionType.wireNames()),
                found,
                "servers newer than this reference may know more types",
                exchange(subject, "<SystemSession><SessionType>Nope</SessionType></SystemSession>"));
    }

    public static RequirementResult holds(Requirement requirement) {
        return new RequirementResult(requirement, Status.HOLDS, 25, 0, List.of(), List.of());
    }

    public static RequirementResult broken(Requirement requirement, List<Finding> findings) {
        return new RequirementResult(
                requirement, Status.BROKEN, 25, findings.size(), FindingGroup.of(Weight.BROKEN, findings), List.of());
    }

    /** Without a verdict, for that reason. */
    public static RequirementResult without(Status verdict, Requirement requirement, String reason) {
        return new RequirementResult(requirement, verdict, 0, 0, List.of(), List.of(reason));
    }

    public static RunResult conclusion(ExitCode exitCode, String headline, Collection<RequirementResult> outcomes) {
        return new RunResult(
                exitCode,
                headline,
                Optional.empty(),
                ROOT,
                List.copyOf(outcomes),
                List.of(session(0), session(1)),
                "-Dem.sessions=" + session(0).id(),
                List.of("1 request was repeated after the connection was lost"),
                new RunResult.Traffic(131, 4, 1, 1234),
                List.of(healed()),
                Optional.of(power()),
                observations());
    }

    private static Observations observations() {
        return new Observations(
                List.of(
                        new Observations.Seen("CollectJob", "Failed", "Failed", 3),
                        new Observations.Seen("LogExport", "InProgress", "", 1),
                        new Observations.Seen("Nope", "CompletedSuccessfully", "Success", 2)),
                new Observations.Selection(60, 6, List.of(new Observations.LeftOut("beyond the sample of 6", 54))),
                new Observations.Server(List.of("v1_6", "v1_7"), "Microsoft-HTTPAPI/2.0"));
    }

    private static PowerReport power() {
        return new PowerReport(
                54,
                55,
                3,
                List.of(new PowerReport.Survivor("the UID of another session", session(0), "no finding on UID-FORM")),
                List.of(new PowerReport.Untried("an end without Z", "no session has ended")),
                2,
                110,
                321);
    }

    private static DeviationStatement healed() {
        KnownDeviation entry = new KnownDeviation(
                Requirement.IS_CANCELED,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "mended in the next build",
                "QA",
                Optional.of("EM-7"),
                LocalDate.of(2027, 1, 31),
                "known.yaml, line 12");
        return new DeviationStatement(entry, DeviationStatement.Status.HEALED, 0, 25, 0);
    }

    /** What else is told of a run. */
    public static RunFacts facts() {
        return new RunFacts(
                Instant.parse("2026-11-24T03:00:00Z"),
                "a sample of 25, seed 1",
                ROOT,
                "",
                Optional.empty(),
                "",
                false,
                false,
                Executor.of(
                        Map.of("JENKINS_URL", "https://ci.example.test", "JOB_NAME", "nightly", "BUILD_NUMBER", "42")),
                Map.of(Requirement.SESSION_TYPE_LISTED, 2));
    }
}
