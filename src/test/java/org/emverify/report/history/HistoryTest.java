package org.emverify.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emverify.report.history.PastRun.PastCause;
import org.emverify.verification.Observations.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final String TARGET = "https://em01.example.test:9398";
    private static final Fingerprints SAME = new Fingerprints("v1_7", "c0", "1.0.0 h0");
    private static final Seen SEEN = new Seen("CollectJob", "Failed", "Failed", 3);

    @TempDir
    Path folder;

    @Test
    void a_folder_that_cannot_be_had_is_told_before_the_run() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "x");

        assertThat(new HistoryFolder(inTheWay.resolve("history")).problem(TARGET))
                .hasValueSatisfying(problem -> assertThat(problem).endsWith(inTheWay + " is not a folder"));
        assertThat(new HistoryFolder(folder.resolve("not/there/yet")).problem(TARGET))
                .isEmpty();
        assertThat(folder.resolve("not")).doesNotExist();
    }

    @Test
    void the_first_run_has_nothing_to_compare_with() {
        WhatChanged changed = WhatChanged.since(History.NONE, night(1, true), Set.of());
        assertThat(changed.ages().get("cafe0001").kind()).isEqualTo(Age.Kind.UNKNOWN);
        assertThat(changed.inOneLine()).contains("first run");
    }

    @Test
    void what_the_run_before_did_not_find_is_new() {
        WhatChanged changed = WhatChanged.since(history(night(1, false)), night(2, true), Set.of());
        assertThat(changed.ages().get("cafe0001").kind()).isEqualTo(Age.Kind.NEW);
        assertThat(changed.ages().get("cafe0001").words()).isEqualTo("new: not there on 2026-11-01");
        assertThat(changed.inOneLine())
                .isEqualTo("Since the run of 2026-11-01 03:00 UTC: 1 new, 0 still there, 0 gone");
    }

    @Test
    void what_stays_says_since_when_and_for_how_many_runs() {
        WhatChanged changed =
                WhatChanged.since(history(night(1, false), night(2, true), night(3, true)), night(4, true), Set.of());
        assertThat(changed.ages().get("cafe0001").words()).isEqualTo("since 2026-11-02, in 3 runs on end");
    }

    @Test
    void a_value_that_appears_and_goes_is_said_to_come_and_go_in_the_third_night() {
        WhatChanged back = WhatChanged.since(history(night(1, true), night(2, false)), night(3, true), Set.of());
        assertThat(back.ages().get("cafe0001").kind()).isEqualTo(Age.Kind.FLAPPING);
        assertThat(back.ages().get("cafe0001").words()).isEqualTo("comes and goes: there in 2 of the last 3 runs");
        WhatChanged gone = WhatChanged.since(history(night(1, false), night(2, true)), night(3, false), Set.of());
        assertThat(gone.gone()).containsOnlyKeys("cafe0001");
    }

    @Test
    void what_has_become_a_known_deviation_is_accepted_and_not_gone() {
        WhatChanged changed = WhatChanged.since(history(night(1, true)), night(2, false), Set.of("cafe0001"));
        assertThat(changed.gone()).isEmpty();
        assertThat(changed.inOneLine()).endsWith("0 new, 0 still there, 0 gone, 1 accepted as known deviation");
        assertThat(WhatChanged.since(history(night(1, true), night(2, false)), night(3, false), Set.of("cafe0001"))
                        .accepted())
                .isEmpty();
    }

    @Test
    void a_run_that_judged_nothing_says_neither_new_nor_gone() {
        PastRun blocked = new PastRun(
                Instant.parse("2026-11-02T03:00:00Z"), "NOT_VERIFIED", SAME, Set.of("STATUS-200"), Map.of());
        WhatChanged after = WhatChanged.since(history(night(1, true), blocked), night(3, true), Set.of());
        assertThat(after.ages().get("cafe0001").words()).isEqualTo("since 2026-11-01, in 2 runs on end");
        assertThat(WhatChanged.since(history(night(1, true)), blocked, Set.of()).gone())
                .isEmpty();
        assertThat(WhatChanged.since(history(night(1, true), blocked), night(3, false), Set.of())
                        .gone())
                .containsOnlyKeys("cafe0001");
    }

    @Test
    void a_flip_is_attributed_to_what_changed() {
        PastRun before = night(1, false);
        PastRun now = new PastRun(
                Instant.parse("2026-11-02T03:00:00Z"),
                "FINDINGS",
                new Fingerprints("v1_7, v1_8", "c0", "1.0.0 h0"),
                Set.of(),
                Map.of());
        assertThat(WhatChanged.since(history(before), now, Set.of()).attribution())
                .isEqualTo("the server changed: v1_7 → v1_7, v1_8.");
        assertThat(WhatChanged.since(history(before), night(2, true), Set.of()).attribution())
                .contains("the same as then");
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        HistoryFolder kept = new HistoryFolder(folder.resolve("history"));
        History history = history(night(1, true), night(2, false));
        kept.write(TARGET, history);
        assertThat(kept.read(TARGET)).isEqualTo(history);
        assertThat(kept.read("https://other:9398")).isEqualTo(History.NONE);
        try (var files = Files.list(kept.root())) {
            assertThat(files).containsExactly(kept.root().resolve("em01.example.test_9398.json"));
        }
    }

    @Test
    void what_is_no_history_counts_as_none_and_is_replaced() throws IOException {
        HistoryFolder kept = new HistoryFolder(folder);
        for (String text : List.of("", "{", "[]", "{\"version\": 1}", "{\"version\": 99}", "\u0000")) {
            Files.writeString(folder.resolve("em01.example.test_9398.json"), text);
            assertThat(kept.read(TARGET)).isEqualTo(History.NONE);
        }
        kept.write(TARGET, history(night(1, true)));
        assertThat(kept.read(TARGET).runs()).hasSize(1);
    }

    @Test
    void sightings_add_up_and_keep_their_days() {
        History history = history(night(1, true), night(2, true));
        assertThat(history.sightings().get(History.sessionType("CollectJob")))
                .isEqualTo(new History.Sighting(6, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)));
        assertThat(history.sightings()).containsKey(History.pair("Failed", "Failed"));
    }

    @Test
    void only_the_last_runs_are_remembered() {
        History history = History.NONE;
        for (int i = 0; i < 100; i++) {
            history = history.with(night(1 + i % 28, true), List.of());
        }
        assertThat(history.runs()).hasSize(60);
    }

    private static History history(PastRun... nights) {
        History history = History.NONE;
        for (PastRun night : nights) {
            history = history.with(night, List.of(SEEN));
        }
        return history;
    }

    private static PastRun night(int day, boolean isBroken) {
        return new PastRun(
                Instant.parse(String.format("2026-11-%02dT03:00:00Z", day)),
                isBroken ? "FINDINGS" : "HOLDS",
                SAME,
                Set.of("SESSION-TYPE-LISTED"),
                isBroken ? Map.of("cafe0001", new PastCause("SESSION-TYPE-LISTED", "\"Nope\"", 3)) : Map.of());
    }
}
