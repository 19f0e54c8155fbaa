package org.emverify.contract.document;

import org.apiguardian.api.API;
import org.emverify.contract.Decision;

/**
 * One entry of a resource's Links.
 *
 * @param place where the entry stands
 * @param name for people only; may be absent or null
 * @param type not judged: the published one names another resource ({@link Decision#LINK_TYPE_NOT_JUDGED})
 */
@API(status = API.Status.STABLE)
public record Link(Place place, Observed rel, Observed href, Observed name, Observed type) {

    /** The link that a node is. */
    @API(status = API.Status.INTERNAL)
    public static Link from(Node node) {
        return new Link(node.place(), node.child("Rel"), node.child("Href"), node.child("Name"), node.child("Type"));
    }
}
