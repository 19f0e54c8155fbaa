package org.emverify.verification.deviation;

import org.emverify.verification.finding.FindingText;

/**
 * What a run says of one entry of the register of known deviations.
 *
 * @param entry the entry
 * @param status what became of it
 * @param matched how many findings it matched
 * @param conforming how often its scope was judged without any finding there
 * @param otherwise how many findings in its scope had another value than the accepted one
 */
public record DeviationStatement(KnownDeviation entry, Status status, int matched, int conforming, int otherwise) {

    /** What becomes of an entry. */
    public enum Status {
        /** It accepted findings: they are shown as known deviations and fail nothing. */
        MATCHED,
        /** Its time was over, so the findings that it matches count as if it were not there. */
        EXPIRED,
        /** Its scope was judged, and conforms: the entry has to go; fails the run when the user is strict. */
        HEALED,
        /** The run had no occasion to see it; decides nothing. */
        NOT_SEEN
    }

    /** One line: which entry, what became of it, and what to do about it. */
    public String inWords() {
        String said = switch (status) {
            case MATCHED ->
                "matched " + counted(matched) + ", accepted until " + entry.expires() + ": " + entry.reason();
            case EXPIRED ->
                "expired on " + entry.expires() + " and matched " + counted(matched)
                        + ": renew it after a review, or have the deviation mended";
            case HEALED ->
                "healed, judged " + conforming + (conforming == 1 ? " time" : " times")
                        + " and nothing found: remove it";
            case NOT_SEEN -> "not seen tonight: " + whyNotSeen();
        };
        return entry.inWords() + " (" + entry.answerable() + "): " + said;
    }

    private String whyNotSeen() {
        if (otherwise > 0) {
            return counted(otherwise) + " in its place had another value";
        }
        return conforming > 0
                ? "no session showed that value, and the entry does not name the sessions that would"
                : "nothing of its kind was judged";
    }

    private static String counted(int findings) {
        return FindingText.counted(findings, "finding");
    }
}
