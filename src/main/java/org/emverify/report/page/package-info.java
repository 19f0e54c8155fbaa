/**
 * The web page of a run, from templates that are compiled with the classes. Begin with
 * {@link org.emverify.report.page.ReportPage}. What is shown is text that templates escape; nothing here puts HTML together.
 */
package org.emverify.report.page;
