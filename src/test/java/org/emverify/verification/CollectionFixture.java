package org.emverify.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.Schemas;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.SubjectResult;

/** A collection of system sessions in XML as a run reads it. */
public final class CollectionFixture {
    private final List<SystemSession> sessions = new ArrayList<>();
    private final CollectionSnapshot snapshot;

    private CollectionFixture(ParsedAnswer answer) throws IOException {
        CollectionEntries entries = new CollectionEntries((id, session) -> sessions.add(session));
        CollectionReader.Summary summary = new CollectionReader(Schemas.bundled())
                .read(new ByteArrayInputStream(answer.answer().orElseThrow().body()), entries::add);
        snapshot = new CollectionSnapshot(answer.exchange(), Optional.of(summary), entries);
    }

    public static CollectionFixture in(ParsedAnswer answer) {
        try {
            return new CollectionFixture(answer);
        } catch (IOException e) {
            throw new IllegalStateException("an array can be read", e);
        }
    }

    /** The collection with this one session. */
    public static String of(SessionFixture session) {
        return "<SystemSessions xmlns=\"http://www.veeam.com/ent/v1.0\">"
                + session.entityInXml()
                        .replace("$id", session.id())
                        .replaceAll("(</?)SystemSession(?=[ >])", "$1Sessions")
                + "</SystemSessions>";
    }

    /** What a run says of the form of the collection. */
    public SubjectResult judge() {
        return snapshot.judge();
    }

    /** The sessions that it lists. */
    public List<SystemSession> sessions() {
        return sessions;
    }
}
