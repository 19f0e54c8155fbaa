package org.emverify.steps;

import static org.emverify.contract.Requirement.VENDOR_SCHEMA;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The schema file of the server's own installation. */
public final class VendorSchemaSteps {
    private final ScenarioContext scenario;

    public VendorSchemaSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Given("the RestAPI.xsd of the server's installation")
    public void theVendorsSchemaFile() {
        scenario.needs(VENDOR_SCHEMA);
    }

    @When("the XML answers are validated against it")
    public void areValidated() {
        scenario.asksFor(VENDOR_SCHEMA);
    }

    @Then("each of them is valid")
    public void areValid() {
        scenario.holds(VENDOR_SCHEMA);
    }
}
