package org.emverify.verification;

import java.util.Optional;
import java.util.UUID;
import org.emverify.verification.check.Differences;

/**
 * A session that the collection lists, as far as the selection needs it.
 *
 * @param id in lower case
 * @param sessionType as it came; the empty string when absent
 * @param state as it came; the empty string when absent
 * @param creationTimeUtc as it came; the empty string when absent
 * @param digest of its values, see {@link Differences#digest}; absent when the entry is of another namespace than the vendor's
 * @param isSuspicious whether its entry in the collection already breaks something documented
 */
record Candidate(
        String id,
        String sessionType,
        String state,
        String creationTimeUtc,
        Optional<UUID> digest,
        boolean isSuspicious) {}
