package org.emverify.verification.power;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * One place of one answer, and the ways to alter it there.
 *
 * @param parsed an answer that holds a document in the format that was asked for
 * @param place a path in the document, below the resource: names separated by slashes, none for the resource itself;
 *     {@code Link[Down]} is the link of that relationship, {@code Events[first]} and {@code Events[last]} are one of several,
 *     {@code *} is every child. Outside the document, a part of the answer in words
 * @param input all answers about the session
 */
record MutationPoint(ParsedAnswer parsed, String place, MutationInput input) {

    Answer answer() {
        return parsed.answer().orElseThrow();
    }

    /** Replaces every node at the place by what the edit makes of it; empty when that changes nothing. */
    Optional<Answer> alterNodes(Function<Node, List<Node>> edit) {
        List<Node> chosen = chosen().toList();
        Node before = document().root();
        Node after = altered(before, n -> chosen.stream().anyMatch(c -> c == n), edit)
                .get(0);
        return after.equals(before) ? Optional.empty() : written(writer().write(after));
    }

    /** Changes the document as text in its canonical spelling, where it can be cut safely; empty as above. */
    Optional<Answer> alterText(UnaryOperator<String> edit) {
        String before = writer().text(document().root());
        String after = edit.apply(before);
        return after.equals(before) ? Optional.empty() : written(writer().encode(after, writer().charset()));
    }

    /** Changes the document as text and writes that in another encoding than UTF-8; empty when it is in another already. */
    Optional<Answer> alterText(UnaryOperator<String> edit, Charset charset) {
        return writer().charset().equals(StandardCharsets.UTF_8)
                ? written(writer().encode(edit.apply(writer().text(document().root())), charset))
                : Optional.empty();
    }

    /** The same answer with its document written anew and nothing changed; empty when its encoding cannot hold it. */
    Optional<Answer> rewritten() {
        return written(writer().write(document().root()));
    }

    private Optional<Answer> written(Optional<byte[]> body) {
        return body.map(bytes -> new AnswerEditor(answer()).body(bytes).answer());
    }

    private DocumentWriter writer() {
        return DocumentWriter.like(answer(), parsed.representation().format());
    }

    private ParseResult.Document document() {
        return parsed.document().orElseThrow();
    }

    private Stream<Node> chosen() {
        Node resource =
                document().session().map(SystemSession::root).orElse(document().root());
        Stream<Node> found = Stream.of(resource);
        for (String step : place.isEmpty() ? new String[0] : place.split("/")) {
            found = found.flatMap(n -> children(n, step));
        }
        return found;
    }

    private static Stream<Node> children(Node parent, String step) {
        String[] nameAndChoice = step.split("[\\[\\]]");
        List<Node> all = step.equals("*")
                ? parent.children()
                : parent.child(nameAndChoice[0]).nodes();
        if (nameAndChoice.length == 1 || all.isEmpty() && !nameAndChoice[0].equals("Link")) {
            return all.stream();
        }
        return switch (nameAndChoice[1]) {
            case "first" -> Stream.of(all.get(0));
            case "last" -> Stream.of(all.get(all.size() - 1));
            default ->
                parent.children().stream().filter(n -> n.child("Rel").text().equals(Optional.of(nameAndChoice[1])));
        };
    }

    private static List<Node> altered(Node node, Predicate<Node> isChosen, Function<Node, List<Node>> edit) {
        return isChosen.test(node)
                ? edit.apply(node)
                : List.of(Nodes.holding(
                        node,
                        node.children().stream()
                                .flatMap(n -> altered(n, isChosen, edit).stream())
                                .toList()));
    }
}
