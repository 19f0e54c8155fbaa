package org.emverify.cli;

/** Where the jar starts. Compiled for Java 8, so that an old Java can say what is wrong, and refers to nothing by type. */
public final class Main {
    private static final int NEEDED = 17;
    private static final int USAGE = 2;
    /** Named as text: compiled for Java 17, it must not be loaded by an older one. */
    static final String STARTED = "org.emverify.cli.JvmRelauncher";

    private Main() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < NEEDED) {
            System.err.println(refusal(version, System.getProperty("java.home")));
            System.exit(USAGE);
        }
        Class.forName(STARTED).getMethod("main", String[].class).invoke(null, (Object) arguments);
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
