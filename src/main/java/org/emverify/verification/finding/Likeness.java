package org.emverify.verification.finding;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;

/**
 * What makes findings of several sessions and representations one: the same requirement, broken at the same place by the
 * same value, leaving aside what tells one session from the other.
 *
 * @param requirement the requirement
 * @param place the parameter, spelt alike for XML and JSON: {@code Links/Href}; the empty string when the finding is not
 *     about one place of the body
 * @param found what was found, with marks in place of IDs, times and lengths
 */
public record Likeness(Requirement requirement, String place, String found) {
    /** Stands for a place or a value where there are too many to tell findings apart by. */
    static final String VARIOUS = "various values";

    /** An ID within a text. */
    public static final Pattern ID =
            Pattern.compile("\\b\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}\\b");

    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?");
    /** Status codes and the like, of three digits, are values of their own. */
    private static final Pattern LENGTH = Pattern.compile("\\d{4,}|\\d+(?= byte)");

    /** A body begins differently in each session. */
    private static final Pattern BEGINNING = Pattern.compile("(?s)it begins with \".*");

    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");
    private static final Pattern INDEX = Pattern.compile("\\d+");
    private static final List<String> ROOTS = List.of(
            "SystemSession", "EntityRef", "SystemSessions", "SystemSessionEvents", "LogonSession", "EnterpriseManager");

    /** The likeness of a finding. */
    public static Likeness of(Finding finding) {
        return new Likeness(
                finding.requirement(),
                finding.place().map(Place::path).map(Likeness::parameter).orElse(""),
                generalized(finding.found()));
    }

    /** The last step of the place: the name of a parameter; the empty string when there is no place. */
    public String parameter() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Whether the values differ from session to session, so that they tell nothing apart. */
    public boolean hasVariousValues() {
        return found.equals(VARIOUS);
    }

    private static String generalized(String found) {
        String anyBody = BEGINNING.matcher(found).replaceAll("it begins with {text}");
        String anyId = ID.matcher(anyBody).replaceAll("{id}");
        String anyTime = TIME.matcher(anyId).replaceAll("{time}");
        return LENGTH.matcher(anyTime).replaceAll("{n}");
    }

    /** XPath and JSON pointer name one parameter differently: root element, attributes, positions and list items. */
    private static String parameter(String path) {
        List<String> steps = Arrays.stream(path.split("/"))
                .map(step -> POSITION.matcher(step).replaceAll("").replace("@", ""))
                .filter(step -> !step.isEmpty() && !INDEX.matcher(step).matches() && !step.equals("Link"))
                .toList();
        boolean hasRoot = !steps.isEmpty() && ROOTS.contains(steps.get(0));
        return steps.stream().skip(hasRoot ? 1 : 0).collect(Collectors.joining("/"));
    }
}
