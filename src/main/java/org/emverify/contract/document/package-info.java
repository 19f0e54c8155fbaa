/**
 * Turns bytes into documents with the place of every value, validated by compiled schemas. Begin with {@link org.emverify.contract.document.Readers}
 * and {@link org.emverify.contract.document.SystemSession}; never judges, and never throws for what a server sent.
 */
package org.emverify.contract.document;
