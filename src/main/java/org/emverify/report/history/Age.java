package org.emverify.report.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.emverify.verification.finding.FindingText;

/**
 * How long a cause has been there.
 *
 * @param kind in one word
 * @param since when it was seen first without having been gone meanwhile
 * @param runs in how many runs on end, this one included
 * @param words one line for people
 */
public record Age(Kind kind, Instant since, int runs, String words) {

    /** What history says of a cause. */
    public enum Kind {
        /** There is no earlier run that could have seen it. */
        UNKNOWN,
        /** The run before judged it and did not find it. */
        NEW,
        /** It was there in the run before too. */
        STANDING,
        /** It comes and goes. */
        FLAPPING
    }

    static Age unknown(Instant now) {
        return new Age(Kind.UNKNOWN, now, 1, "no earlier run to compare with");
    }

    static Age fresh(Instant now, Instant lastWithout) {
        return new Age(Kind.NEW, now, 1, "new: not there on " + day(lastWithout));
    }

    static Age standing(Instant since, int runs) {
        return new Age(
                Kind.STANDING,
                since,
                runs,
                "since " + day(since) + ", in " + FindingText.counted(runs, "run") + " on end");
    }

    static Age flapping(Instant since, int runs, int present, int judged) {
        return new Age(
                Kind.FLAPPING,
                since,
                runs,
                "comes and goes: there in " + present + " of the last " + FindingText.counted(judged, "run"));
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
