package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import org.emverify.contract.Format;
import org.emverify.contract.Requirement;

/**
 * Which requirement each property of an answer's transport belongs to: the page has a sentence for each, a neighbouring
 * page's document is one requirement as a whole.
 */
public record HttpRules(
        Requirement status,
        Requirement length,
        Requirement lengthTrue,
        Requirement type,
        Requirement typeTrue,
        Requirement accept,
        Requirement wellFormed) {

    /** The page's own sentences, for the entity and the entity reference. */
    public static HttpRules ofThePage(Format format) {
        return ofThePage(STATUS_200, format == Format.XML ? ACCEPT_XML : ACCEPT_JSON);
    }

    /** One requirement for the whole document of a neighbouring page. */
    public static HttpRules allOf(Requirement form) {
        return new HttpRules(form, form, form, form, form, form, form);
    }

    /** The refusal that a requirement asks for: its status is that requirement's, its body is an Error document. */
    static HttpRules ofRefusal(Requirement refusal) {
        return new HttpRules(refusal, ERROR_BODY, ERROR_BODY, ERROR_FORMAT, ERROR_FORMAT, ERROR_FORMAT, ERROR_BODY);
    }

    /** The answer to a request without Accept. */
    public static HttpRules withoutAccept() {
        return ofThePage(ACCEPT_OPTIONAL, DEFAULT_XML);
    }

    private static HttpRules ofThePage(Requirement status, Requirement accept) {
        return new HttpRules(
                status, CONTENT_LENGTH, CONTENT_LENGTH_TRUE, CONTENT_TYPE, CONTENT_TYPE_TRUE, accept, WELL_FORMED);
    }
}
