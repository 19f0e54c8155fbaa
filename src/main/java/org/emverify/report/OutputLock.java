package org.emverify.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps a second run out of an output folder. The operating system holds the lock, so that one of a run that was killed is
 * free; the text in the file only tells a reader who it was.
 */
public final class OutputLock implements AutoCloseable {
    private static final int LONGEST_HOLDER = 200;

    private final OutputFolder folder;
    private final Path file;
    private final FileChannel channel;

    private OutputLock(OutputFolder folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    static OutputLock on(OutputFolder folder) {
        Path file = folder.root().resolve(".em-verify.lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new UnusableOutput(
                        "another run is writing to the output folder " + folder.root() + holder
                                + ": wait until it has ended",
                        null);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode("process "
                    + ProcessHandle.current().pid() + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS)));
            return new OutputLock(folder, file, channel);
        } catch (IOException e) {
            throw new UnusableOutput("the output folder " + folder.root() + " cannot be written to (" + e + ")", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // A run in this very process has it.
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(text, 0);
        String holder = StandardCharsets.UTF_8.decode(text.flip()).toString();
        return holder.matches("process \\d+, since [-0-9T:Z]+") ? " (" + holder + ")" : "";
    }

    /** Gives the folder free. What cannot be removed does not matter: the next run takes it over. */
    @Override
    public void close() {
        try (channel) {
            OutputFolder.delete(folder.staging());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock itself ends with the channel or, at the latest, with the process.
        }
    }
}
