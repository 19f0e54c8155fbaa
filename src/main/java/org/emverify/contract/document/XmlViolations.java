package org.emverify.contract.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.contract.document.Violation.Kind;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns the validator's errors into violations: one for each place, told apart by what they mean. The reader says which
 * element is being read, because the validator says only what is wrong.
 */
final class XmlViolations implements ErrorHandler {
    /** Names in the validator's texts; the last one counts, because a value before it may contain anything. */
    private static final Pattern ATTRIBUTE = Pattern.compile("[aA]ttribute,? '([^']+)'");

    private record Reported(XmlElement element, String attribute, String rule, Kind kind, String message) {
        Place place() {
            return attribute.isEmpty() ? element.place() : element.place().below(attribute);
        }
    }

    private record Error(String rule, String message) {}

    private final Supplier<ContentModels> models;
    private final List<Reported> reported = new ArrayList<>();
    private final Map<XmlElement, Error> wrongContent = new HashMap<>();
    private XmlElement current;
    private boolean starting;
    private Error wrongValue;

    XmlViolations(Supplier<ContentModels> models) {
        this.models = models;
    }

    /** The validator is about to see the start tag of this element. */
    void starts(XmlElement element) {
        settle();
        current = element;
        starting = true;
    }

    /** The validator is about to see the end tag of this element. */
    void ends(XmlElement element) {
        settle();
        current = element;
        starting = false;
    }

    /** The validator has seen all of this element. */
    void ended(XmlElement element) {
        settle();
        Error error = wrongContent.remove(element);
        if (error != null) {
            explainContent(element, error);
        }
    }

    /** The violations since the last time, in document order. */
    List<Violation> take() {
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        reported.stream()
                .sorted(Comparator.comparingInt(r -> r.element().number()))
                .map(r -> new Violation(r.place(), r.rule(), r.kind(), r.message()))
                .forEach(v -> byPlace.merge(v.place().path(), v, XmlViolations::moreSevere));
        reported.clear();
        return List.copyOf(byPlace.values());
    }

    private static Violation moreSevere(Violation first, Violation second) {
        return second.kind() == Kind.BROKEN && first.kind() != Kind.BROKEN ? second : first;
    }

    @Override
    public void warning(SAXParseException e) {
        error(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
        error(e);
    }

    @Override
    public void error(SAXParseException e) {
        String text = String.valueOf(e.getMessage());
        int colon = text.indexOf(": ");
        Error error = text.startsWith("cvc-") && colon > 0
                ? new Error(text.substring(0, colon), text.substring(colon + 2))
                : new Error("cvc", text);
        String rule = error.rule();
        if (rule.startsWith("cvc-complex-type.2.4") || rule.equals("cvc-complex-type.2.1")) {
            boolean atChild = starting && current.parent() != null;
            wrongContent.putIfAbsent(atChild ? current.parent() : current, error);
            return;
        }
        switch (rule) {
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> report(attribute(error), error, Kind.UNDOCUMENTED);
            case "cvc-complex-type.4" -> report(attribute(error), error, Kind.BROKEN);
            case "cvc-attribute.3" -> report(attribute(error), cause(error), Kind.BROKEN);
            case "cvc-type.3.1.3", "cvc-complex-type.2.2" -> report("", cause(error), Kind.BROKEN);
            case "cvc-elt.4.2" -> report("", error, Kind.UNDOCUMENTED);
            default -> {
                if (isAboutAValue(rule)) {
                    wrongValue = error;
                } else {
                    report("", error, Kind.BROKEN);
                }
            }
        }
    }

    /** Keeps a wrong value from being told of the next element, should the validator not say where it was. */
    private void settle() {
        if (wrongValue != null) {
            report("", cause(wrongValue), Kind.BROKEN);
        }
    }

    /** The validator tells first what is wrong with a value, then where: the first says more. */
    private Error cause(Error where) {
        Error cause = wrongValue == null ? where : wrongValue;
        wrongValue = null;
        return cause;
    }

    private static boolean isAboutAValue(String rule) {
        return rule.endsWith("-valid") || rule.startsWith("cvc-datatype-valid");
    }

    private static String attribute(Error error) {
        Matcher matcher = ATTRIBUTE.matcher(error.message());
        String name = "";
        while (matcher.find()) {
            name = matcher.group(1);
        }
        return name.isEmpty() ? "" : "@" + name.substring(name.indexOf(':') + 1);
    }

    private void report(String attribute, Error error, Kind kind) {
        reported.add(new Reported(current, attribute, error.rule(), kind, error.message()));
    }

    private void report(XmlElement element, Error error, Kind kind, String message) {
        reported.add(new Reported(element, "", error.rule(), kind, message));
    }

    private void explainContent(XmlElement parent, Error error) {
        Optional<ContentModels.Model> model = models.get().at(parent.names());
        int before = reported.size();
        model.ifPresent(m -> compare(parent, m, error));
        if (reported.size() == before) {
            report(parent, error, Kind.BROKEN, error.message());
        }
    }

    private void compare(XmlElement parent, ContentModels.Model model, Error error) {
        if (model.children().isEmpty() && parent.hasText()) {
            report(parent, error, Kind.BROKEN, "The element \"" + parent.name() + "\" must be empty, but holds text.");
        }
        Set<String> seen = new HashSet<>();
        Set<String> present = new HashSet<>();
        int furthest = -1;
        boolean orderTold = !model.ordered();
        for (XmlElement child : parent.children()) {
            Optional<Integer> position = model.positionOf(child.name());
            if (position.isEmpty()) {
                report(
                        child,
                        error,
                        Kind.UNDOCUMENTED,
                        "The element \"" + child.name() + "\" is not documented in \"" + parent.name() + "\".");
                continue;
            }
            present.add(child.name());
            if (!child.namespace().equals(Node.VENDOR_NAMESPACE)) {
                report(
                        child,
                        error,
                        Kind.BROKEN,
                        "The element \"" + child.name() + "\" is " + inWords(child.namespace())
                                + ", not in the vendor's, " + Node.VENDOR_NAMESPACE + ".");
                continue;
            }
            if (!seen.add(child.name()) && !model.children().get(position.get()).repeatable()) {
                report(
                        child,
                        error,
                        Kind.BROKEN,
                        "The element \"" + child.name() + "\" stands more than once in \"" + parent.name() + "\".");
            } else if (position.get() < furthest && !orderTold) {
                orderTold = true;
                report(
                        child,
                        error,
                        Kind.ORDER,
                        "The element \"" + child.name() + "\" is documented before \""
                                + model.children().get(furthest).name() + "\", which stands before it here.");
            }
            furthest = Math.max(furthest, position.get());
        }
        for (ContentModels.Child declared : model.children()) {
            if (declared.required() && !present.contains(declared.name())) {
                reported.add(new Reported(
                        parent,
                        declared.name(),
                        error.rule(),
                        Kind.BROKEN,
                        "The element \"" + declared.name() + "\" is missing in \"" + parent.name() + "\"."));
            }
        }
    }

    private static String inWords(String namespace) {
        return namespace.isEmpty() ? "in no namespace" : "in the namespace " + namespace;
    }
}
