package org.emverify.simulator;

import static org.emverify.simulator.DocumentNode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The templates of all documents in one format, in the order in which the reference shows their nodes.
 *
 * @param base what all links begin with, up to and including {@code /api}
 */
record Documents(ResponseFormat format, String base) {

    private static final String NAMESPACE = "http://www.veeam.com/ent/v1.0";

    /** The versions of the API, as the service root names them. */
    static final List<String> VERSIONS = List.of("v1_5", "v1_6", "v1_7");

    /** The templates for the format and the server's name of a request. */
    static Documents of(AnswerContext context) {
        return new Documents(context.format(), context.request().base());
    }

    /** One of the resources that belong to a system session. */
    DocumentNode about(SimulatedResource resource, SimulatedSession session) {
        return switch (resource) {
            case ENTITY -> entity(session);
            case REFERENCE -> reference(session);
            case EVENTS -> events(session);
            default -> throw new IllegalArgumentException(resource + " is not about one system session");
        };
    }

    DocumentNode entity(SimulatedSession session) {
        String href = hrefOf(session);
        List<DocumentNode> own = List.of(
                value("Href", href + "?format=Entity"),
                value("Type", "SystemSession"),
                value("Name", session.name()),
                value("UID", session.uid()));
        DocumentNode links = links(
                link("Alternate", href, session.name(), "BackupJobSessionReference"),
                link("Down", href + "/events", "Events", "SystemSessionEvents"));
        List<DocumentNode> parameters = new ArrayList<>();
        parameters.add(text("SessionType", session.sessionType()));
        parameters.add(text("CreationTimeUTC", Times.utc(session.created())));
        parameters.addAll(optional("EndTimeUTC", session.ended().map(end -> text("EndTimeUTC", Times.utc(end)))));
        parameters.add(text("State", session.state()));
        parameters.addAll(optional("Result", session.result().map(Documents::result)));
        return resource("SystemSession", own, links, parameters);
    }

    DocumentNode reference(SimulatedSession session) {
        String href = hrefOf(session);
        List<DocumentNode> own = List.of(
                value("UID", session.uid()),
                value("Name", session.name()),
                value("Href", href),
                value("Type", "SystemSessionReference"));
        DocumentNode links = links(link("Alternate", href + "?format=Entity", session.name(), "SystemSession"));
        return resource("EntityRef", own, links, List.of());
    }

    DocumentNode collection(List<DocumentNode> entities) {
        if (format == ResponseFormat.JSON) {
            return group("SystemSessions", list("Sessions", entities));
        }
        return group("SystemSessions", attribute("xmlns", NAMESPACE))
                .plus(entities.stream()
                        .map(e -> e.without("xmlns").renamed("Sessions"))
                        .toList());
    }

    DocumentNode events(SimulatedSession session) {
        String href = hrefOf(session);
        List<DocumentNode> own = List.of(value("Href", href + "/events"), value("Type", "SystemSessionEvents"));
        DocumentNode links = links(link("Up", href + "?format=Entity", session.name(), "SystemSession"));
        List<DocumentNode> events = IntStream.range(0, session.events().size())
                .mapToObj(i -> event(session.events().get(i), i + 1))
                .toList();
        List<DocumentNode> content = format == ResponseFormat.XML ? events : List.of(list("Events", events));
        return resource("SystemSessionEvents", own, links, content);
    }

    private static DocumentNode event(SimulatedSession.Event event, int order) {
        return group(
                "Events",
                text("CreationTimeUTC", Times.WITHOUT_ZONE.format(event.created())),
                text("Message", event.message()),
                literal("Order", Integer.toString(order)));
    }

    DocumentNode logonSession(LogonSessions.OpenLogon logon) {
        String href = base + "/logonSessions/" + logon.id();
        List<DocumentNode> own = List.of(value("Href", href), value("Type", "LogonSession"));
        List<DocumentNode> content = List.of(text("UserName", logon.userName()), text("SessionId", logon.id()));
        return resource("LogonSession", own, links(link("Delete", href, "LogonSession")), content);
    }

    DocumentNode serviceRoot() {
        List<DocumentNode> versions = VERSIONS.stream()
                .map(v -> group("SupportedVersion", value("Name", v), links(createLink(v))))
                .toList();
        DocumentNode links = links(link("Down", base + "/logonSessions", "LogonSessionList"), createLink("latest"));
        return resource("EnterpriseManager", List.of(), links, List.of(listOf("SupportedVersions", versions)));
    }

    DocumentNode error(int status, String message) {
        return format == ResponseFormat.JSON
                ? group(
                        "Error",
                        literal("FirstChanceExceptionMessage", "null"),
                        text("Message", message),
                        literal("StackTrace", "null"),
                        literal("Status", "null"),
                        literal("StatusCode", Integer.toString(status)))
                : group(
                        "Error",
                        attribute("xmlns", NAMESPACE),
                        attribute("Message", message),
                        attribute("StatusCode", Integer.toString(status)),
                        text("FirstChanceExceptionMessage", message));
    }

    private String hrefOf(SimulatedSession session) {
        return base + "/systemSessions/" + session.id();
    }

    /** A resource's own attributes, its links and what follows them; JSON writes the own ones and the links last. */
    private DocumentNode resource(String name, List<DocumentNode> own, DocumentNode links, List<DocumentNode> content) {
        if (format == ResponseFormat.XML) {
            return group(name, attribute("xmlns", NAMESPACE))
                    .plus(own)
                    .plus(links)
                    .plus(content);
        }
        // In the order Name, UID, Links, Href, Type.
        Predicate<DocumentNode> isAddress =
                n -> n.name().equals("Href") || n.name().equals("Type");
        return group(name)
                .plus(content)
                .plus(own.stream().filter(isAddress.negate()).toList())
                .plus(links)
                .plus(own.stream().filter(isAddress).toList());
    }

    /** What the format makes of an optional parameter: XML leaves it out, JSON writes null. */
    private List<DocumentNode> optional(String name, Optional<DocumentNode> present) {
        return present.map(List::of).orElse(format == ResponseFormat.XML ? List.of() : List.of(literal(name, "null")));
    }

    private static DocumentNode result(SimulatedSession.Result result) {
        return group(
                "Result",
                text("Result", result.value()),
                text("Message", result.message()),
                literal("IsCanceled", Boolean.toString(result.isCanceled())));
    }

    private DocumentNode createLink(String version) {
        return link("Create", base + "/sessionMngr/?v=" + version, "LogonSession");
    }

    private DocumentNode link(String rel, String href, String type) {
        return group("Link", value("Rel", rel), value("Href", href), value("Type", type));
    }

    private DocumentNode link(String rel, String href, String name, String type) {
        List<DocumentNode> rest = List.of(value("Href", href), value("Name", name), value("Type", type));
        return format == ResponseFormat.XML
                ? group("Link").plus(rest).plus(value("Rel", rel))
                : group("Link", value("Rel", rel)).plus(rest);
    }

    private DocumentNode links(DocumentNode... links) {
        return listOf("Links", List.of(links));
    }

    private DocumentNode listOf(String name, List<DocumentNode> items) {
        return format == ResponseFormat.XML ? group(name).plus(items) : list(name, items);
    }

    private DocumentNode value(String name, String value) {
        return value(format, name, value);
    }

    /** An attribute in XML, a string member in JSON. */
    static DocumentNode value(ResponseFormat format, String name, String value) {
        return format == ResponseFormat.XML ? attribute(name, value) : text(name, value);
    }
}
