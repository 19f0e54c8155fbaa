package org.emverify.client.http;

import org.apiguardian.api.API;

/**
 * One header line as it was on the wire.
 *
 * @param name in the letters that were sent
 * @param value without the blanks around it
 */
@API(status = API.Status.STABLE)
public record Header(String name, String value) {

    /** Whether this is the header of that name; HTTP does not distinguish upper and lower case there. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
