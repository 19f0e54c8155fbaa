package org.emverify.client.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body while it comes, for answers that are too large to be held. */
@FunctionalInterface
public interface BodyConsumer {
    /**
     * Called once, and only for an answer with a success status. It must not ask the same Enterprise Manager for
     * anything, because it occupies one of the connections.
     *
     * @param body the body without the framing of chunks. It ends where the bytes end: whether they were all that the
     *     server announced is told by the exchange afterwards. What is left unread is skipped
     * @throws IOException when reading must stop, because the deadline passed or the body is larger than allowed: to be
     *     passed on
     */
    void read(InputStream body) throws IOException;
}
