package org.emverify.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.emverify.client.Exchange;
import org.emverify.contract.Representation;
import org.emverify.verification.finding.AnswerParser;

/**
 * What a run saw of the server and judges nothing by: it says how much its verdict stands on.
 *
 * @param seen how often each combination of values was seen in the verified sessions
 * @param selection what became of the sessions that the collection lists
 * @param server what the server says of itself
 */
public record Observations(List<Seen> seen, Selection selection, Server server) {

    /** Nothing was seen: the run came to nothing before. */
    public static final Observations NONE =
            new Observations(List.of(), new Selection(0, 0, List.of()), new Server(List.of(), ""));

    public Observations {
        seen = List.copyOf(seen);
    }

    /**
     * A combination of values, as the entity in XML tells them; the empty string for one that is absent.
     *
     * @param count in how many sessions
     */
    public record Seen(String sessionType, String state, String result, int count) {
        Seen counted(int sessions) {
            return new Seen(sessionType, state, result, sessions);
        }

        /** The combinations, each with the count that stands beside it, in an order of their own. */
        static List<Seen> counted(Map<Seen, Integer> counts) {
            return counts.entrySet().stream()
                    .map(e -> e.getKey().counted(e.getValue()))
                    .sorted(ORDER)
                    .toList();
        }

        static final Comparator<Seen> ORDER = Comparator.comparing(Seen::sessionType)
                .thenComparing(Seen::state)
                .thenComparing(Seen::result)
                .thenComparing(Seen::count);
    }

    /**
     * What became of the listed sessions.
     *
     * @param listed how many the collection lists
     * @param verified how many were verified
     * @param leftOut why the others were not, each reason with its count
     */
    public record Selection(int listed, int verified, List<LeftOut> leftOut) {
        public Selection {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Sessions that were not verified. */
    public record LeftOut(String reason, int count) {}

    /**
     * The server by its own words.
     *
     * @param versions the versions of the API that its service root offers, in its order
     * @param software its {@code Server} header; empty when it sends none
     */
    public record Server(List<String> versions, String software) {
        public Server {
            versions = List.copyOf(versions);
        }

        /** What the answer of the service root says. */
        static Server of(Exchange serviceRoot, AnswerParser parser) {
            List<String> versions = parser.read(Representation.SERVICE_ROOT_IN_XML, serviceRoot).document().stream()
                    .flatMap(d -> d.root().entries("SupportedVersions").stream())
                    .flatMap(list -> list.entries("SupportedVersion").stream())
                    .map(version -> version.child("Name").text().orElse("?"))
                    .toList();
            return new Server(
                    versions,
                    serviceRoot.answer().flatMap(a -> a.header("Server")).orElse(""));
        }
    }
}
