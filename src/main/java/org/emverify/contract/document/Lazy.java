package org.emverify.contract.document;

import java.util.function.Supplier;

/** A value that is made when it is first wanted, once, whoever asks. A failure is not kept. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile T value;

    /** @param maker is asked when the value is first wanted */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = maker.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
