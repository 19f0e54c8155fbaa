package org.emverify.verification.finding;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.emverify.client.Exchange;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Decision;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.Violation;

/** What a check may say of one exchange. Not thread-safe: one subject is judged by one thread. */
public final class CheckContext {
    private final SubjectResult result;
    private final Representation representation;
    private final Exchange exchange;

    CheckContext(SubjectResult result, Representation representation, Exchange exchange) {
        this.result = result;
        this.representation = representation;
        this.exchange = exchange;
    }

    /** The requirement had its occasion here; findings may follow. */
    public void judged(Requirement requirement) {
        if (wasAsked()) {
            result.judged(requirement, representation);
        } else {
            notVerified(requirement, exchange.received().inWords());
        }
    }

    /** Whether the server was asked here; of what was never asked nothing can be found. */
    private boolean wasAsked() {
        return !(exchange.received() instanceof NoAnswer none) || none.wasAsked();
    }

    /** Judges a condition: a finding unless it is met. */
    public boolean holds(
            Requirement requirement, boolean condition, Place place, String expected, Supplier<String> found) {
        judged(requirement);
        if (!condition) {
            breaks(requirement, place, expected, found.get());
        }
        return condition;
    }

    /** The same about a parameter: where it is, and what it is, is the evidence. */
    public boolean holds(Requirement requirement, boolean condition, Observed parameter, String expected) {
        return holds(requirement, condition, parameter.place(), expected, parameter::inWords);
    }

    /** The same about the answer as a whole, not about a place in its body. */
    public void holdsOutsideBody(
            Requirement requirement, boolean condition, String expected, String found, String note) {
        judged(requirement);
        if (!condition) {
            breaksOutsideBody(requirement, expected, found, note);
        }
    }

    /** Judges that a document's root is that element, in the vendor's namespace. */
    public boolean isRoot(Requirement requirement, Node root, String name) {
        return holds(
                requirement,
                root.name().equals(name) && root.isOfTheVendor(),
                root.place(),
                name + " in the namespace " + Node.VENDOR_NAMESPACE,
                () -> root.name() + " in " + namespaceOf(root));
    }

    /** The namespace of a node in words. */
    public static String namespaceOf(Node node) {
        return node.namespace().isEmpty() ? "no namespace" : node.namespace();
    }

    /** The same as what stands in the place of another: {@code the namespace urn:example}. */
    public static String namespaceInWords(Node node) {
        return node.namespace().isEmpty() ? "no namespace" : "the namespace " + node.namespace();
    }

    /**
     * Judges a neighbouring page's document by what the schema says of it.
     *
     * @param form the requirement of that page
     * @param decidedElsewhere the violations that other checks report
     */
    public void violations(Requirement form, ParseResult.Document document, Predicate<Violation> decidedElsewhere) {
        judged(form);
        document.violations().stream().filter(decidedElsewhere.negate()).forEach(v -> violation(form, v));
    }

    private void violation(Requirement form, Violation violation) {
        if (violation.kind() == Violation.Kind.BROKEN) {
            String structure = "the documented structure (rule " + violation.rule() + ")";
            breaks(form, violation.place(), structure, violation.message());
        } else {
            String content = "the documented content in the order of the example";
            String note = "additions and another order are not forbidden";
            advises(form, violation.place(), content, violation.message(), note);
        }
    }

    /** A finding; failing if the requirement is documented, else advisory. */
    public void breaks(Requirement requirement, Place place, String expected, String found) {
        breaks(requirement, Optional.of(place), expected, found, "");
    }

    /** The same about a parameter. */
    public void breaks(Requirement requirement, Observed parameter, String expected) {
        breaks(requirement, parameter.place(), expected, parameter.inWords());
    }

    /** A finding about the answer as a whole, not about a place in its body. */
    public void breaksOutsideBody(Requirement requirement, String expected, String found) {
        breaksOutsideBody(requirement, expected, found, "");
    }

    /** The same with a note. */
    public void breaksOutsideBody(Requirement requirement, String expected, String found, String note) {
        breaks(requirement, Optional.empty(), expected, found, note);
    }

    private void breaks(Requirement requirement, Optional<Place> place, String expected, String found, String note) {
        Severity severity = requirement.basis().isBinding() ? Severity.FAILING : Severity.ADVISORY;
        add(requirement, severity, place, expected, found, note);
    }

    /** Advisory although the requirement is documented: the documentation contradicts itself there. */
    public void advises(Requirement requirement, Place place, String expected, String found, String note) {
        add(requirement, Severity.ADVISORY, Optional.of(place), expected, found, note);
    }

    public void advises(Requirement requirement, Place place, String expected, String found) {
        advises(requirement, place, expected, found, "");
    }

    public void advises(Requirement requirement, Observed parameter, String expected) {
        advises(requirement, parameter, expected, "");
    }

    public void advises(Requirement requirement, Observed parameter, String expected, String note) {
        advises(requirement, parameter.place(), expected, parameter.inWords(), note);
    }

    /** Advisory, and about the answer as a whole. */
    public void advisesOutsideBody(Requirement requirement, String expected, String found, String note) {
        add(requirement, Severity.ADVISORY, Optional.empty(), expected, found, note);
    }

    /** The whole URL that was asked for. */
    public URI askedUri() {
        return exchange.request().uri();
    }

    /** A header of the answer that is judged here. */
    public Optional<String> answerHeader(String name) {
        return exchange.answer().flatMap(answer -> answer.header(name));
    }

    /** Whether any of these requirements already has a finding in this representation. */
    public boolean hasFindingOn(Set<Requirement> requirements) {
        return result.findings().stream()
                .anyMatch(f -> f.representation() == representation && requirements.contains(f.requirement()));
    }

    public void notVerified(Requirement requirement, String reason) {
        result.add(new SubjectResult.Unverified(requirement, representation, reason));
    }

    /**
     * Judges that a parameter is there, as a string that is not empty; its text, if so.
     *
     * @param shape the requirement that is broken when it is there twice, or is no plain value at all
     */
    public Optional<String> string(Requirement requirement, Requirement shape, Observed parameter) {
        judged(requirement);
        if (!isPlain(shape, parameter)) {
            return Optional.empty();
        }
        boolean met = holds(
                requirement,
                parameter.isText() && !parameter.isBlankValue(),
                parameter,
                parameter.name() + " as a string that is not empty");
        return met ? parameter.text() : Optional.empty();
    }

    /** Judges that a parameter, if it is there, is there once and is a plain value. */
    public boolean isPlain(Requirement shape, Observed parameter) {
        if (parameter.isAbsent()) {
            return true;
        }
        Node.Shape first = parameter.node().orElseThrow().shape();
        return holds(
                shape,
                !parameter.isDoubled() && first != Node.Shape.OBJECT && first != Node.Shape.ARRAY,
                parameter,
                parameter.name() + " once, as a plain value");
    }

    /** Judges that a value is one of the listed ones, letter by letter. */
    public boolean listed(
            Requirement requirement, Observed parameter, String value, List<String> list, String otherNote) {
        judged(requirement);
        if (list.contains(value)) {
            return true;
        }
        String note = nearMiss(value, list).or(() -> beyondAscii(value)).orElse(otherNote);
        String expected = "one of " + String.join(", ", list);
        breaks(requirement, Optional.of(parameter.place()), expected, parameter.inWords(), note);
        return false;
    }

    private static Optional<String> beyondAscii(String value) {
        return value.codePoints()
                .filter(c -> c > 0x7F)
                .mapToObj(c -> String.format("U+%04X", c) + " (" + Character.getName(c) + ")")
                .reduce((one, other) -> one + ", " + other)
                .map(characters -> "it holds " + characters + ", which may look like a letter of a listed value");
    }

    private static Optional<String> nearMiss(String value, List<String> list) {
        return list.stream()
                .filter(listed -> listed.equalsIgnoreCase(value.strip()))
                .findFirst()
                .map(listed -> listed.equals(value.strip())
                        ? Decision.BLANKS_ARE_PART_OF_A_VALUE.cited()
                        : "the list writes it " + listed);
    }

    private void add(
            Requirement requirement,
            Severity severity,
            Optional<Place> place,
            String expected,
            String found,
            String note) {
        if (!wasAsked()) {
            notVerified(requirement, exchange.received().inWords());
            return;
        }
        result.add(new Finding(
                requirement, severity, result.subject(), representation, place, expected, found, note, exchange));
    }
}
