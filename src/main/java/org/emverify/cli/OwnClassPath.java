package org.emverify.cli;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.settings.Secret;

/**
 * Runs the command anew in this process, with the user's own classes on the class path. Cucumber looks for steps by the class
 * loader that it was loaded by itself, so everything is loaded a second time beside them.
 */
final class OwnClassPath {
    private OwnClassPath() {}

    /** Whether these classes are asked for and not on the class path yet. */
    static boolean lacks(List<Path> classes) {
        return !classes.isEmpty() && !(OwnClassPath.class.getClassLoader() instanceof URLClassLoader);
    }

    /**
     * Runs the command with those classes; it ends the process.
     *
     * @param password what was typed when the settings were read before; empty when nobody was asked
     */
    static int run(List<Path> classes, List<String> arguments, Optional<Secret> password) {
        List<URL> urls = new ArrayList<>(own());
        classes.forEach(path -> urls.add(url(path.toUri())));
        // Not closed: it serves until the process ends.
        ClassLoader loader = new SecondLoader(urls.toArray(URL[]::new));
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(EmVerify.class.getName())
                    .getMethod("main", String[].class, Optional.class)
                    .invoke(null, arguments.toArray(String[]::new), password.map(Secret::reveal));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the command failed with the own class path", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("em-verify is not on its own class path", e);
        }
        throw new IllegalStateException("the command did not end the process");
    }

    /** Where em-verify itself lies: a module of a run-time image, or the class path. */
    private static List<URL> own() {
        Module module = OwnClassPath.class.getModule();
        if (module.isNamed()) {
            return List.of(url(URI.create("jrt:/" + module.getName() + "/")));
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> url(Path.of(entry).toUri()))
                .toList();
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("no URL of " + uri, e);
        }
    }

    /**
     * Asks the platform's loader last: in a run-time image that one finds the classes of all modules, and em-verify's would
     * be loaded from there as before, without the user's beside them.
     */
    private static final class SecondLoader extends URLClassLoader {
        SecondLoader(URL... urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (findLoadedClass(name) == null && !name.startsWith("java.")) {
                    try {
                        return findClass(name);
                    } catch (ClassNotFoundException e) {
                        // One of the platform's.
                        return super.loadClass(name, resolve);
                    }
                }
                return super.loadClass(name, resolve);
            }
        }
    }
}
