package org.emverify.verification.finding;

import java.util.BitSet;

/**
 * Which sessions show something, in one bit each, because a run may have very many. Immutable.
 *
 * @param places of the subjects, as {@link #place} gives them
 */
public record SubjectSet(BitSet places) {

    public SubjectSet {
        places = (BitSet) places.clone();
    }

    @Override
    public BitSet places() {
        return (BitSet) places.clone();
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

    public int count() {
        return places.cardinality();
    }

    /** Whether all of the other are in this one. */
    public boolean containsAll(SubjectSet other) {
        BitSet rest = other.places();
        rest.andNot(places);
        return rest.isEmpty();
    }
}
