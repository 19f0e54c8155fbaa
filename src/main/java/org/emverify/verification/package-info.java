/**
 * Asks, judges and remembers: the selection of sessions, the checks, the findings and the ledger of outcomes. Begin with
 * {@link org.emverify.verification.Verification} for a run over many sessions, and with {@link
 * org.emverify.verification.SystemSessionAssert} for a test of one session that was read with the client. Nothing in here
 * knows Cucumber, Allure or REST Assured.
 */
package org.emverify.verification;
