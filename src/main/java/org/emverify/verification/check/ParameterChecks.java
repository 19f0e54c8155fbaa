package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Optional;
import org.emverify.contract.Format;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.Uid;
import org.emverify.verification.finding.CheckContext;

/**
 * Judges who the session is and what it did: UID, Name, SessionType and State (page, table "Parameters"), and the entity's
 * own Href and Type (neighbouring page).
 */
public record ParameterChecks(SystemSession session, String id, CheckContext on) {
    public void judge() {
        judgeUid();
        judgeName();
        judgeSyntax(session.uid());
        judgeSyntax(session.name());
        on.string(SESSION_TYPE, ENTITY_SHAPE, session.sessionType())
                .ifPresent(type -> on.listed(
                        SESSION_TYPE_LISTED,
                        session.sessionType(),
                        type,
                        SessionType.wireNames(),
                        "servers newer than this reference may know more types; if this one is right, accept it as a known"
                                + " deviation until the reference lists it"));
        on.string(STATE, ENTITY_SHAPE, session.state())
                .ifPresent(state -> on.listed(
                        STATE_LISTED,
                        session.state(),
                        state,
                        SessionState.wireNames(),
                        "servers newer than this reference may know more states"));
        judgeHref();
        on.string(ENTITY_TYPE, ENTITY_SHAPE, session.type())
                .filter(type -> !type.equals("SystemSession"))
                .ifPresent(
                        type -> on.advises(ENTITY_TYPE, session.type().place(), "\"SystemSession\"", '"' + type + '"'));
    }

    private void judgeUid() {
        Optional<String> uid = on.string(UID, ENTITY_SHAPE, session.uid());
        if (uid.isEmpty()) {
            return;
        }
        on.holds(UID_FORM, Uid.of(uid.get()).isPresent(), session.uid(), Uid.PREFIX + " followed by a GUID");
        Uid.guidIn(uid.get())
                .ifPresent(found -> on.holds(
                        ASKED_SESSION,
                        found.equals(id),
                        session.uid(),
                        "the UID of the session that was asked for: " + new Uid(id)));
    }

    private void judgeName() {
        Observed name = session.name();
        on.judged(NAME);
        if (!on.isPlain(ENTITY_SHAPE, name)) {
            return;
        }
        boolean met = on.holds(NAME, name.isText(), name, "Name as a string");
        if (met && name.isBlankValue()) {
            on.advises(NAME, name, "a Name that is not empty");
        }
    }

    private void judgeSyntax(Observed parameter) {
        if (session.format() != Format.XML || parameter.isAbsent()) {
            return;
        }
        on.holds(
                UID_AND_NAME_AS_ATTRIBUTES,
                parameter
                        .node()
                        .filter(n -> n.syntax() == Node.Syntax.ATTRIBUTE)
                        .isPresent(),
                parameter.place(),
                parameter.name() + " as an attribute of the session",
                () -> "an element with the text " + parameter.inWords());
    }

    private void judgeHref() {
        Optional<String> href = on.string(ENTITY_HREF, ENTITY_SHAPE, session.href());
        if (href.isEmpty()) {
            return;
        }
        boolean own = LinkTarget.of(href.get())
                .filter(t -> t.leadsTo(LinkTarget.Resource.SYSTEM_SESSION, id))
                .isPresent();
        on.holds(ENTITY_HREF, own, session.href(), "the absolute URL of /systemSessions/" + id);
    }
}
