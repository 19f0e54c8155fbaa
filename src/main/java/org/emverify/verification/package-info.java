/**
 * Asks, judges and remembers: the selection of sessions, the checks, the findings and the ledger of outcomes. Begin with
 * {@link org.emverify.verification.Verification}. Nothing in here knows Cucumber, Allure or REST Assured.
 */
package org.emverify.verification;
