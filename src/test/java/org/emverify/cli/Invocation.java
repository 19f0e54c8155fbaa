package org.emverify.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** One call of the command line in this process, and what came of it. */
record Invocation(int exitCode, String out, String err) {

    static Invocation in(Path folder, String... arguments) {
        return in(folder, Map.of(), arguments);
    }

    static Invocation in(Path folder, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProcessContext context = new ProcessContext(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new Properties(),
                environment,
                folder,
                false,
                Optional::empty);
        return new Invocation(EmVerify.run(context, arguments), out.toString(), err.toString());
    }

    /** Everything that a user would see. */
    String console() {
        return out + err;
    }
}
