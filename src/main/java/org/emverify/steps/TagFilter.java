package org.emverify.steps;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves scenarios out that the run is not about, so that no report lists them as skipped, which Cucumber's own tag
 * filter would do. Found by JUnit as a service; inert for every engine but Cucumber's.
 */
public final class TagFilter implements PostDiscoveryFilter {
    private final Supplier<SuiteRun> run;

    /** The features that were looked through last: each of their scenarios wants to know. */
    private final AtomicReference<Features> features = new AtomicReference<>();

    private record Features(TestDescriptor engine, boolean holdSelected) {}

    /** For the service loader. */
    public TagFilter() {
        this(SuiteRun::current);
    }

    TagFilter(Supplier<SuiteRun> run) {
        this.run = run;
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Optional<TestDescriptor> cucumber = cucumberEngineOf(descriptor);
        if (cucumber.isEmpty() || !descriptor.isTest()) {
            return FilterResult.included("not a scenario");
        }
        ScenarioSelection selection = run.get().selection();
        if (selects(selection, descriptor)) {
            return FilterResult.included("selected by its tags");
        }
        if (selects(ScenarioSelection.ALL, descriptor) && !holdSelected(cucumber.get(), selection)) {
            // An empty run would end green or in a stack trace; kept, each scenario tells why nothing ran.
            run.get().problems().selectsNothing();
            return FilterResult.included("the selection as a whole is refused");
        }
        return FilterResult.excluded("not selected by its tags");
    }

    private boolean holdSelected(TestDescriptor engine, ScenarioSelection selection) {
        Features last = features.get();
        if (last == null || last.engine() != engine) {
            last = new Features(
                    engine, engine.getDescendants().stream().anyMatch(d -> d.isTest() && selects(selection, d)));
            features.set(last);
        }
        return last.holdSelected();
    }

    private static boolean selects(ScenarioSelection selection, TestDescriptor scenario) {
        List<String> tags =
                scenario.getTags().stream().map(tag -> "@" + tag.getName()).toList();
        return selection.holdsFor(tags);
    }

    private static Optional<TestDescriptor> cucumberEngineOf(TestDescriptor descriptor) {
        for (Optional<TestDescriptor> d = Optional.of(descriptor);
                d.isPresent();
                d = d.get().getParent()) {
            UniqueId.Segment last = d.get().getUniqueId().getLastSegment();
            if (last.getType().equals("engine") && last.getValue().equals("cucumber")) {
                return d;
            }
        }
        return Optional.empty();
    }
}
