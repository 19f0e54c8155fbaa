/**
 * A faithful Enterprise Manager inside the process, and everything that it can do wrong or do oddly on purpose. Begin
 * with {@link org.emverify.simulator.Simulator}; its errors are in {@link org.emverify.simulator.Fault}, its lawful
 * oddities in {@link org.emverify.simulator.LegalVariant}.
 *
 * <p>It is the second, independent hand: no other room of the product comes in here, requirements are plain strings, and
 * the answers come from templates and writers of its own. It repairs nothing, because a fault must reach the wire as it
 * was meant.
 */
package org.emverify.simulator;
