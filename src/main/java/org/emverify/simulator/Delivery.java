package org.emverify.simulator;

import java.io.IOException;

/** How a reply goes on the wire. */
@FunctionalInterface
public interface Delivery {

    /** Head and body at once; then the connection waits for the next request. */
    Delivery AT_ONCE = (reply, wire) -> wire.send(reply.wholeOnTheWire());

    /** Head and body at once; then the server closes the connection, whatever the headers state. */
    Delivery AND_CLOSE = (reply, wire) -> {
        wire.send(reply.wholeOnTheWire());
        wire.close();
    };

    /** Sends the reply. Afterwards the connection goes on with the next request, unless the wire was closed. */
    void send(Reply reply, Wire wire) throws IOException;
}
