package org.emverify.contract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Which child elements the schema declares for each element, and in what order. The JDK's validator stops at the first
 * child that it did not expect, so telling an addition, an omission and another order apart takes the declarations.
 * Understands what our schemas use: sequences, all-groups, extensions, named and nested types. Of anything else it says
 * nothing.
 */
final class ContentModels {
    /** Knows no element. */
    static final ContentModels NONE = new ContentModels();

    private final Map<String, Element> types = new HashMap<>();
    private final Map<String, Element> roots = new HashMap<>();

    private ContentModels() {}

    /**
     * What may stand in an element.
     *
     * @param ordered whether the order is prescribed
     */
    record Model(List<Child> children, boolean ordered) {
        Model {
            children = List.copyOf(children);
        }

        /** These children and then those; ordered when both are. */
        Model and(Model further) {
            return new Model(
                    Stream.concat(children.stream(), further.children.stream()).toList(), ordered && further.ordered);
        }

        /** The position of the declaration of that name, or empty when there is none. */
        Optional<Integer> positionOf(String name) {
            return IntStream.range(0, children.size())
                    .filter(i -> children.get(i).name().equals(name))
                    .boxed()
                    .findFirst();
        }
    }

    /**
     * A declared child element.
     *
     * @param declaration the schema's own element
     */
    record Child(String name, boolean required, boolean repeatable, Element declaration) {}

    /** Reads the declarations of a schema that is known to compile. */
    static ContentModels read(SchemaFiles files, String fileName) {
        ContentModels models = new ContentModels();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            models.include(files, fileName, factory.newDocumentBuilder(), new HashSet<>());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw UnusableFile.in(fileName, 0, String.valueOf(e.getMessage()));
        }
        return models;
    }

    private void include(SchemaFiles files, String fileName, DocumentBuilder parser, Set<String> seen)
            throws SAXException, IOException {
        if (!seen.add(fileName)) {
            return;
        }
        Element schema =
                parser.parse(new ByteArrayInputStream(files.read(fileName))).getDocumentElement();
        for (Element child : children(schema)) {
            switch (child.getLocalName()) {
                case "include" -> include(files, child.getAttribute("schemaLocation"), parser, seen);
                case "complexType" -> types.put(child.getAttribute("name"), child);
                case "element" -> roots.put(child.getAttribute("name"), child);
                default -> {
                    // Simple types and annotations say nothing of child elements.
                }
            }
        }
    }

    /**
     * What may stand in the element that these local names lead to from the root; empty when the declarations do not
     * tell. Synchronized, because the JDK's DOM may not even be read by two threads at once.
     */
    synchronized Optional<Model> at(List<String> path) {
        Element declaration = roots.get(path.get(0));
        Optional<Model> model = modelOf(declaration);
        for (String name : path.subList(1, path.size())) {
            Optional<Model> parent = model;
            model = parent.flatMap(m -> m.positionOf(name).map(m.children()::get))
                    .flatMap(c -> modelOf(c.declaration()));
        }
        return model;
    }

    private Optional<Model> modelOf(Element declaration) {
        if (declaration == null) {
            return Optional.empty();
        }
        return children(declaration).stream()
                .filter(c -> c.getLocalName().equals("complexType"))
                .findFirst()
                .or(() -> Optional.ofNullable(types.get(localName(declaration.getAttribute("type")))))
                .flatMap(this::modelOfType);
    }

    private Optional<Model> modelOfType(Element complexType) {
        Optional<Model> model = Optional.of(new Model(List.of(), true));
        for (Element part : children(complexType)) {
            Optional<Model> more = modelOfPart(part);
            model = model.flatMap(one -> more.map(one::and));
        }
        return model;
    }

    private Optional<Model> modelOfPart(Element part) {
        return switch (part.getLocalName()) {
            case "sequence", "all" -> modelOfGroup(part);
            case "complexContent" ->
                children(part).stream()
                        .filter(e -> e.getLocalName().equals("extension"))
                        .findFirst()
                        .flatMap(this::modelOfExtension);
            case "attribute" -> Optional.of(new Model(List.of(), true));
            default -> Optional.empty();
        };
    }

    private static Optional<Model> modelOfGroup(Element group) {
        List<Element> elements = children(group);
        boolean areAllNamed =
                elements.stream().allMatch(e -> e.getLocalName().equals("element") && e.hasAttribute("name"));
        return areAllNamed
                ? Optional.of(new Model(
                        elements.stream().map(ContentModels::child).toList(),
                        group.getLocalName().equals("sequence")))
                : Optional.empty();
    }

    private Optional<Model> modelOfExtension(Element extension) {
        Optional<Model> own = modelOfType(extension);
        return Optional.ofNullable(types.get(localName(extension.getAttribute("base"))))
                .flatMap(this::modelOfType)
                .flatMap(base -> own.map(base::and));
    }

    private static Child child(Element element) {
        String max = element.getAttribute("maxOccurs");
        return new Child(
                element.getAttribute("name"),
                !element.getAttribute("minOccurs").equals("0"),
                !max.isEmpty() && !max.equals("0") && !max.equals("1"),
                element);
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(e -> !e.getLocalName().equals("annotation"))
                .toList();
    }

    private static String localName(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
