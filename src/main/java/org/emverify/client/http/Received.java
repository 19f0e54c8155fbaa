package org.emverify.client.http;

import org.apiguardian.api.API;

/** What came back for a request: an answer, or none. */
@API(status = API.Status.STABLE)
public sealed interface Received permits Answer, NoAnswer {

    /** A clause for a finding, such as {@code answered 200 OK} or {@code not answered: connection reset}. */
    String inWords();
}
