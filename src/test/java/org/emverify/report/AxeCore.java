package org.emverify.report;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges a page by axe-core in a real browser. */
public final class AxeCore {
    private AxeCore() {}

    /**
     * The IDs of the broken rules, with all that can be opened open; {@code none} when all are kept. Without a browser the
     * test is skipped.
     */
    public static String violations(String html, Path folder) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeThat(browser).as("no chromium on the PATH to judge the page in").isPresent();
        String script = "<script>" + axe() + "</script><script>axe.run().then(r => { document.title = 'axe:'"
                + " + (r.violations.map(v => v.id).join(', ') || 'none') + ':axe' })</script></body>";
        Path page = folder.resolve("page.html");
        Files.writeString(page, html.replace("<details>", "<details open>").replace("</body>", script));
        Process process = new ProcessBuilder(List.of(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return dom.replaceFirst("(?s).*<title>axe:(.*?):axe</title>.*", "$1");
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String axe() throws IOException {
        try (InputStream in = AxeCore.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
