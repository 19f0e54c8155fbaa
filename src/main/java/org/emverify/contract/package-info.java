/**
 * The documentation as data: requirements, listed values, representations. Begin with {@link org.emverify.contract.Requirement}; nothing in here reads a body.
 */
package org.emverify.contract;
