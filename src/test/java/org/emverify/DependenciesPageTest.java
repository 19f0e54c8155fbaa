package org.emverify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.xmlunit.builder.Input;
import org.xmlunit.xpath.JAXPXPathEngine;

/** A library that is added needs a reason, and one that is gone no longer has one. */
class DependenciesPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "dependencies.md");

    @Test
    void each_dependency_is_on_its_page() throws Exception {
        Iterable<Node> names = new JAXPXPathEngine()
                .selectNodes(
                        "/*/*[local-name()='dependencies']/*/*[local-name()='artifactId']",
                        Input.fromFile("pom.xml").build());
        List<String> dependencies = StreamSupport.stream(names.spliterator(), false)
                .map(Node::getTextContent)
                .toList();
        assertThat(dependencies).contains("rest-assured");
        String page = Files.readString(PAGE);

        assertThat(dependencies).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
