package org.emverify.steps;

import static org.emverify.contract.Requirement.*;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.List;

/** The log events of a session (neighbouring page, "/systemSessions/{ID}/events"). */
public final class EventsSteps {
    private final ScenarioContext scenario;

    public EventsSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @Then("each answer is 200 OK with a SystemSessionEvents document, whose Events have:")
    public void eventsHaveTheseElements(DataTable elements) {
        Documented.in(elements).lists("element", List.of("CreationTimeUTC", "Message", "Order"));
        scenario.holds(EVENTS_FORM);
    }

    @Then("the Order of the events is 1, 2, 3 and so on")
    public void eventsAreNumbered() {
        scenario.holds(EVENTS_ORDER);
    }

    @Then("each CreationTimeUTC of an event is a date and time that exists")
    public void eventsHaveTimes() {
        scenario.holds(EVENTS_TIMES);
    }
}
