/**
 * Measures what a run costs, beside the least that the same requests can cost. Not part of any test run: see the README,
 * "How fast". Begin with {@link org.emverify.bench.Benchmark}.
 */
package org.emverify.bench;
