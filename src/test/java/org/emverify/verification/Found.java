package org.emverify.verification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.emverify.client.Answer;
import org.emverify.client.Exchange;
import org.emverify.contract.Place;
import org.emverify.contract.Requirement;
import org.emverify.contract.Standing;

/** Subjects, findings and verdicts as tests of the register need them. Every word gives a new finding. */
record Found(Requirement requirement, Subject subject, Representation representation, String path, String value) {
    static final Exchange EXCHANGE = new Exchange(
            new Exchange.Request("GET", URI.create("https://em01.example.test:9398/api/systemSessions"), List.of()),
            new Answer("HTTP/1.1", 200, "OK", List.of(), new byte[0], Answer.Framing.NONE, Answer.BodyEnd.COMPLETE, 0),
            List.of());

    /** Result/Result of the first collect job in XML says something unlisted. */
    static Found unlistedResult(String value) {
        return new Found(
                Requirement.RESULT_LISTED,
                collectJob(0),
                Representation.ENTITY_IN_XML,
                "/SystemSession/Result/Result",
                value);
    }

    static Subject collectJob(int order) {
        return new Subject(order, id(order), "Collect Job @2026-01-27 17:05:52.06983" + order);
    }

    static String id(int order) {
        return String.format("7d0c3a52-0000-4000-8000-%012d", order);
    }

    Found of(Subject other) {
        return new Found(requirement, other, representation, path, value);
    }

    Found of(Requirement other) {
        return new Found(other, subject, representation, path, value);
    }

    Found in(Representation other) {
        return new Found(requirement, subject, other, path, value);
    }

    Found at(String otherPath) {
        return new Found(requirement, subject, representation, otherPath, value);
    }

    Finding finding() {
        return new Finding(
                requirement,
                requirement.standing() == Standing.DOCUMENTED ? Severity.FAILING : Severity.ADVISORY,
                subject,
                representation,
                Optional.of(path).filter(p -> !p.isEmpty()).map(Place::at),
                "what is documented",
                value,
                "",
                EXCHANGE);
    }

    Verdicts verdicts() {
        Verdicts verdicts = new Verdicts(subject);
        verdicts.add(finding());
        return verdicts;
    }

    /** The requirement was judged on the subject, in that representation, and nothing was found. */
    Verdicts conforming() {
        Verdicts verdicts = new Verdicts(subject);
        verdicts.judged(requirement, representation);
        return verdicts;
    }
}
