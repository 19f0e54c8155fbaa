package org.emverify.settings;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of all settings for readers, in Markdown. */
public final class SettingsTable {
    private static final String HEAD = """
            | Name | Option | Environment | Form | Default | Meaning |
            | --- | --- | --- | --- | --- | --- |
            """;

    private SettingsTable() {}

    /** One row per setting, in the catalogue's order; ends with a line feed. */
    public static String markdown() {
        return Arrays.stream(Setting.values()).map(SettingsTable::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Setting setting) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        code(setting.camelCase()),
                        setting.secret() ? "refused" : code(setting.option()),
                        code(setting.environment()),
                        setting.form(),
                        setting.defaultText().map(SettingsTable::code).orElse(""),
                        setting.meaning());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
