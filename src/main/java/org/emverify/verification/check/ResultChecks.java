package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.CheckContext;

/**
 * Judges how a session went (page, table "Session Result"; {@link Decision#RESULT_ONCE_ENDED},
 * {@link Decision#RESULT_IS_AN_ENUMERATED_STRING} and {@link Decision#EMPTY_MESSAGE}).
 */
record ResultChecks(SystemSession session, CheckContext on) {
    private static final Set<String> OTHER_BOOLEANS = Set.of("True", "False", "1", "0");

    void judge() {
        Optional<SessionState> state = session.listedState();
        boolean ended = state.filter(SessionState::hasEnded).isPresent();
        if (ended && !judgePresence()) {
            return;
        }
        if (!ended && session.result().isAbsentOrNull()) {
            return;
        }
        if (!ended && !isStructure(session.result())) {
            judgePresence();
            return;
        }
        boolean due = ended || !session.resultValue().isBlankValue();
        if (due) {
            judgeValue(ended ? state : Optional.empty());
        }
        if (due || !session.resultMessage().isAbsent()) {
            judgeMessage();
        }
        if (due || !session.isCanceled().isAbsent()) {
            judgeIsCanceled();
        }
    }

    private boolean judgePresence() {
        Observed result = session.result();
        on.judged(RESULT);
        boolean isOnce = on.holds(ENTITY_SHAPE, !result.isDoubled(), result, "Result once");
        return isOnce
                && on.holds(RESULT, isStructure(result), result, "Result with Result, Message and IsCanceled in it");
    }

    /** In XML, an element without child elements is a structure without parts as long as it has no text. */
    private static boolean isStructure(Observed result) {
        return result.node()
                .filter(n -> n.shape() == Node.Shape.OBJECT
                        || (n.syntax() == Node.Syntax.ELEMENT
                                && n.shape() == Node.Shape.TEXT
                                && n.text().isBlank()))
                .isPresent();
    }

    private void judgeValue(Optional<SessionState> endedState) {
        Observed value = session.resultValue();
        on.judged(RESULT_LISTED);
        if (on.string(RESULT, ENTITY_SHAPE, value).isEmpty()) {
            return;
        }
        String text = value.text().orElseThrow();
        String note = SessionState.listedAs(text).isPresent() ? Decision.RESULT_LISTED_VALUES_WIN.cited() : "";
        boolean listed = on.listed(RESULT_LISTED, value, text, SessionResult.wireNames(), note);
        if (listed && endedState.isPresent()) {
            SessionResult fitting = endedState.get().fittingResult().orElseThrow();
            String expected = fitting.wireName() + ", because the State is "
                    + endedState.get().wireName();
            on.holds(STATE_FITS_RESULT, fitting.wireName().equals(text), value, expected);
        }
    }

    private void judgeMessage() {
        Observed message = session.resultMessage();
        on.judged(RESULT_MESSAGE);
        if (!on.isPlain(ENTITY_SHAPE, message)) {
            return;
        }
        boolean mayBeAbsent = session.format() == Format.JSON;
        boolean met = message.isText() || message.isNull() || (mayBeAbsent && message.isAbsent());
        on.holds(
                RESULT_MESSAGE,
                met,
                message,
                session.format() == Format.XML
                        ? "Message as an element with text, which may be empty"
                        : "Message as a string, or null, or absent");
    }

    private void judgeIsCanceled() {
        Observed canceled = session.isCanceled();
        on.judged(IS_CANCELED);
        if (!on.isPlain(ENTITY_SHAPE, canceled)) {
            return;
        }
        if (session.format() == Format.JSON) {
            on.holds(
                    IS_CANCELED,
                    canceled.node().filter(n -> n.shape() == Node.Shape.BOOLEAN).isPresent(),
                    canceled,
                    "the boolean true or false");
            return;
        }
        String text = canceled.text().orElse("").strip();
        if (OTHER_BOOLEANS.contains(text)) {
            on.advises(IS_CANCELED, canceled, "true or false", Decision.IS_CANCELED_IN_LOWER_CASE.cited());
            return;
        }
        on.holds(IS_CANCELED, text.equals("true") || text.equals("false"), canceled, "true or false");
    }
}
