package org.emverify.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;

/**
 * Puts the listed sessions into the order in which they are worth verifying: a few whose entry in the collection already
 * breaks something, then as
 * many different pairs of SessionType and
 * State as early as possible, unlisted values first, each new type and state before a repeated one, the newest session of
 * a pair before its older ones. The same collection and seed give the same order.
 */
final class Sampler {
    /** The page lists 48 pairs; a server that invents thousands must not cost their square. */
    private static final int CAREFULLY_ORDERED = 200;

    /** A server whose every entry is suspicious must not crowd out the variety of the sample. */
    private static final int SUSPICIOUS_FIRST = 8;

    private static final Comparator<Candidate> NEWEST_FIRST =
            Comparator.comparing(Candidate::creationTimeUtc).reversed().thenComparing(Candidate::id);

    private record Pair(String sessionType, String state) {
        boolean isListed() {
            return SessionType.listedAs(sessionType).isPresent()
                    && SessionState.listedAs(state).isPresent();
        }
    }

    private Sampler() {}

    static List<Candidate> order(List<Candidate> listed, long seed) {
        List<Candidate> suspicious = byPairs(
                        listed.stream().filter(Candidate::isSuspicious).toList(), seed)
                .stream()
                .limit(SUSPICIOUS_FIRST)
                .toList();
        Set<Candidate> taken = Set.copyOf(suspicious);
        List<Candidate> order = new ArrayList<>(suspicious);
        order.addAll(byPairs(listed.stream().filter(c -> !taken.contains(c)).toList(), seed));
        return order;
    }

    private static List<Candidate> byPairs(List<Candidate> listed, long seed) {
        Map<Pair, ArrayDeque<Candidate>> byPair = listed.stream()
                .sorted(NEWEST_FIRST)
                .collect(Collectors.groupingBy(
                        c -> new Pair(c.sessionType(), c.state()), Collectors.toCollection(ArrayDeque::new)));
        List<Pair> pairs = orderOfPairs(byPair.keySet(), seed);
        List<Candidate> order = new ArrayList<>(listed.size());
        while (order.size() < listed.size()) {
            for (Pair pair : pairs) {
                Candidate next = byPair.get(pair).poll();
                if (next != null) {
                    order.add(next);
                }
            }
        }
        return order;
    }

    private static List<Pair> orderOfPairs(Set<Pair> pairs, long seed) {
        List<Pair> left = new ArrayList<>(pairs);
        left.sort(Comparator.comparing(Pair::sessionType).thenComparing(Pair::state));
        Collections.shuffle(left, new Random(seed));
        left.sort(Comparator.comparing(Pair::isListed));
        List<Pair> order = new ArrayList<>();
        while (!left.isEmpty() && order.size() < CAREFULLY_ORDERED) {
            Pair best = Collections.max(left, Comparator.comparingInt(pair -> novelty(pair, order)));
            left.remove(best);
            order.add(best);
        }
        order.addAll(left);
        return order;
    }

    private static int novelty(Pair pair, List<Pair> before) {
        return (pair.isListed() ? 0 : 4)
                + (before.stream().anyMatch(p -> p.sessionType().equals(pair.sessionType())) ? 0 : 2)
                + (before.stream().anyMatch(p -> p.state().equals(pair.state())) ? 0 : 1);
    }
}
