package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** What a user of a test asks for, in an empty working directory: nothing of the real process is looked at. */
final class ReadSettings {
    private final Path workingDirectory;
    private final Map<String, String> options = new HashMap<>();
    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> prompts = new ArrayList<>();
    private Supplier<Optional<Secret>> answer = Optional::empty;

    private ReadSettings(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    static ReadSettings nothing(Path workingDirectory) {
        return new ReadSettings(workingDirectory);
    }

    static ReadSettings theSimulator(Path workingDirectory) {
        return nothing(workingDirectory).option("--url", "simulator");
    }

    static ReadSettings aServer(Path workingDirectory) {
        return nothing(workingDirectory)
                .option("--url", "https://em01.example.test:9398")
                .option("--username", "operator")
                .environment("EM_PASSWORD", "s3cret-from-env");
    }

    ReadSettings option(String name, String value) {
        options.put(name, value);
        return this;
    }

    ReadSettings property(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    ReadSettings environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    ReadSettings file(String name, String... lines) throws IOException {
        Path file = workingDirectory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return this;
    }

    ReadSettings answering(String password) {
        answer = () -> Optional.of(Secret.of(password));
        return this;
    }

    int timesPrompted() {
        return prompts.size();
    }

    SettingsResult read(Optional<String> defaultUrl) {
        return SettingsReader.of(options, properties, environment, workingDirectory, () -> {
                    prompts.add("asked");
                    return answer.get();
                })
                .read(defaultUrl);
    }

    SettingsResult.Valid valid() {
        SettingsResult result = read(Optional.empty());
        assertThat(result).isInstanceOf(SettingsResult.Valid.class);
        return (SettingsResult.Valid) result;
    }

    Settings settings() {
        return valid().settings();
    }

    List<String> problems() {
        SettingsResult result = read(Optional.empty());
        assertThat(result).isInstanceOf(SettingsResult.Invalid.class);
        return ((SettingsResult.Invalid) result).problems();
    }
}
