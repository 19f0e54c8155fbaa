/**
 * The living documentation: features and catalogue as one page to read. Begin with
 * {@link org.emverify.report.docs.LivingDocumentation}. It reads the features with Cucumber's own parser.
 */
package org.emverify.report.docs;
