package org.emverify.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.emverify.settings.Secret;
import org.emverify.settings.Setting;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options of a command that are settings: made from the catalogue, and handed on as they were written. */
final class SettingOptions {
    private SettingOptions() {}

    /**
     * The command with an option for every setting.
     *
     * @param shown those that the help of the command explains; the others are accepted all the same
     */
    static CommandLine added(Callable<Integer> command, Set<Setting> shown) {
        CommandLine line = new CommandLine(command);
        for (Setting.Group group : Setting.Group.values()) {
            ArgGroupSpec.Builder options = ArgGroupSpec.builder()
                    .heading("%n" + group.heading() + "%n")
                    .validate(false)
                    .exclusive(false)
                    .order(group.ordinal());
            Arrays.stream(Setting.values())
                    .filter(setting -> setting.group() == group)
                    .forEach(setting -> options.addArg(option(setting, shown.contains(setting))));
            line.getCommandSpec().addArgGroup(options.build());
        }
        return line;
    }

    /** The option of one setting. */
    static OptionSpec option(Setting setting, boolean isShown) {
        OptionSpec.Builder option = OptionSpec.builder(setting.option())
                .paramLabel("VALUE")
                .arity(setting.flag() || setting.secret() ? "0..1" : "1")
                .fallbackValue("")
                .hidden(!isShown || setting.secret())
                .order(setting.ordinal())
                .description(description(setting));
        return setting.list()
                ? option.type(List.class).auxiliaryTypes(String.class).build()
                : option.type(String.class).build();
    }

    private static String[] description(Setting setting) {
        List<String> lines = new ArrayList<>(List.of(setting.meaning()));
        if (!setting.flag()) {
            lines.add("  " + setting.form());
        }
        setting.defaultText().ifPresent(text -> lines.add("  default: " + text));
        return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    /**
     * The settings that were given as options, by name, as the settings reader takes them.
     *
     * @throws ParameterException when an option was given several times that is no list
     */
    static Map<String, String> given(CommandSpec command) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            OptionSpec option = command.commandLine().getParseResult().matchedOption(setting.option());
            if (option != null && option.stringValues().size() > 1 && !setting.list()) {
                throw new ParameterException(
                        command.commandLine(),
                        "option " + setting.option() + " was given several times: keep one of them");
            }
            if (option != null) {
                given.put(setting.option(), String.join(",", option.stringValues()));
            }
        }
        return given;
    }

    /** The settings, from the command's options and all other places. */
    static SettingsResult read(CommandSpec command, ProcessContext context, Supplier<Optional<Secret>> prompt) {
        return SettingsReader.of(
                        given(command),
                        context.systemProperties(),
                        context.environment(),
                        context.workingDirectory(),
                        prompt)
                .read(Optional.empty());
    }
}
