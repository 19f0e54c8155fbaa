/**
 * The documentation as data: the requirement catalogue, the listed values, the documents and their schemas, and the
 * readers that turn bytes into documents. Begin with {@link org.emverify.contract.Requirement}; bodies
 * come in through {@link org.emverify.contract.XmlReader} and {@link org.emverify.contract.JsonReader}. Nothing in here talks to
 * the network, and nothing judges.
 */
package org.emverify.contract;
