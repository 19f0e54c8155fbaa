package org.emverify.verification.finding;

import java.util.BitSet;

/** Which sessions show something, in one bit each, because a run may have very many. Immutable. */
public final class SubjectSet {
    private final BitSet places;

    private SubjectSet(BitSet places) {
        this.places = places;
    }

    /** @param places of the subjects, as {@link #place} gives them */
    static SubjectSet of(BitSet places) {
        return new SubjectSet((BitSet) places.clone());
    }

    /** The server has the first place. */
    static int place(Subject subject) {
        return subject.order() + 1;
    }

    /** A set that {@link #toLongArray} has written. */
    public static SubjectSet of(long[] words) {
        return new SubjectSet(BitSet.valueOf(words));
    }

    /** The set as {@link BitSet#toLongArray} writes it. */
    public long[] toLongArray() {
        return places.toLongArray();
    }

    /** Adds these to the places. */
    void addTo(BitSet others) {
        others.or(places);
    }

    public int count() {
        return places.cardinality();
    }

    /** Whether all of the other are in this one. */
    public boolean containsAll(SubjectSet other) {
        BitSet rest = (BitSet) other.places.clone();
        rest.andNot(places);
        return rest.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubjectSet set && set.places.equals(places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }
}
