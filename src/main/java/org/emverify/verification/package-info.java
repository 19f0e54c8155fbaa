/**
 * One run: asks, judges on arrival and concludes. Begin with {@link org.emverify.verification.Verification}, or with
 * {@link org.emverify.verification.SystemSessionAssert} for a test of one session; knows neither Cucumber nor Allure.
 */
package org.emverify.verification;
