package org.emverify.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The resources of the server: which request gets which document. */
final class Routes {

    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String LOGON_SESSIONS = "/api/logonSessions/";
    private static final String SYSTEM_SESSIONS = "/api/systemSessions";
    private static final String NO_RESOURCE = "There is no resource at this address.";

    private final SessionStore sessions;
    private final LogonSessions logonSessions;
    private final Rendering rendering;
    private final Behaviour behaviour;
    private final Clock clock;
    private final Instant started;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    Routes(SessionStore sessions, LogonSessions logonSessions, Behaviour behaviour, Clock clock) {
        this.sessions = sessions;
        this.logonSessions = logonSessions;
        this.rendering = new Rendering(behaviour, clock);
        this.clock = clock;
        this.started = clock.instant();
        this.behaviour = behaviour;
    }

    Reply answer(Request request) {
        AnswerContext context = new AnswerContext(
                SimulatedResource.NOTHING, request.format(), Optional.empty(), Optional.empty(), request);
        String path = request.path();
        if (path.equals("/api")) {
            return only("GET", context, () -> serviceRoot(context));
        }
        if (path.equals("/api/sessionMngr")) {
            return only("POST", context, () -> logon(context));
        }
        if (!path.startsWith("/api/")) {
            return rendering.error(404, context, NO_RESOURCE);
        }
        if (!behaviour.authorization.test(request, logonSessions)) {
            Reply refusal =
                    rendering.error(401, context, "The request carries no session ID of an open logon session.");
            return behaviour.refusal(refusal, logonSessions);
        }
        return authorized(path, context);
    }

    private Reply authorized(String path, AnswerContext context) {
        if (path.startsWith(LOGON_SESSIONS)) {
            return only("DELETE", context, () -> logoff(context, path.substring(LOGON_SESSIONS.length())));
        }
        if (path.equals(SYSTEM_SESSIONS)) {
            return only("GET", context, () -> collection(context));
        }
        boolean events = path.endsWith("/events");
        String resource = events ? path.substring(0, path.length() - "/events".length()) : path;
        if (resource.matches(SYSTEM_SESSIONS + "/[^/]*")) {
            String id = resource.substring(SYSTEM_SESSIONS.length() + 1);
            return only("GET", context, () -> systemSession(context, id, events));
        }
        return rendering.error(404, context, NO_RESOURCE);
    }

    private Reply serviceRoot(AnswerContext context) {
        DocumentNode document = Documents.of(context).serviceRoot();
        return rendering.reply(200, context.with(SimulatedResource.SERVICE_ROOT), document);
    }

    private Reply logon(AnswerContext context) {
        String version = context.request().query("v");
        if (!version.isEmpty() && !version.equals("latest") && !Documents.VERSIONS.contains(version)) {
            return rendering.error(400, context, "The version '" + version + "' is not supported.");
        }
        if (!hasCredentials(context.request())) {
            return rendering.error(401, context, "User name or password is wrong.");
        }
        LogonSessions.OpenLogon logon = logonSessions.open(Simulator.USERNAME);
        DocumentNode document = Documents.of(context).logonSession(logon);
        return rendering
                .reply(201, context.with(SimulatedResource.LOGON_SESSION), document)
                .plusHeader("Location", context.request().base() + "/logonSessions/" + logon.id())
                .plusHeader(Request.TOKEN, logon.token())
                .plusHeader("Set-Cookie", Request.TOKEN + "=" + logon.token() + "; Path=/api;");
    }

    private static boolean hasCredentials(Request request) {
        String expected = Simulator.basicCredentials();
        String given = request.header("Authorization").orElse("");
        return given.regionMatches(true, 0, expected, 0, "Basic ".length())
                && given.substring("Basic ".length()).strip().equals(expected.substring("Basic ".length()));
    }

    private Reply logoff(AnswerContext context, String id) {
        Optional<LogonSessions.OpenLogon> own =
                context.request().token().flatMap(logonSessions::use).filter(s -> s.id().equalsIgnoreCase(id));
        if (own.isEmpty()) {
            return rendering.error(404, context, "There is no such logon session of this user.");
        }
        logonSessions.close(own.get());
        return rendering.nothing(context);
    }

    private Reply collection(AnswerContext context) {
        Documents documents = Documents.of(context);
        List<DocumentNode> entries = new ArrayList<>();
        for (SimulatedSession listed : behaviour.listing.apply(sessions, clock.instant())) {
            current(listed).ifPresent(session -> {
                AnswerContext entry =
                        context.with(SimulatedResource.ENTRY).about(session, sessions.neighbourOf(session));
                entries.add(behaviour.document(entry, documents.entity(session)));
            });
        }
        return rendering.reply(200, context.with(SimulatedResource.COLLECTION), documents.collection(entries));
    }

    private Reply systemSession(AnswerContext context, String id, boolean events) {
        if (!GUID.matcher(id).matches()) {
            return rendering.error(400, context, "The ID of a system session must be a GUID.");
        }
        boolean entity = context.request().query("format").equalsIgnoreCase("Entity");
        SimulatedResource resource =
                events ? SimulatedResource.EVENTS : entity ? SimulatedResource.ENTITY : SimulatedResource.REFERENCE;
        AnswerContext requested = context.with(resource);
        Optional<SimulatedSession> found = behaviour.lookup.find(sessions, id, requested);
        found.ifPresent(session -> requests.merge(session.id(), 1, Integer::sum));
        return found.flatMap(this::current)
                .map(session -> rendering.reply(
                        200,
                        requested.about(session, sessions.neighbourOf(session)),
                        Documents.of(context).about(resource, session)))
                .orElseGet(() -> rendering.error(404, context, "There is no system session with the ID " + id + "."));
    }

    /** How a session stands now; empty when it was deleted meanwhile. */
    private Optional<SimulatedSession> current(SimulatedSession session) {
        return behaviour.after(requests.getOrDefault(session.id(), 0), session, started);
    }

    private Reply only(String method, AnswerContext context, Supplier<Reply> answer) {
        String requested = context.request().method();
        return requested.equals(method)
                ? answer.get()
                : rendering
                        .error(405, context, "The resource does not support the method " + requested + ".")
                        .plusHeader("Allow", method);
    }
}
