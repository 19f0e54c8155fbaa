package org.emverify.steps;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.ArrayList;
import java.util.List;
import org.emverify.settings.Settings;

/**
 * Which scenarios a run is about: by the user's tag expression, and by what the settings opt in to or out of. The examples
 * of the features are about em-verify's own checks, and about no server.
 */
final class ScenarioSelection {
    /** Every scenario about a server. */
    static final ScenarioSelection ALL = new ScenarioSelection(TagExpressionParser.parse("not @example"));

    private final Expression expression;

    private ScenarioSelection(Expression expression) {
        this.expression = expression;
    }

    /** @throws IllegalArgumentException when the tag expression is wrong; the message is for the user */
    static ScenarioSelection of(Settings settings) {
        List<String> parts = new ArrayList<>(List.of("not @example"));
        settings.tags().ifPresent(tags -> parts.add("(" + checked(tags) + ")"));
        if (!settings.neighbours()) {
            parts.add("not @neighbour");
        }
        if (!settings.intrusive()) {
            parts.add("not @intrusive");
        }
        if (settings.xsd().isEmpty()) {
            parts.add("not @vendor-schema");
        }
        return new ScenarioSelection(TagExpressionParser.parse(String.join(" and ", parts)));
    }

    /** @param tags of the scenario, each with its {@code @} */
    boolean holdsFor(List<String> tags) {
        return expression.evaluate(tags);
    }

    private static String checked(String tags) {
        try {
            TagExpressionParser.parse(tags);
            return tags;
        } catch (TagExpressionException e) {
            throw new IllegalArgumentException("the tag expression \"" + tags + "\" is wrong: " + e.getMessage()
                    + " Write for instance: @SESSION-TYPE-LISTED or not @neighbour");
        }
    }
}
