package org.emverify.cli;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** Where the jar starts. Compiled for Java 8, so that an old Java can say what is wrong, and refers to nothing by type. */
public final class Main {
    private static final int NEEDED = 17;
    private static final int USAGE = 2;
    private static final int HARNESS_FAULT = 70;
    /** Named as text: compiled for Java 17, it must not be loaded by an older one. */
    static final String STARTED = "org.emverify.cli.JvmRelauncher";

    private Main() {}

    /** Ends the process with the exit code of the command. An error never ends it with 1, which is a finding's. */
    public static void main(String[] arguments) {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < NEEDED) {
            System.err.println(refusal(version, System.getProperty("java.home")));
            System.exit(USAGE);
        }
        try {
            loader(System.getProperty("java.class.path"))
                    .loadClass(STARTED)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            fail(e.getCause());
        } catch (ReflectiveOperationException | MalformedURLException e) {
            fail(e);
        }
    }

    private static void fail(Throwable problem) {
        System.err.println("em-verify: a fault of em-verify itself: " + problem);
        System.exit(HARNESS_FAULT);
    }

    /**
     * What loads everything else. In a folder whose name ends in an exclamation mark, Java takes that for the end of the jar's
     * own path; then a loader with the mark percent-encoded reads the same jar.
     */
    private static ClassLoader loader(String classPath) throws MalformedURLException {
        if (!classPath.contains("!") || !new File(classPath).isFile()) {
            return Main.class.getClassLoader();
        }
        String url = new File(classPath).toURI().toString().replace("!", "%21");
        ClassLoader loader = new URLClassLoader(
                new URL[] {new URL(url)}, ClassLoader.getSystemClassLoader().getParent());
        Thread.currentThread().setContextClassLoader(loader);
        return loader;
    }

    /** The number by which a Java is called: 8 of {@code 1.8}, 17 of {@code 17}. */
    static int feature(String specificationVersion) {
        return Integer.parseInt(specificationVersion.replaceFirst("^1\\.", "").replaceFirst("\\D.*", ""));
    }

    static String refusal(String version, String home) {
        return "em-verify: needs Java " + NEEDED + " or later, and this is Java " + version + " in " + home
                + "; start it with the java of a later one";
    }
}
