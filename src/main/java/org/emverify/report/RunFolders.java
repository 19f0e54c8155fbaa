package org.emverify.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.report.model.RunFacts;

/**
 * The output folders of several runs, sorted by target, and what is wrong with them together.
 *
 * @param byTarget the runs by the target's name; of each target one whole run, or shards
 * @param lost folders in which no run has left a result
 */
record RunFolders(Map<String, List<RunFile>> byTarget, List<Path> lost) {

    static RunFolders read(List<Path> folders) throws MergeRefused {
        List<String> problems = new ArrayList<>();
        List<Path> lost = new ArrayList<>();
        Map<String, List<RunFile>> byTarget = new LinkedHashMap<>();
        for (Path folder : folders) {
            Path file = new OutputFolder(folder).runFile();
            try {
                if (Files.exists(file)) {
                    RunFile run = RunFile.read(file);
                    byTarget.computeIfAbsent(run.facts().target(), target -> new ArrayList<>())
                            .add(run);
                } else {
                    lost.add(folder);
                }
            } catch (IOException e) {
                problems.add(e.getMessage());
            }
        }
        RunFolders runs = new RunFolders(byTarget, lost);
        problems.addAll(runs.problems());
        if (!problems.isEmpty()) {
            throw new MergeRefused(problems);
        }
        return runs;
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (byTarget.isEmpty()) {
            problems.add("none of these folders holds the run.json of a run: give what --output said");
        }
        List<RunFile> all = byTarget.values().stream().flatMap(List::stream).toList();
        if (all.stream().map(RunFile::contract).distinct().count() > 1) {
            problems.add("the runs were judged by different catalogues or schemas: "
                    + all.stream().map(RunFile::contract).distinct().collect(Collectors.joining(", ")));
        }
        byTarget.forEach((target, runs) -> problems.addAll(problems(target, runs)));
        return problems;
    }

    private static List<String> problems(String target, List<RunFile> runs) {
        List<String> problems = new ArrayList<>();
        if (runs.stream().map(RunFolders::count).distinct().count() > 1) {
            problems.add(target + " was verified as a whole and in shards, or in different numbers of shards");
        }
        Map<String, Long> times = runs.stream()
                .map(run -> run.facts().shard())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        times.forEach((shard, number) -> {
            if (number > 1) {
                problems.add((shard.isEmpty() ? target + " as a whole" : "shard " + shard + " of " + target)
                        + " is there " + number + " times: keep one of them");
            }
        });
        if (runs.stream().map(RunFolders::selection).distinct().count() > 1) {
            problems.add("the shards of " + target + " are of different selections: "
                    + runs.stream().map(RunFolders::selection).distinct().collect(Collectors.joining(" / ")));
        }
        return problems;
    }

    private static String count(RunFile run) {
        return run.facts().shard().replaceFirst(".*/", "");
    }

    private static String selection(RunFile run) {
        RunFacts facts = run.facts();
        return facts.selected()
                + (facts.tags().isEmpty() ? "" : ", tags " + facts.tags())
                + (facts.strict() ? ", strict" : "");
    }
}
