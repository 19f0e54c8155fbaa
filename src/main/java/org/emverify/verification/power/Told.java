package org.emverify.verification.power;

import java.util.Optional;
import org.emverify.client.http.Answer;
import org.emverify.contract.document.ParseResult;

/**
 * One answer with status 200 that holds a document in the format that was asked for.
 *
 * @param asked what was asked for
 * @param answer the answer as it came
 * @param document its body as it was read
 */
public record Told(Asked asked, Answer answer, ParseResult.Document document) {

    /**
     * The same answer with its document written anew and nothing changed: mutations of the document start from there.
     * Empty when its characters cannot be written in its own encoding.
     */
    public Optional<Answer> rewritten() {
        return Writing.of(this)
                .write(EditableDocument.of(this))
                .map(body -> new AnswerEditor(answer).body(body).answer());
    }
}
