@neighbour
Feature: /systemSessions - the collection

  The sessions that a run looks at are selected from the collection (page "/systemSessions"). It contains whole
  entities, so a session has the same values there as at its own URL (ENTRIES-ARE-ENTITIES).

  Rule: The collection contains the sessions of the last 30 days

    @COLLECTION-FORM @severity=critical
    Scenario: The collection is a list of entities
      Given a client that has logged on
      When /systemSessions is read with Accept: application/xml
      Then the answer is 200 OK with a SystemSessions document of entities

    @COLLECTION-RECENT
    Scenario: Older sessions are left out
      Given a client that has logged on
      When /systemSessions is read with Accept: application/xml
      Then no CreationTimeUTC in the collection is more than 30 days ago

    @COLLECTION-IN-JSON @advisory @severity=minor
    Scenario: The collection in JSON contains the sessions of the collection in XML
      Known of sibling resources only: advisory (JSON-LIKE-XML).

      Given a client that has logged on
      When /systemSessions is read with Accept: application/json
      Then its member Sessions contains the sessions that the XML contains

  Rule: A session has the same values in the collection

    @COLLECTION-AGREES @severity=critical
    Scenario: A session has the same values in the collection and at its own URL
      Given the selected system sessions
      When each is compared with its entry in /systemSessions
      Then the entry has the values of the session
