package org.emverify.examples;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.emverify.contract.document.Node;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A body in XML. */
final class XmlExample implements ExampleDocument {
    private static final Set<String> ATTRIBUTES = Set.of("UID", "Name", "Href", "Type", "Rel");
    private static final Set<String> ATTRIBUTES_OF_ERRORS = Set.of("Message", "StatusCode");

    private final Document document;

    XmlExample(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
        } catch (Exception e) {
            throw new IllegalArgumentException("the sound answer is no XML", e);
        }
    }

    @Override
    public void write(String place, String written) {
        Element root = document.getDocumentElement();
        if (place.equals("root")) {
            document.renameNode(root, root.getNamespaceURI(), written);
            return;
        }
        int last = place.lastIndexOf('/');
        Element parent = last < 0 ? root : element(root, place.substring(0, last));
        String name = place.substring(last + 1);
        if (isAttribute(name)) {
            writeAttribute(parent, name, written);
        } else {
            writeElement(elementToWrite(parent, name), written);
        }
    }

    private boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name)
                || (document.getDocumentElement().getLocalName().equals("Error")
                        && ATTRIBUTES_OF_ERRORS.contains(name));
    }

    private void writeAttribute(Element element, String name, String written) {
        switch (written) {
            case "absent" -> element.removeAttribute(name);
            case "empty" -> element.setAttribute(name, "");
            case "an attribute" -> element.setAttribute(name, element.getAttribute(name));
            case "an element" -> {
                Element moved = document.createElementNS(Node.VENDOR_NAMESPACE, name);
                moved.setTextContent(element.getAttribute(name));
                element.removeAttribute(name);
                element.insertBefore(moved, element.getFirstChild());
            }
            default -> element.setAttribute(name, written);
        }
    }

    private static void writeElement(Element element, String written) {
        switch (written) {
            case "absent" -> element.getParentNode().removeChild(element);
            case "empty" -> element.setTextContent("");
            case "once" -> {}
            case "twice" -> element.getParentNode().insertBefore(element.cloneNode(true), element);
            default -> element.setTextContent(written);
        }
    }

    /** A session in progress has fewer elements: then a new one at the end. */
    private Element elementToWrite(Element parent, String step) {
        return find(parent, step)
                .orElseGet(() -> (Element) parent.appendChild(document.createElementNS(Node.VENDOR_NAMESPACE, step)));
    }

    private static Element element(Element parent, String path) {
        Element found = parent;
        for (String step : path.split("/")) {
            found = find(found, step).orElseThrow(() -> new IllegalArgumentException("no " + path));
        }
        return found;
    }

    private static Optional<Element> find(Element parent, String step) {
        String name = step.replaceAll("\\[.*", "");
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .filter(element -> name.equals(step) || step.equals(name + "[" + element.getAttribute("Rel") + "]"))
                .findFirst();
    }

    @Override
    public String text() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception e) {
            throw new IllegalStateException("the example cannot be written", e);
        }
    }
}
