package org.emverify.settings;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emverify.settings.Settings.Selection;

/** The settings that decide what a run asks and how it judges, as options, without secrets and without the user's files. */
public final class RepeatableSettings {
    private RepeatableSettings() {}

    /**
     * The options, each with its value.
     *
     * @param root the server that was asked
     */
    public static Map<String, String> of(Settings settings, URI root) {
        Map<Setting, String> values = new TreeMap<>(Map.of(
                Setting.URL, root.toString(),
                Setting.USERNAME, settings.username(),
                Setting.API_VERSION, settings.apiVersion(),
                Setting.INSECURE, Boolean.toString(settings.trust().insecure()),
                Setting.STRICT, Boolean.toString(settings.strict()),
                Setting.INTRUSIVE, Boolean.toString(settings.intrusive()),
                Setting.POWER, Boolean.toString(settings.power()),
                Setting.NEIGHBOURS, Boolean.toString(settings.neighbours()),
                Setting.CONNECTIONS, Integer.toString(settings.limits().connections()),
                Setting.RETRIES, Integer.toString(settings.limits().retries())));
        values.put(Setting.ALLOW_HTTP, Boolean.toString(root.getScheme().equals("http")));
        settings.tags().ifPresent(tags -> values.put(Setting.TAGS, tags));
        settings.shard().ifPresent(shard -> values.put(Setting.SHARD, shard.toString()));
        if (settings.selection() instanceof Selection.Sample sample) {
            values.put(Setting.SAMPLE, sample.size().toString());
            values.put(Setting.SEED, Long.toString(sample.seed()));
        } else if (settings.selection() instanceof Selection.Explicit named) {
            values.put(
                    Setting.SESSIONS, named.ids().stream().map(Object::toString).collect(Collectors.joining(",")));
        }
        return values.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(e -> e.getKey().option(), Map.Entry::getValue));
    }
}
