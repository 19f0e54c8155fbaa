/**
 * Findings that are accepted for a time: the file, its entries and the register of what they matched. Begin with
 * {@link org.emverify.verification.deviation.DeviationsFile}.
 */
package org.emverify.verification.deviation;
