package org.emverify.simulator;

import static org.emverify.simulator.DocumentNode.attribute;
import static org.emverify.simulator.DocumentNode.bare;
import static org.emverify.simulator.DocumentNode.group;
import static org.emverify.simulator.DocumentNode.list;
import static org.emverify.simulator.DocumentNode.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The templates of all documents in one format, in the order in which the reference shows their parts.
 *
 * @param base what all links begin with, up to and including {@code /api}
 */
record Documents(ResponseFormat format, String base) {

    private static final String NAMESPACE = "http://www.veeam.com/ent/v1.0";

    /** The versions of the API, as the service root names them. */
    static final List<String> VERSIONS = List.of("v1_5", "v1_6", "v1_7");

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
            return group("SystemSessions", List.of(list("Sessions", entities)));
        }
        List<DocumentNode> parts = new ArrayList<>(List.of(attribute("xmlns", NAMESPACE)));
        entities.forEach(e -> parts.add(e.without("xmlns").renamed("Sessions")));
        return group("SystemSessions", parts);
    }

    DocumentNode events(SimulatedSession session) {
        String href = hrefOf(session);
        List<DocumentNode> own = List.of(value("Href", href + "/events"), value("Type", "SystemSessionEvents"));
        DocumentNode links = links(link("Up", href + "?format=Entity", session.name(), "SystemSession"));
        List<DocumentNode> events = IntStream.range(0, session.events().size())
                .mapToObj(i -> group(
                        "Events",
                        List.of(
                                text(
                                        "CreationTimeUTC",
                                        Times.withoutZone(
                                                session.events().get(i).created())),
                                text("Message", session.events().get(i).message()),
                                bare("Order", Integer.toString(i + 1)))))
                .toList();
        return resource(
                "SystemSessionEvents",
                own,
                links,
                format == ResponseFormat.XML ? events : List.of(list("Events", events)));
    }

    DocumentNode logonSession(LogonSessions.Logon logon) {
        String href = base + "/logonSessions/" + logon.id();
        List<DocumentNode> own = List.of(value("Href", href), value("Type", "LogonSession"));
        DocumentNode links = links(
                group("Link", List.of(value("Rel", "Delete"), value("Href", href), value("Type", "LogonSession"))));
        return resource(
                "LogonSession", own, links, List.of(text("UserName", logon.userName()), text("SessionId", logon.id())));
    }

    DocumentNode serviceRoot() {
        List<DocumentNode> versions = VERSIONS.stream()
                .map(v -> group("SupportedVersion", List.of(value("Name", v), links(createLink(v)))))
                .toList();
        DocumentNode links = links(
                group(
                        "Link",
                        List.of(
                                value("Rel", "Down"),
                                value("Href", base + "/logonSessions"),
                                value("Type", "LogonSessionList"))),
                createLink("latest"));
        return resource("EnterpriseManager", List.of(), links, List.of(listOf("SupportedVersions", versions)));
    }

    DocumentNode error(int status, String message) {
        if (format == ResponseFormat.JSON) {
            return group(
                    "Error",
                    List.of(
                            bare("FirstChanceExceptionMessage", "null"),
                            text("Message", message),
                            bare("StackTrace", "null"),
                            bare("Status", "null"),
                            bare("StatusCode", Integer.toString(status))));
        }
        return group(
                "Error",
                List.of(
                        attribute("xmlns", NAMESPACE),
                        attribute("Message", message),
                        attribute("StatusCode", Integer.toString(status)),
                        text("FirstChanceExceptionMessage", message)));
    }

    private String hrefOf(SimulatedSession session) {
        return base + "/systemSessions/" + session.id();
    }

    /** A resource's own attributes, its links and what follows them; JSON writes the own ones and the links last. */
    private DocumentNode resource(String name, List<DocumentNode> own, DocumentNode links, List<DocumentNode> content) {
        List<DocumentNode> parts = new ArrayList<>();
        if (format == ResponseFormat.XML) {
            parts.add(attribute("xmlns", NAMESPACE));
            parts.addAll(own);
            parts.add(links);
            parts.addAll(content);
        } else {
            parts.addAll(content);
            // In the order Name, UID, Links, Href, Type.
            own.stream().filter(p -> !isAddress(p)).forEach(parts::add);
            parts.add(links);
            own.stream().filter(Documents::isAddress).forEach(parts::add);
        }
        return group(name, parts);
    }

    private static boolean isAddress(DocumentNode part) {
        return part.name().equals("Href") || part.name().equals("Type");
    }

    /** What the format makes of an optional parameter: XML leaves it out, JSON writes null. */
    private List<DocumentNode> optional(String name, Optional<DocumentNode> present) {
        return present.map(List::of).orElse(format == ResponseFormat.XML ? List.of() : List.of(bare(name, "null")));
    }

    private static DocumentNode result(SimulatedSession.Result result) {
        return group(
                "Result",
                List.of(
                        text("Result", result.value()),
                        text("Message", result.message()),
                        bare("IsCanceled", Boolean.toString(result.isCanceled()))));
    }

    private DocumentNode createLink(String version) {
        return group(
                "Link",
                List.of(
                        value("Rel", "Create"),
                        value("Href", base + "/sessionMngr/?v=" + version),
                        value("Type", "LogonSession")));
    }

    private DocumentNode link(String rel, String href, String name, String type) {
        return format == ResponseFormat.XML
                ? group(
                        "Link",
                        List.of(value("Href", href), value("Name", name), value("Type", type), value("Rel", rel)))
                : group(
                        "Link",
                        List.of(value("Rel", rel), value("Href", href), value("Name", name), value("Type", type)));
    }

    private DocumentNode links(DocumentNode... links) {
        return listOf("Links", List.of(links));
    }

    private DocumentNode listOf(String name, List<DocumentNode> items) {
        return format == ResponseFormat.XML ? group(name, items) : list(name, items);
    }

    private DocumentNode value(String name, String value) {
        return value(format, name, value);
    }

    /** An attribute in XML, a string member in JSON. */
    static DocumentNode value(ResponseFormat format, String name, String value) {
        return format == ResponseFormat.XML ? attribute(name, value) : text(name, value);
    }
}
