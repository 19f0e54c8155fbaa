package org.emverify.cli;

/** A package of npm in one version. */
record NpmPackage(String name, String version) {
    /** A scope has a slash in its name. */
    String fileName() {
        return toString().replace('/', '+');
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
