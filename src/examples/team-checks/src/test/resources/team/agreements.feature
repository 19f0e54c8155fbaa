@team
Feature: What our nightly reports rely on
  Beside the documentation: agreements of our own with the system sessions of this server.

  Scenario: The entity of every selected session is small and quick to have
    When each selected session is read as XML
    Then each answer is 200 OK with a body below 64 KiB
    And each Name is at most 200 characters long

  Scenario: The JSON of a session names the session that was asked for
    When the first selected session is read as JSON
    Then its UID ends with the ID in the URL
