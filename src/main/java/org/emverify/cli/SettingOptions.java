package org.emverify.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emverify.settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options of a command that are settings: made from the catalogue, and handed on as they were written. */
final class SettingOptions {
    private SettingOptions() {}

    /**
     * The command with an option for every setting.
     *
     * @param shown those that the help of the command explains; the others are accepted all the same
     */
    static CommandLine addedTo(ProcessCommand command, Set<Setting> shown) {
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
     * What was given, by name, as the settings reader takes it.
     *
     * @throws ParameterException when an option was given several times that is no list
     */
    static Map<String, String> given(ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            OptionSpec option = parsed.matchedOption(setting.option());
            if (option != null && option.stringValues().size() > 1 && !setting.list()) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "option " + setting.option() + " was given several times: keep one of them");
            }
            if (option != null) {
                given.put(setting.option(), String.join(",", option.stringValues()));
            }
        }
        return given;
    }
}
