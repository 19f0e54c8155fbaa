/**
 * What is found, about whom, in which answer, and its text. Begin with {@link org.emverify.verification.finding.Finding}; checks write their findings through
 * {@link org.emverify.verification.finding.CheckContext}.
 */
package org.emverify.verification.finding;
