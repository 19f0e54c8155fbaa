package org.emverify.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The forms of files and folders.
 *
 * @param workingDirectory what relative paths are seen from
 */
record FileParser(Path workingDirectory) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** More than any password, and a bound for a path that leads to an endless device. */
    private static final int MOST_PASSWORD_BYTES = 1 << 16;

    /** A file that can be read. */
    Path file(String text) throws InvalidValueException {
        Path file = existing(text);
        if (Files.isDirectory(file)) {
            throw new InvalidValueException(file + " is a folder, not a file");
        }
        return file;
    }

    /** Jars and folders, which have to exist. */
    List<Path> classPath(String text) throws InvalidValueException {
        List<Path> paths = new ArrayList<>();
        for (String element : ValueParser.elements(text)) {
            paths.add(existing(element));
        }
        return paths;
    }

    /** A folder that can be read. */
    Path folder(String text) throws InvalidValueException {
        Path folder = existing(text);
        if (!Files.isDirectory(folder)) {
            throw new InvalidValueException(folder + " is a file, not a folder");
        }
        return folder;
    }

    /** A folder that can be written, or made where it is missing. Nothing is made here. */
    Path output(String text) throws InvalidValueException {
        Path output = path(text);
        Path existing = output;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw new InvalidValueException("cannot make " + output + ": " + existing + " is not a folder");
        }
        if (!Files.isWritable(existing)) {
            throw new InvalidValueException("cannot write to " + existing);
        }
        return output;
    }

    /** The password in the first line of a file. */
    Secret password(String text) throws InvalidValueException {
        Path file = path(text);
        // A missing file is not named: users have been seen to give the password itself here.
        if (!Files.exists(file)) {
            throw new InvalidValueException("there is no such file, seen from " + workingDirectory);
        }
        if (Files.isDirectory(file)) {
            throw new InvalidValueException(file + " is a folder, not a file");
        }
        String line = textOf(file, MOST_PASSWORD_BYTES).split("\r?\n", 2)[0];
        if (line.isEmpty()) {
            throw new InvalidValueException("the first line of " + file + " is empty");
        }
        return ValueParser.password(line);
    }

    /** The list with the lines of a file in place of each element that is a file's name behind an {@code @}. */
    String expanded(String list) throws InvalidValueException {
        List<String> elements = new ArrayList<>();
        for (String element : ValueParser.elements(list)) {
            elements.addAll(element.startsWith("@") ? lines(file(element.substring(1))) : List.of(element));
        }
        return String.join(",", elements);
    }

    private static List<String> lines(Path file) throws InvalidValueException {
        List<String> lines = textOf(file, Integer.MAX_VALUE)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new InvalidValueException(file + " lists nothing");
        }
        return lines;
    }

    private static String textOf(Path file, int mostBytes) throws InvalidValueException {
        try (InputStream content = Files.newInputStream(file)) {
            return utf8(content.readNBytes(mostBytes));
        } catch (CharacterCodingException e) {
            throw new InvalidValueException(file + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new InvalidValueException("cannot read " + file);
        }
    }

    /** The path itself, whether or not something is there. */
    Path path(String text) throws InvalidValueException {
        try {
            return workingDirectory.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new InvalidValueException("not a path");
        }
    }

    /** The text of UTF-8 bytes, without the byte order mark that some editors put first. */
    static String utf8(byte[] bytes) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return text.toString().replaceFirst("^" + BYTE_ORDER_MARK, "");
    }

    private Path existing(String text) throws InvalidValueException {
        Path path = path(text);
        if (!Files.exists(path)) {
            throw new InvalidValueException(path + " does not exist");
        }
        if (!Files.isReadable(path)) {
            throw new InvalidValueException("cannot read " + path);
        }
        return path;
    }
}
