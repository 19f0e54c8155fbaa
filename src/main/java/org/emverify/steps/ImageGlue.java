package org.emverify.steps;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.BackendProviderService;
import io.cucumber.core.backend.Container;
import io.cucumber.core.backend.Lookup;
import io.cucumber.java.JavaBackendProviderService;
import java.util.function.Supplier;

/** Has Cucumber find the steps in a {@link RuntimeImage}, where its own search finds none. Adds nothing anywhere else. */
public final class ImageGlue implements BackendProviderService {
    @Override
    public Backend create(Lookup lookup, Container container, Supplier<ClassLoader> classLoader) {
        return new JavaBackendProviderService().create(lookup, container, RuntimeImage::new);
    }
}
