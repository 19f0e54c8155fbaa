package org.emverify.contract.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which child elements the schema declares for each element, and in what order. The JDK's validator stops at the first
 * child that it did not expect, so telling an addition, an omission and another order apart takes the declarations.
 * Understands what our schemas use: sequences, all-groups, extensions, named and nested types. Of anything else it says
 * nothing.
 */
final class ContentModels {
    /** Knows no element. */
    static final ContentModels NONE = new ContentModels();

    private final Map<String, Node> types = new HashMap<>();
    private final Map<String, Node> roots = new HashMap<>();

    private ContentModels() {}

    /**
     * What may stand in an element.
     *
     * @param ordered whether the order is prescribed
     */
    record Model(List<Child> children, boolean ordered) {

        /** The position of the declaration of that name; -1 when there is none. */
        int positionOf(String name) {
            return children.stream().map(Child::name).toList().indexOf(name);
        }
    }

    /**
     * A declared child element.
     *
     * @param declaration the schema's own element
     */
    record Child(String name, boolean required, boolean repeatable, Node declaration) {}

    /** Reads the declarations of a schema that is known to compile. */
    static ContentModels read(SchemaFiles files, String fileName, Supplier<XmlPass> passes) {
        ContentModels models = new ContentModels();
        models.include(files, fileName, new XmlReader(passes), new HashSet<>());
        return models;
    }

    private void include(SchemaFiles files, String fileName, XmlReader reader, Set<String> seen) {
        if (!seen.add(fileName)) {
            return;
        }
        elements(root(files, fileName, reader)).forEach(child -> {
            switch (child.name()) {
                case "include" -> include(files, attribute(child, "schemaLocation"), reader, seen);
                case "complexType" -> types.put(attribute(child, "name"), child);
                case "element" -> roots.put(attribute(child, "name"), child);
                default -> {
                    // Simple types say nothing of child elements.
                }
            }
        });
    }

    private static Node root(SchemaFiles files, String fileName, XmlReader reader) {
        ParseResult read = reader.read(files.read(fileName), root -> false);
        if (read instanceof ParseResult.Malformed malformed) {
            throw UnusableFile.in(fileName, malformed.place().line(), malformed.problem());
        }
        return ((ParseResult.Document) read).root();
    }

    /**
     * What may stand in the element that these local names lead to from the root; empty when the declarations do not
     * tell.
     */
    Optional<Model> at(List<String> path) {
        Optional<Model> model = Optional.ofNullable(roots.get(path.get(0))).flatMap(this::model);
        for (String name : path.subList(1, path.size())) {
            model = model.filter(parent -> parent.positionOf(name) >= 0)
                    .flatMap(parent ->
                            model(parent.children().get(parent.positionOf(name)).declaration()));
        }
        return model;
    }

    private Optional<Model> model(Node declaration) {
        Optional<Node> type = elements(declaration)
                .filter(e -> e.name().equals("complexType"))
                .findFirst()
                .or(() -> type(declaration, "type"));
        return type.flatMap(known -> model(
                parts(known).filter(part -> !part.name().equals("attribute")).toList()));
    }

    private static Optional<Model> model(List<Node> groups) {
        List<Node> declared = groups.stream().flatMap(ContentModels::elements).toList();
        boolean isUnderstood =
                groups.stream().allMatch(g -> Set.of("sequence", "all").contains(g.name()))
                        && declared.stream()
                                .allMatch(e -> e.name().equals("element")
                                        && !attribute(e, "name").isEmpty());
        boolean isOrdered = groups.stream().allMatch(group -> group.name().equals("sequence"));
        return isUnderstood
                ? Optional.of(
                        new Model(declared.stream().map(ContentModels::child).toList(), isOrdered))
                : Optional.empty();
    }

    /** The groups and attributes of a type, those of the type that it extends first. */
    private Stream<Node> parts(Node type) {
        return elements(type).flatMap(part -> {
            Optional<Node> extension = elements(part)
                    .filter(e ->
                            part.name().equals("complexContent") && e.name().equals("extension"))
                    .findFirst();
            Optional<Node> base = extension.flatMap(e -> type(e, "base"));
            return base.isPresent() ? Stream.concat(parts(base.get()), parts(extension.get())) : Stream.of(part);
        });
    }

    private Optional<Node> type(Node node, String attribute) {
        String qualified = attribute(node, attribute);
        return Optional.ofNullable(types.get(qualified.substring(qualified.indexOf(':') + 1)));
    }

    private static Child child(Node element) {
        return new Child(
                attribute(element, "name"),
                !attribute(element, "minOccurs").equals("0"),
                !Set.of("", "0", "1").contains(attribute(element, "maxOccurs")),
                element);
    }

    private static Stream<Node> elements(Node parent) {
        return parent.children().stream()
                .filter(n -> n.syntax() == Node.Syntax.ELEMENT && !n.name().equals("annotation"));
    }

    /** The attribute's value; the empty string when there is none. */
    private static String attribute(Node element, String name) {
        return element.child(name).text().orElse("");
    }
}
