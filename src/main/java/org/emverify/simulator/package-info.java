/**
 * A simulated Enterprise Manager inside the process, and everything that it can do wrong or unusually on purpose. Begin
 * with {@link org.emverify.simulator.Simulator}; its errors are in {@link org.emverify.simulator.Fault}, its unusual and
 * correct answers in {@link org.emverify.simulator.LegalVariant}.
 *
 * <p>It is independent of what it tests: it imports no other package of the product, requirements and decisions are plain
 * strings, and the answers come from templates and writers of its own. It repairs nothing, because a fault must reach the
 * wire as it was meant.
 *
 * <p>To add a fault:
 *
 * <ol>
 *   <li>Add one row to the table of its area ({@code …Faults}): the scope in which it shows, what of the answer it edits
 *       ({@code document}, {@code text}, {@code reply}, {@code delivery} or {@code instead}), name, IDs of what it breaks,
 *       one line of description, and the edit. {@code in(EVERYWHERE, IN_XML, …)} makes one fault of each scope.
 *   <li>For a new area, add its class to {@link org.emverify.simulator.Fault#catalogue()}.
 *   <li>Run {@code FaultCatalogueTest} (does it change an answer, are the IDs promises?) and {@code FaultMatrixTest} (is
 *       it found where it says, and nowhere else?).
 * </ol>
 *
 * <p>A legal variant is added in the same way to {@code …Variants}, with what allows it in the place of what it breaks.
 */
package org.emverify.simulator;
