package org.emverify.contract;

import org.apiguardian.api.API;

/** The two formats in which every resource can be had (page, "Request Headers", row Accept). */
@API(status = API.Status.STABLE)
public enum Format {
    XML("application/xml"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type as Accept and Content-Type name it, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
