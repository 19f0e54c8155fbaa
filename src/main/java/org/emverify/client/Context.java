package org.emverify.client;

import org.emverify.settings.Settings;

/** What all callers of one Enterprise Manager share. */
record Context(RestAssuredTransport transport, RequestExecutor executor, EntityReader entities, Settings settings) {

    long maxBody() {
        return settings.limits().maxBody();
    }
}
