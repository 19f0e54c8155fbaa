package org.emverify.verification;

/**
 * A session that the collection lists, as far as the selection needs it.
 *
 * @param id in lower case
 * @param sessionType as it came; the empty string when absent
 * @param state as it came; the empty string when absent
 * @param creationTimeUtc as it came; the empty string when absent
 * @param isSuspicious whether its entry in the collection already breaks something documented
 */
record Candidate(String id, String sessionType, String state, String creationTimeUtc, boolean isSuspicious) {}
