@neighbour
Feature: /systemSessions - the collection

  Sessions to verify are chosen from the collection of recent sessions (page "/systemSessions"). It holds whole
  entities, so it has to tell the same of a session as the session's own address does.

  Rule: The collection holds whole sessions of the last thirty days

    @COLLECTION-FORM @severity=critical
    Scenario: The collection is a list of whole entities
      Given a client that has logged on
      When it reads the collection in XML
      Then the collection is answered with OK and holds whole entities

    @COLLECTION-RECENT
    Scenario: Old sessions are left out
      Given a client that has logged on
      When it reads the collection in XML
      Then no session in it was created more than thirty days ago

    @COLLECTION-IN-JSON @advisory @severity=minor
    Scenario: The collection in JSON lists what the XML lists
      Known of sibling resources only: advisory.

      Given a client that has logged on
      When it reads the collection in JSON
      Then the collection lists the same sessions as in XML

  Rule: Collection and session agree

    @COLLECTION-AGREES @severity=critical
    Scenario: A session is the same in the collection and alone
      Given the selected system sessions
      When they are compared with the collection
      Then the collection tells the same values of each session
