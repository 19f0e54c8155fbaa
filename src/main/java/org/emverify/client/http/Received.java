package org.emverify.client.http;

/** What came back for a request: an answer, or none. */
public sealed interface Received permits Answer, NoAnswer {

    /** A clause for a finding, such as {@code answered 200 OK} or {@code not answered: connection reset}. */
    String inWords();
}
