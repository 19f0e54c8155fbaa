package org.emverify.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Something unusual and correct that the simulator does on purpose: no run may find anything in it.
 *
 * @param name what it does, in kebab-case; unique
 * @param description what is unusual, in one line
 * @param allowedBy what allows it: the ID of a requirement or a decision of the contract, or a standard
 * @param changes how it is made, in the order in which they act
 */
@API(status = API.Status.STABLE)
public record LegalVariant(
        String name,
        String description,
        String allowedBy,
        @API(status = API.Status.INTERNAL) List<Change> changes) {

    public LegalVariant {
        changes = List.copyOf(changes);
    }

    /** All legal variants, by area. */
    public static List<LegalVariant> catalogue() {
        return Stream.of(
                        XmlVariants.all(),
                        JsonVariants.all(),
                        HttpVariants.all(),
                        NearMissVariants.all(),
                        ContentVariants.all(),
                        SessionStoreVariants.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The catalogue's variant of that name. */
    public static Optional<LegalVariant> named(String name) {
        return catalogue().stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /** A variant of one test only. */
    @API(status = API.Status.INTERNAL)
    public static LegalVariant adHoc(String name, Change... changes) {
        return new LegalVariant(name, name, "as the test says", List.of(changes));
    }

    static LegalVariant of(String name, String allowedBy, String description, Change... changes) {
        return new LegalVariant(name, description, allowedBy, List.of(changes));
    }

    /** One that edits the documents of these answers. */
    static LegalVariant document(
            String name,
            String allowedBy,
            String description,
            AnswerMatcher matcher,
            UnaryOperator<DocumentNode> edit) {
        return of(name, allowedBy, description, Change.document(matcher, edit));
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
