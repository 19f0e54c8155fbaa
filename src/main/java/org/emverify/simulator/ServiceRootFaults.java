package org.emverify.simulator;

import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of the service root. */
final class ServiceRootFaults {

    private static final FaultScope ROOT = FaultScope.of(AnswerMatcher.serviceRoot());
    private static final FaultScope WITHOUT_TOKEN =
            ROOT.narrowed(m -> m.when(context -> context.request().token().isEmpty()));
    private static final String VERSION = "SupportedVersions/SupportedVersion";

    private ServiceRootFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            ROOT.reply("service-root-202", "SERVICE-ROOT", "the status is 202", r -> r.withStatus(202)),
            WITHOUT_TOKEN.instead("service-root-needs-logon", "SERVICE-ROOT", "who has no token is refused", r -> r.withTarget("/api/systemSessions")),
            ROOT.cut("service-root-cut", "SERVICE-ROOT"),
            ROOT.document("service-root-of-another-root", "SERVICE-ROOT", "the root element is Server", d -> d.renamed("Server")),
            ROOT.document("service-root-without-logon-link", "SERVICE-ROOT", "there is no link Create", d -> d.withoutLink("Create")),
            ROOT.document("service-root-without-logon-sessions", "SERVICE-ROOT", "there is no link Down", d -> d.withoutLink("Down")),
            ROOT.document("service-root-logon-link-elsewhere", "SERVICE-ROOT", "the link Create leads to the logon sessions",
                ServiceRootFaults::logonElsewhere),
            version("version-1-5-without-link", "version 1.5 has no link Create", "v1_5", v -> v.withoutLink("Create")),
            version("version-1-6-logs-on-elsewhere", "the link of version 1.6 leads to the logon sessions", "v1_6", ServiceRootFaults::logonElsewhere),
            version("version-1-6-logs-on-to-1-5", "the link of version 1.6 logs on to version 1.5", "v1_6",
                v -> v.href("Create", h -> h.replace("v1_6", "v1_5"))),
            ROOT.document("versions-empty", "API-VERSIONS", "no version is listed", d -> d.without(VERSION)),
            ROOT.document("versions-without-1-7", "API-VERSIONS", "version 1.7 is missing",
                d -> d.replace("SupportedVersions", all -> all.withoutChildren(v -> v.textOf("Name").equals("v1_7")))),
            ROOT.document("versions-without-links", "API-VERSIONS", "the versions have no links", d -> d.replace(VERSION, v -> v.withoutLink("Create"))),
            ROOT.document("versions-misspelt", "API-VERSIONS", "versions are written with a point",
                d -> d.change(VERSION + "/Name", n -> n.replace('_', '.'))));
    }
    // spotless:on

    private static DocumentNode logonElsewhere(DocumentNode parent) {
        return parent.href("Create", href -> href.replaceAll("/sessionMngr/.*", "/logonSessions"));
    }

    private static List<Fault> version(
            String name, String description, String version, UnaryOperator<DocumentNode> edit) {
        UnaryOperator<DocumentNode> ofVersion = v -> v.textOf("Name").equals(version) ? edit.apply(v) : v;
        return ROOT.document(name, "API-VERSIONS", description, d -> d.replace(VERSION, ofVersion));
    }
}
