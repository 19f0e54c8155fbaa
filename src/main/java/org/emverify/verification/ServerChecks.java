package org.emverify.verification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emverify.client.Logon;
import org.emverify.contract.Format;
import org.emverify.contract.Link;
import org.emverify.contract.Node;
import org.emverify.contract.Observed;
import org.emverify.contract.Reading;
import org.emverify.contract.Requirement;
import org.emverify.contract.SystemSession;

/** Judges what the server says of itself: its service root, the logon and the logoff (wire facts 1.3 to 1.10). */
final class ServerChecks {

    private ServerChecks() {}

    static Verdicts serviceRoot(Read read) {
        Verdicts verdicts = new Verdicts(Subject.SERVER);
        Judgement on = verdicts.on(read);
        Optional<Reading.Document> document =
                new HttpChecks(read, HttpRules.allOf(Requirement.SERVICE_ROOT), on).judge(200);
        document.filter(d -> isRoot(d, "EnterpriseManager", Requirement.SERVICE_ROOT, on))
                .ifPresent(d -> judgeServiceRoot(d, on));
        return verdicts;
    }

    private static void judgeServiceRoot(Reading.Document document, Judgement on) {
        Node root = document.root();
        requireLink(SystemSession.links(Format.XML, root), "Create", root.child("Links"), Requirement.SERVICE_ROOT, on);
        FormViolations.judge(
                document, Requirement.SERVICE_ROOT, v -> v.place().path().contains("SupportedVersion"), on);
        List<Node> versions = root.entries("SupportedVersions").stream()
                .flatMap(v -> v.entries("SupportedVersion").stream())
                .toList();
        List<String> names =
                versions.stream().map(v -> v.child("Name").text().orElse("")).toList();
        on.holds(
                Requirement.API_VERSIONS,
                names.contains("v1_7"),
                root.child("SupportedVersions").place(),
                "supported versions with v1_7 among them",
                () -> names.isEmpty() ? "no versions" : String.join(", ", names));
        for (Node version : versions) {
            requireLink(
                    version.entries("Links").isEmpty()
                            ? version.entries("Link").stream()
                                    .map(ServerChecks::link)
                                    .toList()
                            : SystemSession.links(Format.XML, version),
                    "Create",
                    version.child("Links"),
                    Requirement.API_VERSIONS,
                    on);
        }
    }

    private static Link link(Node node) {
        return new Link(node.place(), node.child("Rel"), node.child("Href"), node.child("Name"), node.child("Type"));
    }

    static Verdicts logon(Logon logon, Read read) {
        Verdicts verdicts = new Verdicts(Subject.SERVER);
        Judgement on = verdicts.on(read);
        boolean isCreated = new HttpChecks(read, HttpRules.allOf(Requirement.LOGON_CREATED), on).judgeStatus(201);
        Optional<Reading.Document> document = isCreated
                ? new HttpChecks(read, HttpRules.allOf(Requirement.LOGON_BODY), on).judge(201)
                : Optional.empty();
        document.filter(d -> isRoot(d, "LogonSession", Requirement.LOGON_BODY, on))
                .ifPresent(d -> judgeLogonSession(d, on));
        if (!isCreated) {
            return verdicts;
        }
        on.judged(Requirement.LOGON_TOKEN);
        if (!logon.tokenInHeader()) {
            on.breaksOutsideBody(
                    Requirement.LOGON_TOKEN,
                    "the session ID in the header X-RestSvcSessionId",
                    "absent",
                    logon.cookiePresent() ? "the run goes on with the session ID of the cookie" : "");
        }
        on.judged(Requirement.LOGON_COOKIE);
        if (!logon.cookiePresent() || (logon.tokenInHeader() && !logon.cookieAgrees())) {
            on.breaksOutsideBody(
                    Requirement.LOGON_COOKIE,
                    "a cookie X-RestSvcSessionId with the session ID of the header",
                    logon.cookiePresent() ? "a cookie with another session ID" : "absent",
                    "");
        }
        return verdicts;
    }

    private static void judgeLogonSession(Reading.Document document, Judgement on) {
        Node root = document.root();
        for (Observed parameter : List.of(root.child("UserName"), root.child("SessionId"))) {
            on.string(Requirement.LOGON_BODY, Requirement.LOGON_BODY, parameter);
        }
        requireLink(SystemSession.links(Format.XML, root), "Delete", root.child("Links"), Requirement.LOGON_BODY, on);
        FormViolations.judge(
                document,
                Requirement.LOGON_BODY,
                v -> v.place().path().matches(".*/(UserName|SessionId)")
                        || v.place().path().contains("/Links"),
                on);
    }

    static Verdicts logoff(Read read) {
        Verdicts verdicts = new Verdicts(Subject.SERVER);
        Judgement on = verdicts.on(read);
        boolean isDone = new HttpChecks(read, HttpRules.allOf(Requirement.LOGOFF), on).judgeStatus(204);
        if (isDone && read.answer().orElseThrow().body().length > 0) {
            on.breaksOutsideBody(
                    Requirement.LOGOFF, "no body", read.answer().get().body().length + " bytes", "");
        }
        if (isDone && read.answer().orElseThrow().surplusBytes() > 0) {
            on.breaksOutsideBody(
                    Requirement.LOGOFF, "no body", read.answer().get().surplusBytes() + " bytes behind the head", "");
        }
        return verdicts;
    }

    private static boolean isRoot(Reading.Document document, String name, Requirement form, Judgement on) {
        Node root = document.root();
        return on.holds(
                form,
                root.name().equals(name) && root.namespace().equals(Node.VENDOR_NAMESPACE),
                root.place(),
                name + " in the namespace " + Node.VENDOR_NAMESPACE,
                () -> root.name() + " in " + (root.namespace().isEmpty() ? "no namespace" : root.namespace()));
    }

    private static void requireLink(
            List<Link> links, String rel, Observed place, Requirement requirement, Judgement on) {
        boolean isThere = links.stream()
                .filter(l -> Objects.equals(l.rel().text().orElse(""), rel))
                .anyMatch(l -> l.href().text().flatMap(LinkTarget::of).isPresent());
        on.holds(
                requirement,
                isThere,
                place.place(),
                "a link whose Rel is \"" + rel + "\", with an absolute URL",
                () -> links.isEmpty()
                        ? "no links"
                        : String.join(
                                ", ",
                                links.stream()
                                        .map(l -> l.rel().inWords() + " to "
                                                + l.href().inWords())
                                        .toList()));
    }
}
