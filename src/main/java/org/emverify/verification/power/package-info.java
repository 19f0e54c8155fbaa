/**
 * The catalogue of mutations: which single things could be wrong in an answer, and how a true answer is altered into
 * that one. Begin with {@link org.emverify.verification.power.Mutations}. Judges nothing and asks nothing: what comes
 * in are answers that a run already has, what goes out are altered copies.
 */
package org.emverify.verification.power;
