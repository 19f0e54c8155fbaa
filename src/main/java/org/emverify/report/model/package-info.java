/**
 * Gathers a run's findings into causes, so that five hundred sessions with one wrong value are read once. Begin with
 * {@link org.emverify.report.model.Causes}. Reads a run, and knows no file and no page.
 */
package org.emverify.report.model;
