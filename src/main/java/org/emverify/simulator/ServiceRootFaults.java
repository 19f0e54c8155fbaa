package org.emverify.simulator;

import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of the service root. */
final class ServiceRootFaults {

    private static final AnswerMatcher ROOT = AnswerMatcher.serviceRoot();
    private static final String VERSIONS = "SupportedVersions";
    private static final String VERSION = "SupportedVersions/SupportedVersion";

    private ServiceRootFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "service-root-202",
                        "service root",
                        "the status is 202",
                        "SERVICE-ROOT",
                        Change.reply(ROOT, r -> r.withStatus(202, "Accepted"))),
                Fault.of(
                        "service-root-needs-logon",
                        "service root",
                        "who has no token is refused",
                        "SERVICE-ROOT",
                        Change.requests((request, next) -> {
                            Reply reply = next.apply(request);
                            return ROOT.matches(reply.subject())
                                            && request.token().isEmpty()
                                    ? next.apply(request.withTarget("/api/systemSessions"))
                                    : reply;
                        })),
                Fault.of(
                        "service-root-cut",
                        "service root",
                        "the document ends in the middle",
                        "SERVICE-ROOT",
                        Change.text(ROOT, t -> t.substring(0, t.length() / 2))),
                of(
                        "service-root-of-another-root",
                        "the root element is Server",
                        "SERVICE-ROOT",
                        d -> d.renamed("Server")),
                of(
                        "service-root-without-logon-link",
                        "there is no link Create",
                        "SERVICE-ROOT",
                        d -> d.links("Create", l -> List.of())),
                of(
                        "service-root-without-logon-sessions",
                        "there is no link Down",
                        "SERVICE-ROOT",
                        d -> d.links("Down", l -> List.of())),
                of(
                        "service-root-logon-link-elsewhere",
                        "the link Create leads to the logon sessions",
                        "SERVICE-ROOT",
                        d -> d.link("Create", l -> l.change("Href", ServiceRootFaults::elsewhere))),
                version(
                        "version-1-5-without-link",
                        "version 1.5 has no link Create",
                        "v1_5",
                        v -> v.links("Create", l -> List.of())),
                version(
                        "version-1-6-logs-on-elsewhere",
                        "the link of version 1.6 leads to the logon sessions",
                        "v1_6",
                        v -> v.link("Create", l -> l.change("Href", ServiceRootFaults::elsewhere))),
                version(
                        "version-1-6-logs-on-to-1-5",
                        "the link of version 1.6 logs on to version 1.5",
                        "v1_6",
                        v -> v.link("Create", l -> l.change("Href", h -> h.replace("v1_6", "v1_5")))),
                of("versions-empty", "no version is listed", "API-VERSIONS", d -> d.without(VERSION)),
                of(
                        "versions-without-1-7",
                        "version 1.7 is missing",
                        "API-VERSIONS",
                        d -> d.edit(VERSION, v -> v.valueOf("Name").equals("v1_7") ? List.of() : List.of(v))),
                of(
                        "versions-without-links",
                        "the versions have no links",
                        "API-VERSIONS",
                        d -> d.replace(VERSION, v -> v.links("Create", l -> List.of()))),
                of(
                        "versions-misspelt",
                        "versions are written with a point",
                        "API-VERSIONS",
                        d -> d.replace(
                                VERSIONS,
                                all -> all.replace(
                                        "SupportedVersion", v -> v.change("Name", n -> n.replace('_', '.'))))));
    }

    private static String elsewhere(String href) {
        return href.replaceAll("/sessionMngr/.*", "/logonSessions");
    }

    private static Fault version(String name, String description, String version, UnaryOperator<DocumentNode> edit) {
        return of(
                name,
                description,
                "API-VERSIONS",
                d -> d.replace(VERSION, v -> v.valueOf("Name").equals(version) ? edit.apply(v) : v));
    }

    private static Fault of(String name, String description, String breaks, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "service root", description, breaks, Change.document(ROOT, edit));
    }
}
