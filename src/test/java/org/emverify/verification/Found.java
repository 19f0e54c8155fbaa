package org.emverify.verification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.contract.Basis;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/** Subjects, findings and verdicts as tests of the register need them. Every word gives a new finding. */
public record Found(
        Requirement requirement, Subject subject, Representation representation, String path, String value) {
    static final Exchange EXCHANGE = new Exchange(
            new Exchange.Request("GET", URI.create("https://em01.example.test:9398/api/systemSessions"), List.of()),
            new Answer("HTTP/1.1", 200, "OK", List.of(), new byte[0], Answer.Framing.NONE, Answer.BodyEnd.COMPLETE, 0),
            List.of());

    /** Result/Result of the first collect job in XML says something unlisted. */
    public static Found unlistedResult(String value) {
        return new Found(
                Requirement.RESULT_LISTED,
                collectJob(0),
                Representation.ENTITY_IN_XML,
                "/SystemSession/Result/Result",
                value);
    }

    public static Subject collectJob(int order) {
        return new Subject(order, id(order), "Collect Job @2026-01-27 17:05:52.06983" + order);
    }

    public static String id(int order) {
        return String.format("7d0c3a52-0000-4000-8000-%012d", order);
    }

    public Found of(Subject other) {
        return new Found(requirement, other, representation, path, value);
    }

    public Found of(Requirement other) {
        return new Found(other, subject, representation, path, value);
    }

    public Found in(Representation other) {
        return new Found(requirement, subject, other, path, value);
    }

    public Found at(String otherPath) {
        return new Found(requirement, subject, representation, otherPath, value);
    }

    public Finding finding() {
        return new Finding(
                requirement,
                requirement.basis() == Basis.DOCUMENTED ? Severity.FAILING : Severity.ADVISORY,
                subject,
                representation,
                Optional.of(path).filter(p -> !p.isEmpty()).map(Place::at),
                "what is documented",
                value,
                "",
                EXCHANGE);
    }

    SubjectResult verdicts() {
        SubjectResult verdicts = new SubjectResult(subject);
        verdicts.add(finding());
        return verdicts;
    }

    /** The requirement was judged on the subject, in that representation, and nothing was found. */
    SubjectResult conforming() {
        SubjectResult verdicts = new SubjectResult(subject);
        verdicts.judged(requirement, representation);
        return verdicts;
    }
}
