package com.example.checks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.emverify.steps.RunContext;

/** Plain REST Assured, on the logon session and the system sessions of the run. */
public final class AgreementSteps {
    private static final String ENTITY = "/systemSessions/{id}?format=Entity";

    private final RunContext run;
    private final Map<String, Response> responses = new LinkedHashMap<>();

    public AgreementSteps(RunContext run) {
        this.run = run;
    }

    @When("each selected session is read as XML")
    public void eachIsRead() {
        run.sessionIds().forEach(id -> read(id, ContentType.XML));
    }

    @When("the first selected session is read as JSON")
    public void theFirstIsRead() {
        read(run.sessionIds().get(0), ContentType.JSON);
    }

    @Then("each answer is 200 OK with a body below {int} KiB")
    public void eachAnswerIsSmall(int kib) {
        responses.values().forEach(response -> {
            response.then().statusCode(200).contentType(ContentType.XML);
            assertThat(response.asByteArray().length, lessThan(kib * 1024));
        });
    }

    @Then("each Name is at most {int} characters long")
    public void eachNameIsShort(int most) {
        responses.values().forEach(response -> {
            String name = response.xmlPath().getString("SystemSession.@Name");
            assertThat(name, name.length(), lessThanOrEqualTo(most));
        });
    }

    @Then("its UID ends with the ID in the URL")
    public void uidEndsWithTheId() {
        responses.forEach((id, response) -> response.then().body("UID", endsWith(id)));
    }

    private void read(String id, ContentType format) {
        responses.put(id, run.logonSession().given().accept(format).when().get(ENTITY, id));
    }
}
