@neighbour
Feature: /systemSessions/{ID}/events - the log events

  The Down link of a session leads to its log events (page "/systemSessions/{ID}/events"). The published example writes
  the CreationTimeUTC of an event without the final Z, so that is demanded of the session and not of its events
  (EVENT-TIMES-WITHOUT-ZONE).

  Rule: The events are a numbered list

    @EVENTS-FORM @severity=critical
    Scenario: Each event has three elements
      Given the selected system sessions
      When /systemSessions/{ID}/events is read with Accept: application/xml
      Then each answer is 200 OK with a SystemSessionEvents document, whose Events have:
        | element         |
        | CreationTimeUTC |
        | Message         |
        | Order           |

    @EVENTS-ORDER
    Scenario: The events are numbered without a gap
      The sequence of the elements in the document is not prescribed; another one than their Order is advisory.

      Given the selected system sessions
      When /systemSessions/{ID}/events is read with Accept: application/xml
      Then the Order of the events is 1, 2, 3 and so on

    @EVENTS-TIMES
    Scenario: Each event has a time that exists
      Given the selected system sessions
      When /systemSessions/{ID}/events is read with Accept: application/xml
      Then each CreationTimeUTC of an event is a date and time that exists

  Rule: The events link back to their session

    @EVENTS-UP-LINK
    Scenario: The Up link is the URL of the entity
      Given the selected system sessions
      When /systemSessions/{ID}/events is read with Accept: application/xml
      Then the Up link of the events is the URL of /systemSessions/{ID}?format=Entity of their session
