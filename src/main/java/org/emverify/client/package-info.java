/**
 * Asks Enterprise Manager, and records what was really on the wire. Begin with {@link
 * org.emverify.client.EnterpriseManager}; every question ends in an {@link org.emverify.client.Exchange}, or in the {@link
 * org.emverify.client.Entity} that was read from one. All words may be used by many threads.
 *
 * <p>A sentence of the DSL becomes a request ({@code Asker}: pace, repetitions, redaction), is put as a REST Assured
 * specification ({@code Specification}) and done by a small HTTP engine of our own ({@code HttpEngine}), which repairs nothing.
 * This is the only room that knows REST Assured and httpcore. Nothing in here judges an answer, and no secret leaves it.
 */
package org.emverify.client;
