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

    @COLLECTION-FORM @example
    Scenario Outline: An entry of the collection, by example: <part> <written>
      Given the answer to /systemSessions
      When the <part> of its entry is written <written>
      Then it is <accepted>

      Examples:
        | part | written                                                                    | accepted  | why                              |
        | Href | https://em01.example.test:9398/api/systemSessions/{ID}?format=Entity       | accepted  | the URL of the entity            |
        | Href | https://em01.example.test:9398/api/systemSessions/{ID}                     | a finding | the URL of the entity reference  |
        | Href | /api/systemSessions/{ID}?format=Entity                                     | a finding | a relative URL                   |
        | Href | https://em01.example.test:9398/api/systemSessions/{OTHER-ID}?format=Entity | a finding | another session                  |
        | Href | absent                                                                     | a finding | a resource has a URL             |
        | Type | SystemSession                                                              | accepted  | the type of the entity           |
        | Type | BackupJobSession                                                           | advisory  | the name itself is only observed |
        | Type | absent                                                                     | a finding | a resource has a type            |
        | UID  | urn:veeam:SystemSession:{ID}                                               | accepted  | the UID of the session           |

    @COLLECTION-FORM @example
    Scenario Outline: The entries of the collection, by example: <written>
      Given the answer to /systemSessions
      When the entry is written <written>
      Then it is <accepted>

      Examples:
        | written | accepted  | why                    |
        | once    | accepted  | each session once      |
        | twice   | a finding | the same session again |

    @COLLECTION-FORM @example
    Scenario Outline: The document of the collection, by example: <written>
      Given the answer to /systemSessions
      When its root is written <written> in XML
      Then it is <accepted>

      Examples:
        | written        | accepted  | why                    |
        | SystemSessions | accepted  | the documented element |
        | SystemSession  | a finding | that is one session    |

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

    @COLLECTION-AGREES @example
    Scenario Outline: A session and its entry, by example: <parameter> <written>
      Given an ended session and its entry in /systemSessions
      When the <parameter> of its entry is written <written>
      Then it is <accepted>

      Examples:
        | parameter       | written                                                      | accepted  | why                                                 |
        | Name            | Collect Job                                                  | accepted  | the Name of the session                             |
        | Name            | Collect                                                      | a finding | another Name                                        |
        | SessionType     | LogExport                                                    | a finding | another SessionType                                 |
        | State           | Failed                                                       | a finding | another State                                       |
        | CreationTimeUTC | 2026-01-27T17:05:52.0698370Z                                 | accepted  | another spelling of the same moment                 |
        | CreationTimeUTC | 2026-01-27T17:05:52Z                                         | a finding | a part of a second earlier                          |
        | CreationTimeUTC | absent                                                       | a finding | the session has one                                 |
        | UID             | urn:veeam:SystemSession:7D0C3A52-1F4E-4C8A-9B63-000000000001 | accepted  | the same GUID (GUID-IN-ANY-CASE)                    |
        | Href            | https://10.0.0.7:9398/api/systemSessions/{ID}?format=Entity  | accepted  | the same resource (LINKS-NAME-THE-SERVER-OTHERWISE) |
