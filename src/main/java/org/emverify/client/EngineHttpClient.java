package org.emverify.client;

import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.client.AuthenticationStrategy;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.RedirectStrategy;
import org.apache.http.client.RequestDirector;
import org.apache.http.client.UserTokenHandler;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpProcessor;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * The HTTP client below REST Assured, reduced to its interface: what it would do by itself, such as following redirects,
 * decoding bodies, keeping cookies and repeating requests, is left out together with its director.
 */
@SuppressWarnings("deprecation") // REST Assured takes no other kind.
final class EngineHttpClient extends DefaultHttpClient {
    private final GivenRequest request;

    /** @param request sends whatever this client is to send */
    EngineHttpClient(GivenRequest request) {
        this.request = request;
    }

    @Override
    protected RequestDirector createClientRequestDirector(
            HttpRequestExecutor executor,
            ClientConnectionManager connections,
            ConnectionReuseStrategy reuse,
            ConnectionKeepAliveStrategy keepAlive,
            HttpRoutePlanner routes,
            HttpProcessor processor,
            HttpRequestRetryHandler retries,
            RedirectStrategy redirects,
            AuthenticationStrategy targetAuthentication,
            AuthenticationStrategy proxyAuthentication,
            UserTokenHandler tokens,
            HttpParams parameters) {
        return request::execute;
    }
}
