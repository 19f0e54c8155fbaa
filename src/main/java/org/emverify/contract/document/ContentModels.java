package org.emverify.contract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
            throw SchemaException.in(fileName, 0, String.valueOf(e.getMessage()));
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
        List<Child> declared = new ArrayList<>();
        boolean ordered = true;
        for (Element part : children(complexType)) {
            switch (part.getLocalName()) {
                case "sequence", "all" -> {
                    ordered = part.getLocalName().equals("sequence");
                    for (Element element : children(part)) {
                        if (!element.getLocalName().equals("element") || !element.hasAttribute("name")) {
                            return Optional.empty();
                        }
                        declared.add(child(element));
                    }
                }
                case "complexContent" -> {
                    Optional<Model> extended = children(part).stream()
                            .filter(e -> e.getLocalName().equals("extension"))
                            .findFirst()
                            .flatMap(this::modelOfExtension);
                    if (extended.isEmpty()) {
                        return extended;
                    }
                    declared.addAll(extended.get().children());
                }
                case "annotation", "attribute" -> {
                    // Neither declares a child element.
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Model(declared, ordered));
    }

    private Optional<Model> modelOfExtension(Element extension) {
        Optional<Model> own = modelOfType(extension);
        return Optional.ofNullable(types.get(localName(extension.getAttribute("base"))))
                .flatMap(this::modelOfType)
                .flatMap(base -> own.map(more -> {
                    List<Child> all = new ArrayList<>(base.children());
                    all.addAll(more.children());
                    return new Model(all, true);
                }));
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
