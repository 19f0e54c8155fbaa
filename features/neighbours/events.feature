@neighbour
Feature: /systemSessions/{ID}/events - the log events

  Behind the Down link of a session stands what it wrote to its log (page "/systemSessions/{ID}/events"). Every event has
  a time, a message and its number. The published example writes these times without the mark of UTC, so the mark is
  demanded of the session and not of its events.

  Rule: The events of a session are a numbered log

    @EVENTS-FORM @severity=critical
    Scenario: Every event has its three parts
      Given the selected system sessions
      When their events are read
      Then the events are answered with OK and each has these parts:
        | part    | holds                               |
        | time    | when it happened                    |
        | message | what happened                       |
        | order   | its number in the session's own log |

    @EVENTS-ORDER
    Scenario: The events are numbered without a gap
      In which sequence they stand in the document is not prescribed; another one than their numbers' is advisory.

      Given the selected system sessions
      When their events are read
      Then the events of each session are numbered from one, without a gap

    @EVENTS-TIMES
    Scenario: Every event has a time that exists
      Given the selected system sessions
      When their events are read
      Then each event happened at a date and time that exists

  Rule: The events lead back to their session

    @EVENTS-UP-LINK
    Scenario: The Up link leads to the entity
      Given the selected system sessions
      When their events are read
      Then the Up link of the events leads to the entity of their session
