/**
 * HTTP/1.1 on the wire, blocking and unforgiving: sends one request and records the answer as it came. Begin with
 * {@link org.emverify.client.http.HttpEngine} and {@link org.emverify.client.http.Answer}; nothing in here repairs, follows, decodes or repeats.
 */
package org.emverify.client.http;
