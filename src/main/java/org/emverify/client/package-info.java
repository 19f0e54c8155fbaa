/**
 * Asks Enterprise Manager and keeps what was really on the wire. Begin with {@link org.emverify.client.EnterpriseManager}; every request
 * ends in an {@link org.emverify.client.Exchange} or the {@link org.emverify.client.Entity} read from it. Judges nothing; no secret leaves it.
 */
package org.emverify.client;
