package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emverify.report.RunConsole;
import org.emverify.settings.SettingsResult;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

class TagFilterTest {
    private final EngineDescriptor cucumber = new EngineDescriptor(
            UniqueId.forEngine("suite").append("suite", "s").appendEngine("cucumber"), "Cucumber");

    @Test
    void scenarios_are_kept_or_left_out_by_their_tags() {
        TestDescriptor wanted = scenario(cucumber, "a", "UID");
        TestDescriptor other = scenario(cucumber, "b", "STATE");
        TagFilter filter = filter("@UID");
        assertThat(filter.apply(wanted).included()).isTrue();
        assertThat(filter.apply(other).excluded()).isTrue();
    }

    @Test
    void features_and_other_engines_are_never_touched() {
        EngineDescriptor jupiter = new EngineDescriptor(UniqueId.forEngine("junit-jupiter"), "Jupiter");
        TestDescriptor test = scenario(jupiter, "a", "slow");
        TagFilter nobodyMayAsk = new TagFilter(() -> {
            throw new IllegalStateException("asked");
        });
        assertThat(nobodyMayAsk.apply(test).included()).isTrue();
        assertThat(nobodyMayAsk.apply(cucumber).included()).isTrue();
    }

    @Test
    void a_selection_of_nothing_keeps_all_scenarios_to_tell_why() {
        TestDescriptor only = scenario(cucumber, "a", "UID");
        SuiteRun run = run("@NOTHING");
        assertThat(new TagFilter(() -> run).apply(only).included()).isTrue();
        assertThat(run.obstacle()).hasValueSatisfying(cause -> assertThat(cause).contains("selects no scenario"));
    }

    @Test
    void examples_are_left_out_whatever_is_selected() {
        scenario(cucumber, "a", "UID");
        TestDescriptor example = scenario(cucumber, "b", "example");

        assertThat(filter("@UID").apply(example).excluded()).isTrue();
        assertThat(filter("@example").apply(example).excluded()).isTrue();
    }

    private static TagFilter filter(String tags) {
        return new TagFilter(() -> run(tags));
    }

    private static SuiteRun run(String tags) {
        return SuiteRun.of(
                new SettingsResult.Valid(
                        Rehearsal.settings(Path.of("unused"), Optional.of(tags), false, true), List.of(), Map.of()),
                RunConsole.keeping(printed -> {}));
    }

    private static TestDescriptor scenario(EngineDescriptor engine, String name, String tag) {
        TestDescriptor scenario =
                new AbstractTestDescriptor(engine.getUniqueId().append("scenario", name), name) {
                    @Override
                    public Type getType() {
                        return Type.TEST;
                    }

                    @Override
                    public Set<TestTag> getTags() {
                        return Set.of(TestTag.create(tag));
                    }
                };
        engine.addChild(scenario);
        return scenario;
    }
}
