package org.emverify.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
    private final List<Change.History> histories;
    private final BiPredicate<Request, LogonSessions> authorization;
    private final List<Change.OfRefusal> refusals;
    private final Change.Lookup lookup;
    private final BiFunction<SessionStore, Instant, List<SimulatedSession>> listing;
    private final Clock clock;
    private final Instant started;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    Routes(SessionStore sessions, LogonSessions logonSessions, List<Change> changes, Clock clock) {
        this.sessions = sessions;
        this.logonSessions = logonSessions;
        this.rendering = new Rendering(changes, clock);
        this.clock = clock;
        this.started = clock.instant();
        this.histories = only(changes, Change.OfHistory.class, Change.OfHistory::history);
        this.authorization = last(
                only(changes, Change.OfAuthorization.class, Change.OfAuthorization::rule),
                (request, open) -> request.token().flatMap(open::use).isPresent());
        this.refusals = only(changes, Change.OfRefusal.class, Function.identity());
        this.lookup = last(
                only(changes, Change.OfLookup.class, Change.OfLookup::lookup), (known, id, asked) -> known.find(id));
        this.listing = last(only(changes, Change.OfListing.class, Change.OfListing::listing), SessionStore::listed);
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
        if (!authorization.test(request, logonSessions)) {
            return refusal(context);
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

    private Reply refusal(AnswerContext context) {
        Reply refusal = rendering.error(401, context, "The request carries no session ID of an open logon session.");
        for (Change.OfRefusal other : refusals) {
            if (other.whom().test(context.request(), logonSessions)) {
                refusal = other.edit().apply(refusal);
            }
        }
        return refusal;
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
        LogonSessions.LogonSession session = logonSessions.open(Simulator.USERNAME);
        return rendering
                .reply(201, context.with(Resource.LOGON_SESSION), documents.logonSession(session))
                .plusHeader("Location", context.request().base() + "/logonSessions/" + session.id())
                .plusHeader(Request.TOKEN, session.token())
                .plusHeader("Set-Cookie", Request.TOKEN + "=" + session.token() + "; Path=/api;");
    }

    private Reply logoff(AnswerContext context, String id) {
        Optional<LogonSessions.LogonSession> own =
                context.request().token().flatMap(logonSessions::use).filter(s -> s.id().equalsIgnoreCase(id));
        if (own.isEmpty()) {
            return rendering.error(404, context, "There is no such logon session of this user.");
        }
        logonSessions.close(own.get());
        return rendering.nothing(context);
    }

    private Reply collection(AnswerContext context, Documents documents) {
        List<DocumentNode> entries = new ArrayList<>();
        for (SimulatedSession known : listing.apply(sessions, clock.instant())) {
            now(known).ifPresent(session -> {
                AnswerContext entry = context.with(Resource.ENTRY).about(session, sessions.neighbourOf(session));
                entries.add(rendering.edited(entry, documents.entity(session)));
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
        Optional<SimulatedSession> found = lookup.find(sessions, id, context.with(resource))
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
        int times = asked.getOrDefault(session.id(), 0);
        Optional<SimulatedSession> standing = Optional.of(session);
        for (Change.History history : histories) {
            standing = standing.flatMap(s -> history.after(times, s, started));
        }
        return standing;
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

    private static <C extends Change, T> List<T> only(List<Change> changes, Class<C> kind, Function<C, T> content) {
        return changes.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(content)
                .toList();
    }

    private static <T> T last(List<T> given, T otherwise) {
        return given.isEmpty() ? otherwise : given.get(given.size() - 1);
    }
}
