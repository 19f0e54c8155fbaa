package org.emverify.verification.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emverify.contract.document.SystemSession;

/**
 * What a session tells, boiled down to 128 bits, so that a run over many sessions remembers what it saw without keeping
 * the answers. Equal digests mean no {@link Differences}; unequal ones ask for a closer look.
 */
public final class SessionDigest {

    private SessionDigest() {}

    public static UUID of(SystemSession session) {
        String values = String.join(
                "\u0000",
                List.of(
                        Canonical.of(session.uid()),
                        Canonical.of(session.name()),
                        Canonical.verbatim(session.sessionType()),
                        Canonical.time(session.creationTimeUtc()),
                        Canonical.time(session.endTimeUtc()),
                        Canonical.verbatim(session.state()),
                        Canonical.verbatim(session.resultValue()),
                        Canonical.of(session.resultMessage()),
                        Canonical.bool(session.isCanceled()),
                        Canonical.of(session.type()),
                        Canonical.verbatim(session.href()),
                        Differences.toldOfLink("Alternate", session),
                        Differences.toldOfLink("Down", session)));
        return UUID.nameUUIDFromBytes(values.getBytes(StandardCharsets.UTF_8));
    }
}
