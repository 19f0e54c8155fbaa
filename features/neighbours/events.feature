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

    @EVENTS-FORM @example
    Scenario Outline: The first of two events, by example: <element> <written>
      Given the events of an ended session
      When the <element> of the first event is written <written> in XML
      Then it is <accepted>

      Examples:
        | element | written | accepted  | why                          |
        | Message | Started | accepted  | any string                   |
        | Message | empty   | accepted  | there is nothing to say      |
        | Message | absent  | a finding | one of the three elements    |
        | Order   | absent  | a finding | one of the three elements    |
        | Order   | first   | a finding | no number                    |

    @EVENTS-ORDER @example
    Scenario Outline: Order of the first of two events, by example: <written>
      Given the events of an ended session
      When the Order of the first event is written <written> in XML
      Then it is <accepted>

      Examples:
        | written | accepted  | why                             |
        | 1       | accepted  | 1, then 2                       |
        | 2       | a finding | 2 twice, and no 1               |
        | 0       | a finding | numbers begin with 1            |

    @EVENTS-TIMES @example
    Scenario Outline: CreationTimeUTC of an event, by example: <written>
      Given the events of an ended session
      When the CreationTimeUTC of the first event is written <written> in XML
      Then it is <accepted>

      Examples:
        | written                    | accepted  | why                                    |
        | 2026-01-27T17:06:10.30038  | accepted  | as published, without Z                |
        | 2026-01-27T17:06:10.3Z     | accepted  | Z is welcome                           |
        | 2026-01-27T18:06:10+01:00  | accepted  | an offset names the same moment        |
        | 2026-02-30T17:06:10        | a finding | February has no 30th                   |
        | 2026-01-27T09:06:10        | accepted  | it may be a local time                 |
        | 2026-01-27T09:06:10Z       | advisory  | before its session was launched        |
        | 2026-01-24T17:06:10        | advisory  | the same, in any zone                  |
        | 2569-01-27T17:06:10        | advisory  | later than the Date of the answer      |
        | 17:06:10                   | a finding | a time without a date                  |
        | absent                     | a finding | one of the three elements              |

  Rule: The events link back to their session

    @EVENTS-UP-LINK
    Scenario: The Up link is the URL of the entity
      Given the selected system sessions
      When /systemSessions/{ID}/events is read with Accept: application/xml
      Then the Up link of the events is the URL of /systemSessions/{ID}?format=Entity of their session

    @EVENTS-UP-LINK @example
    Scenario Outline: The Up link, by example: <written>
      Given the events of an ended session
      When the Href of its Up link is written <written> in XML
      Then it is <accepted>

      Examples:
        | written                                                              | accepted  | why               |
        | https://em01.example.test:9398/api/systemSessions/{ID}?format=Entity | accepted  | the entity        |
        | https://em01.example.test:9398/api/systemSessions/{OTHER-ID}?format=Entity | a finding | another session   |
        | /api/systemSessions/{ID}?format=Entity                               | a finding | a relative URL    |
