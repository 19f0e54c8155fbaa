/**
 * The command line: one class for each command, and the fault matrix that proves the harness's power. Knows all rooms; no
 * room knows it.
 */
package org.emverify.cli;
