package org.emverify.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The resources of the server: which request gets which document. */
final class Routes {

    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String LOGON_SESSIONS = "/api/logonSessions/";
    private static final String SYSTEM_SESSIONS = "/api/systemSessions";

    private final SessionStore sessions;
    private final LogonSessions logonSessions;
    private final Rendering rendering;
    private final Behaviour behaviour;
    private final Clock clock;
    private final Instant started;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    Routes(SessionStore sessions, LogonSessions logonSessions, Behaviour behaviour, Clock clock) {
        this.sessions = sessions;
        this.logonSessions = logonSessions;
        this.rendering = new Rendering(behaviour, clock);
        this.clock = clock;
        this.started = clock.instant();
        this.behaviour = behaviour;
    }

    Reply answer(Request request) {
        Documents documents = new Documents(request.format(), request.base());
        AnswerContext context =
                new AnswerContext(Resource.NOTHING, request.format(), Optional.empty(), Optional.empty(), request);
        String path = request.path();
        if (path.equals("/api")) {
            return request.method().equals("GET")
                    ? rendering.reply(200, context.with(Resource.SERVICE_ROOT), documents.serviceRoot())
                    : notAllowed(context, "GET");
        }
        if (path.equals("/api/sessionMngr")) {
            return request.method().equals("POST") ? logon(context, documents) : notAllowed(context, "POST");
        }
        if (!path.startsWith("/api/")) {
            return rendering.error(404, context, "There is no resource at this address.");
        }
        if (!behaviour.isAuthorized(request, logonSessions)) {
            return behaviour.refusal(
                    rendering.error(401, context, "The request carries no session ID of an open logon session."),
                    logonSessions);
        }
        if (path.startsWith(LOGON_SESSIONS)) {
            return request.method().equals("DELETE")
                    ? logoff(context, path.substring(LOGON_SESSIONS.length()))
                    : notAllowed(context, "DELETE");
        }
        if (path.equals(SYSTEM_SESSIONS)) {
            return request.method().equals("GET") ? collection(context, documents) : notAllowed(context, "GET");
        }
        if (path.startsWith(SYSTEM_SESSIONS + "/")) {
            return systemSession(context, documents, path.substring(SYSTEM_SESSIONS.length() + 1));
        }
        return rendering.error(404, context, "There is no resource at this address.");
    }

    private Reply logon(AnswerContext context, Documents documents) {
        String version = context.request().query("v");
        if (!version.isEmpty() && !version.equals("latest") && !Documents.VERSIONS.contains(version)) {
            return rendering.error(400, context, "The version '" + version + "' is not supported.");
        }
        String expected = Simulator.basicCredentials();
        String given = context.request().header("Authorization").orElse("");
        if (!given.regionMatches(true, 0, expected, 0, "Basic ".length())
                || !given.substring("Basic ".length()).strip().equals(expected.substring("Basic ".length()))) {
            return rendering.error(401, context, "User name or password is wrong.");
        }
        LogonSessions.Logon logon = logonSessions.open(Simulator.USERNAME);
        return rendering
                .reply(201, context.with(Resource.LOGON_SESSION), documents.logonSession(logon))
                .plusHeader("Location", context.request().base() + "/logonSessions/" + logon.id())
                .plusHeader(Request.TOKEN, logon.token())
                .plusHeader("Set-Cookie", Request.TOKEN + "=" + logon.token() + "; Path=/api;");
    }

    private Reply logoff(AnswerContext context, String id) {
        Optional<LogonSessions.Logon> own =
                context.request().token().flatMap(logonSessions::use).filter(s -> s.id().equalsIgnoreCase(id));
        if (own.isEmpty()) {
            return rendering.error(404, context, "There is no such logon session of this user.");
        }
        logonSessions.close(own.get());
        return rendering.nothing(context);
    }

    private Reply collection(AnswerContext context, Documents documents) {
        List<DocumentNode> entries = new ArrayList<>();
        for (SimulatedSession known : behaviour.listed(sessions, clock.instant())) {
            now(known).ifPresent(session -> {
                AnswerContext entry = context.with(Resource.ENTRY).about(session, sessions.neighbourOf(session));
                entries.add(behaviour.document(entry, documents.entity(session)));
            });
        }
        return rendering.reply(200, context.with(Resource.COLLECTION), documents.collection(entries));
    }

    private Reply systemSession(AnswerContext context, Documents documents, String rest) {
        boolean events = rest.endsWith("/events");
        String id = events ? rest.substring(0, rest.length() - "/events".length()) : rest;
        if (id.contains("/")) {
            return rendering.error(404, context, "There is no resource at this address.");
        }
        if (!context.request().method().equals("GET")) {
            return notAllowed(context, "GET");
        }
        if (!GUID.matcher(id).matches()) {
            return rendering.error(400, context, "The ID of a system session must be a GUID.");
        }
        boolean entity = context.request().query("format").equalsIgnoreCase("Entity");
        Resource resource = events ? Resource.EVENTS : entity ? Resource.ENTITY : Resource.REFERENCE;
        Optional<SimulatedSession> found = behaviour
                .find(sessions, id, context.with(resource))
                .flatMap(s -> {
                    asked.merge(s.id(), 1, Integer::sum);
                    return now(s);
                });
        if (found.isEmpty()) {
            return rendering.error(404, context, "There is no system session with the ID " + id + ".");
        }
        SimulatedSession session = found.get();
        DocumentNode document =
                events ? documents.events(session) : entity ? documents.entity(session) : documents.reference(session);
        return rendering.reply(200, context.with(resource).about(session, sessions.neighbourOf(session)), document);
    }

    /** How a session stands now; empty when it was deleted meanwhile. */
    private Optional<SimulatedSession> now(SimulatedSession session) {
        return behaviour.after(asked.getOrDefault(session.id(), 0), session, started);
    }

    private Reply notAllowed(AnswerContext context, String allowed) {
        return rendering
                .error(
                        405,
                        context,
                        "The resource does not support the method "
                                + context.request().method() + ".")
                .plusHeader("Allow", allowed);
    }
}
