/**
 * Measures what tonight's checks would have caught, by judging altered copies of the answers. Begin with
 * {@link org.emverify.verification.power.PowerMeasurement}; nothing in here asks the server.
 */
package org.emverify.verification.power;
