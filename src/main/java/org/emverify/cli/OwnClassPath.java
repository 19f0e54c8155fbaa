package org.emverify.cli;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** Runs the command with those classes; it ends the process. */
    static int run(List<Path> classes, List<String> arguments) {
        List<URL> urls = new ArrayList<>();
        for (String own : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(url(Path.of(own)));
        }
        classes.forEach(path -> urls.add(url(path)));
        // Not closed: it serves until the process ends.
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(EmVerify.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the command failed with the own class path", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("em-verify is not on its own class path", e);
        }
        throw new IllegalStateException("the command did not end the process");
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("no URL of " + path, e);
        }
    }
}
