package org.emverify.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;

/** In which form a scenario looks at the sessions. */
public final class ReadingSteps {
    private final ScenarioContext scenario;

    public ReadingSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @ParameterType("XML|JSON")
    public Format format(String name) {
        return Format.valueOf(name);
    }

    @When("they are read in {format}")
    public void theyAreReadIn(Format format) {
        scenario.looksAt(format);
    }

    @When("a client that accepts {format} reads them")
    public void aClientThatAcceptsReadsThem(Format format) {
        scenario.looksAt(format);
    }

    @When("they are read as entities in {format}")
    public void theyAreReadAsEntities(Format format) {
        scenario.looksAt(Representation.of(DocumentKind.ENTITY, format));
    }

    @When("they are read as entity references in {format}")
    public void theyAreReadAsReferences(Format format) {
        scenario.looksAt(Representation.of(DocumentKind.REFERENCE, format));
    }

    @When("their plain addresses are read in {format}")
    public void theirPlainAddressesAreRead(Format format) {
        scenario.looksAt(Representation.of(DocumentKind.REFERENCE, format));
    }

    @When("their events are read")
    public void theirEventsAreRead() {
        scenario.looksAt(Representation.EVENTS_IN_XML);
    }

    @When("it reads the collection in {format}")
    public void itReadsTheCollection(Format format) {
        scenario.looksAt(Representation.of(DocumentKind.COLLECTION, format));
    }

    @When("the refusals are read in {format}")
    public void theRefusalsAreRead(Format format) {
        scenario.looksAt(Representation.of(DocumentKind.ERROR, format));
    }

    @When("they are read in both formats")
    public void theyAreReadInBothFormats() {
        scenario.looksAtEverything();
    }

    @When("they are compared with the collection")
    public void theyAreComparedWithTheCollection() {
        scenario.looksAtEverything();
    }
}
