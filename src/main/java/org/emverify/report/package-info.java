/**
 * Tells people and machines what a run found: texts, files and Allure's labels and attachments. Begin with
 * {@link org.emverify.report.RunReport}. Nothing in here judges, asks or decides an exit code, and only {@link org.emverify.report.Evidence} and {@link org.emverify.report.RequirementLabels}
 * know Allure.
 */
package org.emverify.report;
