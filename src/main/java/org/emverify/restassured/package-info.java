/**
 * The documentation for tests written with REST Assured and Hamcrest: specifications, matchers and schemas, which judge as a run
 * does. Begin with {@link org.emverify.restassured.ContractMatchers}; whom to ask is {@link org.emverify.client.EnterpriseManager}.
 */
package org.emverify.restassured;
