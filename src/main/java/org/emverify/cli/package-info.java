/**
 * The command line, one class for each command, and the fault matrix. Begin with {@link org.emverify.cli.EmVerify}; knows all
 * packages, and no package knows it.
 */
package org.emverify.cli;
