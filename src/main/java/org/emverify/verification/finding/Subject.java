package org.emverify.verification.finding;

import org.emverify.contract.document.Uid;

/**
 * What a requirement is judged on: a system session, or the server itself.
 *
 * @param order the session's place in the selection, which orders findings whatever the threads do; -1 for the server
 * @param id the session's ID in lower case; the empty string for the server
 * @param name the session's name as far as it is known; may be empty
 */
public record Subject(int order, String id, String name) {

    /** The server, for what is not about one session. */
    public static final Subject SERVER = new Subject(-1, "", "");

    /** Whether this is a system session, and not the server. */
    public boolean isSystemSession() {
        return order >= 0;
    }

    /** The session's UID by its documented form; for a system session only. */
    public String uid() {
        return new Uid(id).toString();
    }

    @Override
    public String toString() {
        if (!isSystemSession()) {
            return "the server";
        }
        return "system session " + id + (name.isEmpty() ? "" : " \"" + name + '"');
    }
}
