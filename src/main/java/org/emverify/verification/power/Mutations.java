package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;

/** The catalogue of mutations: every answer about a system session, every single thing that could be wrong in it. */
public final class Mutations {
    private Mutations() {}

    /** All mutations, in a fixed order; their names are unique. */
    public static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        for (Format format : Format.values()) {
            Asked entity = new Asked(DocumentKind.ENTITY, format);
            all.addAll(new ParameterMutations(entity).all());
            all.addAll(new ValueMutations(entity).all());
            all.addAll(new TimeMutations(entity).all());
            all.addAll(new LinkMutations(entity).all());
            all.addAll(new DocumentMutations(entity).all());
            all.addAll(new TextMutations(entity).all());
            all.addAll(new TransportMutations(entity).all());
        }
        for (Format format : Format.values()) {
            Asked reference = new Asked(DocumentKind.REFERENCE, format);
            all.addAll(new ReferenceMutations(reference).all());
            all.addAll(new TextMutations(reference).all());
            all.addAll(new TransportMutations(reference).all());
        }
        Asked events = new Asked(DocumentKind.EVENTS, Format.XML);
        all.addAll(new EventsMutations(events).all());
        all.addAll(new TextMutations(events).all());
        all.addAll(new TransportMutations(events).all());
        return List.copyOf(all);
    }
}
