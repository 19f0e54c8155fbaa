/**
 * Pure checks, answers in and findings out. Begin with {@link org.emverify.verification.check.SessionJudge}; nothing in here asks the server.
 */
package org.emverify.verification.check;
