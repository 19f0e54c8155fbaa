package org.emverify.verification;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A session that is selected for verification.
 *
 * @param order its place in the selection, which is the same whether one run verifies it or several shards
 * @param id in lower case
 */
record SelectedSession(int order, String id) {

    static List<SelectedSession> inOrder(List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(order -> new SelectedSession(order, ids.get(order)))
                .toList();
    }
}
