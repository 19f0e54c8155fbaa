package org.emverify.contract.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        } else if (rule.endsWith("-valid") || rule.startsWith("cvc-datatype-valid")) {
            wrongValue = error;
        } else {
            report(rule, error);
        }
    }

    private void report(String rule, Error error) {
        switch (rule) {
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> report(attribute(error), error, Kind.UNDOCUMENTED);
            case "cvc-complex-type.4" -> report(attribute(error), error, Kind.BROKEN);
            case "cvc-attribute.3" -> report(attribute(error), cause(error), Kind.BROKEN);
            case "cvc-type.3.1.3", "cvc-complex-type.2.2" -> report("", cause(error), Kind.BROKEN);
            case "cvc-elt.4.2" -> report("", error, Kind.UNDOCUMENTED);
            default -> report("", error, Kind.BROKEN);
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

    private void explainContent(XmlElement parent, Error error) {
        int before = reported.size();
        models.get().at(parent.names()).ifPresent(model -> new Comparison(parent, model, error.rule()).report());
        if (reported.size() == before) {
            reported.add(new Reported(parent, "", error.rule(), Kind.BROKEN, error.message()));
        }
    }

    /** Compares the children of an element with those that are declared: the validator stops at the first wrong one. */
    private final class Comparison {
        private final XmlElement parent;
        private final ContentModels.Model model;
        private final String rule;
        private final Set<String> seen = new HashSet<>();
        private int furthest = -1;
        private boolean orderReported;

        Comparison(XmlElement parent, ContentModels.Model model, String rule) {
            this.parent = parent;
            this.model = model;
            this.rule = rule;
            this.orderReported = !model.ordered();
        }

        void report() {
            if (model.children().isEmpty() && parent.hasText()) {
                report(parent, Kind.BROKEN, "must be empty, but holds text.");
            }
            parent.children().forEach(this::compare);
            Set<String> present =
                    parent.children().stream().map(XmlElement::name).collect(Collectors.toSet());
            model.children().stream()
                    .filter(declared -> declared.required() && !present.contains(declared.name()))
                    .map(ContentModels.Child::name)
                    .forEach(this::reportMissing);
        }

        private void reportMissing(String name) {
            String message = "The element \"" + name + "\" is missing in \"" + parent.name() + "\".";
            reported.add(new Reported(parent, name, rule, Kind.BROKEN, message));
        }

        private void compare(XmlElement child) {
            int position = model.positionOf(child.name());
            if (position < 0) {
                report(child, Kind.UNDOCUMENTED, "is not documented in \"" + parent.name() + "\".");
            } else if (!child.namespace().equals(Node.VENDOR_NAMESPACE)) {
                String namespace =
                        child.namespace().isEmpty() ? "in no namespace" : "in the namespace " + child.namespace();
                report(child, Kind.BROKEN, "is " + namespace + ", not in the vendor's, " + Node.VENDOR_NAMESPACE + ".");
            } else {
                compareWithEarlier(child, position);
            }
        }

        private void compareWithEarlier(XmlElement child, int position) {
            if (!seen.add(child.name()) && !model.children().get(position).repeatable()) {
                report(child, Kind.BROKEN, "stands more than once in \"" + parent.name() + "\".");
            } else if (position < furthest && !orderReported) {
                orderReported = true;
                String later = model.children().get(furthest).name();
                report(child, Kind.ORDER, "is documented before \"" + later + "\", which stands before it here.");
            }
            furthest = Math.max(furthest, position);
        }

        private void report(XmlElement element, Kind kind, String what) {
            reported.add(new Reported(element, "", rule, kind, "The element \"" + element.name() + "\" " + what));
        }
    }
}
