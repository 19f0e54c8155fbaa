package org.emverify.client;

import java.util.List;
import org.emverify.client.http.Header;
import org.emverify.contract.Decision;

/** Where a request carries a session ID: the header, or, to see what becomes of it, anything else. */
public enum TokenCarrier {
    /** The documented header ({@link Decision#TOKEN_IN_HEADER_AND_COOKIE}). */
    HEADER,
    /** The cookie, which Enterprise Manager reads as well. */
    COOKIE,
    /** The documented header, its name in small letters. */
    HEADER_IN_LOWER_CASE,
    /** The documented header, twice. */
    HEADER_TWICE,
    /** A parameter in the query of the URL. */
    QUERY,
    /** The header Authorization, with the scheme Bearer. */
    BEARER,
    /** The header Authorization, with the scheme Basic: what is carried is then user name and password. */
    BASIC;

    /** The header, the cookie and the parameter of this name carry it. */
    static final String NAME = "X-RestSvcSessionId";

    List<Header> headers(String token) {
        return switch (this) {
            case HEADER -> List.of(new Header(NAME, token));
            case COOKIE -> List.of(new Header("Cookie", NAME + "=" + token));
            case HEADER_IN_LOWER_CASE -> List.of(new Header("x-restsvcsessionid", token));
            case HEADER_TWICE -> List.of(new Header(NAME, token), new Header(NAME, token));
            case QUERY -> List.of();
            case BEARER -> List.of(new Header("Authorization", "Bearer " + token));
            case BASIC -> List.of(new Header("Authorization", "Basic " + token));
        };
    }

    /** Path and query of a request that carries the token. */
    String target(String target, String token) {
        if (this != QUERY) {
            return target;
        }
        return target + (target.contains("?") ? '&' : '?') + NAME + '=' + RequestTarget.segment(token);
    }
}
