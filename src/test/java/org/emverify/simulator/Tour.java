package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The same requests to every simulator, below the network, and what was answered: enough of them that every fault and
 * legal variant has its occasion.
 */
final class Tour {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String JSON = "application/json";
    private static final String XML = "application/xml";

    private final SimulatedServer server;
    private final List<Reply> replies = new ArrayList<>();
    private String token = "";

    private Tour(SimulatedServer server) {
        this.server = server;
    }

    static List<Reply> through(Simulator.Setup setup) {
        Tour tour = new Tour(setup.clock(CLOCK).server());
        tour.walk();
        return tour.replies;
    }

    /** What went on the wire, reply by reply; a special delivery counts as other bytes. */
    static List<String> transcript(List<Reply> replies) {
        return replies.stream()
                .map(r -> new String(r.wholeOnTheWire(), StandardCharsets.ISO_8859_1)
                        + (r.delivery() == Delivery.AT_ONCE ? "" : "\nspecially delivered"))
                .toList();
    }

    private void walk() {
        ask("GET", "/api/", "Accept", XML);
        ask("GET", "/api/", "Accept", JSON);
        ask("POST", "/api/sessionMngr/?v=latest");
        ask("POST", "/api/sessionMngr/?v=latest", "Authorization", IndependentClient.basic("someone", "else"));
        Reply logon = ask("POST", "/api/sessionMngr/?v=latest", "Authorization", Simulator.basicCredentials());
        token = logon.headers().stream()
                .filter(h -> h.isNamed(Request.TOKEN))
                .map(h -> h.value().strip())
                .findFirst()
                .orElse("");
        for (String accept : List.of(XML, JSON, XML)) {
            asUser("GET", "/api/systemSessions", accept);
        }
        List<String> ids =
                server.store.recent().stream().map(SimulatedSession::id).toList();
        for (String id : ids.subList(0, Math.min(25, ids.size()))) {
            for (String end : List.of("?format=Entity", "", "/events")) {
                asUser("GET", "/api/systemSessions/" + id + end, XML);
                asUser("GET", "/api/systemSessions/" + id + end, JSON);
            }
        }
        asUser("GET", "/api/systemSessions/" + ids.get(0) + "?format=Entity", XML);
        asUser("GET", "/api/systemSessions/" + ids.get(0) + "?format=Entity", JSON);
        String first = "/api/systemSessions/" + ids.get(0);
        ask("GET", first, "Accept", XML);
        ask("GET", first, "Accept", JSON);
        ask("GET", first, Request.TOKEN, "bm90aGluZw==", "Accept", XML);
        ask("GET", first, Request.TOKEN, "bm90aGluZw==", "Accept", JSON);
        ask("GET", first, Request.TOKEN, token.substring(0, token.length() / 2));
        ask("GET", first, Request.TOKEN, token.substring(0, token.length() / 2) + "A");
        ask("GET", first, Request.TOKEN, token.toUpperCase(Locale.ROOT));
        ask("GET", first, Request.TOKEN, token);
        ask("GET", first + "?format=Entity", Request.TOKEN, token);
        for (String accept : List.of(
                "*/*",
                "application/json; charset=utf-8",
                "APPLICATION/JSON",
                "application/xml;q=0.2, application/json",
                "text/plain")) {
            asUser("GET", first + "?format=Entity", accept);
        }
        asUser("GET", "/api/systemSessions/00000000-0000-0000-0000-000000000000", XML);
        asUser("GET", "/api/systemSessions/not-a-guid", JSON);
        asUser("PUT", first, XML);
        almostRight(ids.get(0));
        atOnce(first + "?format=Entity", "/api/systemSessions/" + ids.get(ids.size() - 1) + "?format=Entity");
        String logonSession = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        ask("DELETE", "/api/logonSessions/" + logonSession);
        asUser("GET", first, XML);
        asUser("DELETE", "/api/logonSessions/" + logonSession, XML);
        asUser("GET", first, XML);
        asUser("GET", first + "/events", XML);
        asUser("GET", "/api/systemSessions", XML);
        ask("POST", "/api/sessionMngr/?v=latest", "Authorization", Simulator.basicCredentials());
        asUser("GET", first, XML);
    }

    private void almostRight(String id) {
        String sessions = "/api/systemSessions/";
        String url = sessions + id;
        String capitals = sessions + id.toUpperCase(Locale.ROOT);
        ask("GET", url, Request.TOKEN, "");
        ask("GET", url + "?" + Request.TOKEN + "=" + token);
        ask("GET", url, "Authorization", "Bearer " + token);
        ask("GET", url, "Authorization", Simulator.basicCredentials());
        ask("GET", url, Request.TOKEN, token + "enp6");
        ask("GET", url, Request.TOKEN, token.substring(0, Math.max(1, token.length()) - 1) + "!");
        ask("GET", url, Request.TOKEN, "bm90aGluZw==", Request.TOKEN, "bm90aGluZw==");
        ask("GET", url, Request.TOKEN.toLowerCase(Locale.ROOT), token);
        ask("GET", url, Request.TOKEN.toLowerCase(Locale.ROOT), "bm90aGluZw==");
        ask("GET", capitals);
        ask("GET", url.replace("/api/", "/API/"));
        ask("GET", url + "/");
        ask("HEAD", url);
        asUser("HEAD", url, XML);
        asUser("GET", url + "/", XML);
        for (int at : List.of(0, 16, 35)) {
            asUser(
                    "GET",
                    sessions + id.substring(0, at) + (id.charAt(at) == '7' ? '8' : '7') + id.substring(at + 1),
                    XML);
        }
        asUser("GET", sessions + id.charAt(1) + id.charAt(0) + id.substring(2), XML);
        asUser("GET", capitals + "?format=Entity", XML);
        asUser("GET", sessions + String.format("%%%02X", (int) id.charAt(0)) + id.substring(1), XML);
        asUser("GET", url + "%27?format=Entity", XML);
        asUser("GET", sessions + "%25", XML);
        asUser("GET", sessions + "a".repeat(1000), XML);
    }

    /** Three requests at the same moment, a few times: with the token for two sessions, and without it. */
    private void atOnce(String first, String second) {
        for (int round = 0; round < 4; round++) {
            List<CompletableFuture<Reply>> together = Stream.of(
                            List.of(first, Request.TOKEN, token), List.of(second, Request.TOKEN, token), List.of(first))
                    .map(words -> CompletableFuture.supplyAsync(
                            () -> server.answer(request(
                                    "GET",
                                    words.get(0),
                                    words.subList(1, words.size()).toArray(String[]::new))),
                            task -> new Thread(task).start()))
                    .toList();
            together.forEach(reply -> replies.add(reply.join()));
        }
    }

    private void asUser(String method, String target, String accept) {
        ask(method, target, Request.TOKEN, token, "Accept", accept);
    }

    private Reply ask(String method, String target, String... headers) {
        Reply reply = server.answer(request(method, target, headers));
        replies.add(reply);
        return reply;
    }

    private static Request request(String method, String target, String... headers) {
        List<HeaderField> all = new ArrayList<>(List.of(new HeaderField("Host", "em01.example.test:9398")));
        for (List<String> pair : pairs(headers)) {
            all.add(new HeaderField(pair.get(0), pair.get(1)));
        }
        return new Request(method, target, "HTTP/1.1", all, 0, 0);
    }

    private static List<List<String>> pairs(String... headers) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            pairs.add(Arrays.asList(headers[i], headers[i + 1]));
        }
        return pairs;
    }
}
