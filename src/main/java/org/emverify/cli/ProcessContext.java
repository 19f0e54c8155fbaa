package org.emverify.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.emverify.settings.Secret;

/**
 * What a command uses of its process, so that a test can replace it.
 *
 * @param out standard output
 * @param err standard error
 * @param systemProperties as the JVM has them
 * @param environment as the process has it
 * @param workingDirectory what relative paths are seen from
 * @param isTerminal whether a person sits at standard input and output
 * @param prompt asks for the password; empty where nobody can be asked
 */
record ProcessContext(
        PrintWriter out,
        PrintWriter err,
        Properties systemProperties,
        Map<String, String> environment,
        Path workingDirectory,
        boolean isTerminal,
        Supplier<Optional<Secret>> prompt) {

    /**
     * Those of this process.
     *
     * @param password what was typed when the command asked before; empty when it has to ask
     */
    static ProcessContext ofTheProcess(Optional<Secret> password) {
        return new ProcessContext(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getProperties(),
                System.getenv(),
                Path.of(""),
                console().isPresent(),
                () -> password.or(ProcessContext::askForPassword));
    }

    /** The path, seen from the working directory. */
    Path at(Path given) {
        return workingDirectory.resolve(given);
    }

    /** Tells a problem in a line on standard error. */
    void tell(String problem) {
        err.println("em-verify: " + problem);
    }

    /** Writes at once, whatever is printed behind it. */
    static void print(PrintWriter to, String text) {
        to.print(text);
        to.flush();
    }

    /** A process without a locale is told that its terminal takes ASCII only; UTF-8 says the same of ASCII, and the rest. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        Charset charset = Charset.defaultCharset();
        Charset wider = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        return new PrintWriter(new PrintStream(new FileOutputStream(descriptor), true, wider), true, wider);
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(ProcessContext::isTerminal);
    }

    private static Optional<Secret> askForPassword() {
        return console()
                .map(console -> console.readPassword("Password: "))
                .map(String::valueOf)
                .map(Secret::of);
    }

    /** From Java 22 on there is a console even where nobody sits at it, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
