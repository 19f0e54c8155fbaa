/**
 * The web page of a run, from templates that are compiled with the classes. Begin with
 * {@link org.emverify.report.page.ReportPage}. What is shown is text that templates escape; nothing here puts HTML together.
 * A section about a list that has entries begins with {@code #list.iterator.hasNext}: jstachio takes {@code isEmpty} of a list
 * for the list.
 */
package org.emverify.report.page;
