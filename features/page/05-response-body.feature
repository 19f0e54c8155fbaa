Feature: GET /systemSessions/{ID} - Response Body

  The body is an entity or an entity reference of the system session (section "Response Body"). The page lists parameters
  and links, and leaves the form of the document to its example; XML and JSON are two formats of one session.

  Rule: /systemSessions/{ID} returns an entity or an entity reference

    The page allows both, and the reference's general rule expects the entity reference. A server that answers
    the URL without format=Entity with the entity is not wrong.

    @ENTITY-OR-REFERENCE @severity=critical
    Scenario Outline: The URL without format=Entity is answered with either form (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each body is an entity or an entity reference

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ENTITY-OR-REFERENCE @example
    Scenario Outline: The URL without format=Entity, by example: <written> in <format>
      Given the answer to /systemSessions/{ID}
      When its root is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written        | accepted  | why                                           |
        | XML    | EntityRef      | accepted  | an entity reference                           |
        | XML    | SystemSessions | a finding | that is the collection                        |
        | XML    | LogonSession   | a finding | that is another resource                      |

  Rule: The body is one well-formed document

    @WELL-FORMED @severity=blocker
    Scenario Outline: Any parser can read the entity (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each body is one complete, well-formed document

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @WELL-FORMED @example
    Scenario Outline: Well-formed documents, by example: <written> in <format>
      Given the entity of an ended session
      When its document is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                        | accepted  | why                                                   |
        | XML    | with the example's declaration | accepted  | <?xml version="1.0" encoding="utf-8"?>                |
        | XML    | without a declaration          | accepted  | XML makes it optional                                 |
        | XML    | with a byte order mark         | accepted  | XML allows it                                         |
        | XML    | with a DOCTYPE                 | a finding | nothing documents one, and it endangers the client    |
        | XML    | without its last character     | a finding | not complete                                          |
        | XML    | with text behind it            | a finding | not one document                                      |
        | XML    | as nothing                     | a finding | a session is no empty body                            |
        | JSON   | with blanks and line ends      | accepted  | JSON allows them between its parts                    |
        | JSON   | without its last character     | a finding | not complete                                          |
        | JSON   | with text behind it            | a finding | not one document                                      |
        | JSON   | with the member UID twice      | a finding | two parsers may see two different values              |
        | JSON   | as nothing                     | a finding | a session is no empty body                            |

  Rule: The entity contains the documented parameters and links

    The page calls all parameters elements, marks none of them as optional, and yet has sessions that are still in
    progress. So EndTimeUTC and Result are due once a session has ended (END-TIME-ONCE-ENDED, RESULT-ONCE-ENDED), and
    everything else is due always (PARAMETERS-ALWAYS-DUE).

    @ENTITY-SHAPE @severity=critical
    Scenario Outline: Each parameter is there once, in its place, (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity contains these parameters and links:
        | parameter       | type                  | in progress | ended    |
        | UID             | UidType               | required    | required |
        | Name            | String                | required    | required |
        | SessionType     | String                | required    | required |
        | CreationTimeUTC | DateTime              | required    | required |
        | EndTimeUTC      | DateTime              | not yet     | required |
        | State           | String                | required    | required |
        | Result          | SessionResultInfoType | optional    | required |
        | Links           | LinkListType          | required    | required |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ENTITY-SHAPE @example
    Scenario Outline: Parameters of a session in progress, by example: <parameter> <written> in <format>
      Given the entity of a session in progress
      When its <parameter> is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | parameter  | written | accepted  | why                                            |
        | XML    | EndTimeUTC | absent  | accepted  | there is no end yet                            |
        | XML    | Result     | absent  | accepted  | there is no result yet                         |
        | XML    | Result     | empty   | accepted  | a result without parts                         |
        | JSON   | EndTimeUTC | absent  | accepted  | there is no end yet                            |
        | JSON   | EndTimeUTC | null    | accepted  | null and absent mean the same here             |
        | JSON   | Result     | absent  | accepted  | there is no result yet                         |
        | JSON   | Result     | null    | accepted  | null and absent mean the same here             |
        | XML    | State      | twice   | a finding | two values for one parameter                   |

    @DOCUMENTED-LAYOUT @advisory @severity=minor
    Scenario Outline: Nothing undocumented stands in the entity (<Accept>)
      The page forbids neither an addition nor another order. Both are worth knowing early: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity contains what is documented, in the order of the page's example, and nothing else

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @DOCUMENTED-LAYOUT @example
    Scenario Outline: The layout of the entity, by example: <written> in <format>
      Given the entity of an ended session
      When its document is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                              | accepted | why                                               |
        | XML    | with its attributes in another order | accepted | XML gives them no order (ATTRIBUTES-IN-ANY-ORDER) |
        | XML    | with comments                        | accepted | they say nothing                                  |
        | XML    | with State before SessionType        | advisory | another order than in the page's example          |
        | XML    | with an element Progress             | advisory | nothing documents it                              |
        | XML    | with an attribute Build              | advisory | nothing documents it                              |
        | JSON   | with its members in another order    | accepted | JSON gives them no order                          |
        | JSON   | with a member Progress               | advisory | nothing documents it                              |

  Rule: A session has the same values whichever way it is read

    Values are compared, not spellings; absent, empty and null are equal where nothing is said (VALUES-NOT-SPELLINGS,
    EMPTY-MESSAGE).

    @SAME-IN-BOTH-FORMATS @severity=critical
    Scenario: XML and JSON have the same values
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read in both formats
      Then XML and JSON have the same values of each session

    @SAME-IN-BOTH-FORMATS @example
    Scenario Outline: XML and JSON, by example: <parameter> <in XML> and <in JSON>
      Given an ended session, read in both formats
      When its <parameter> is <in XML> in XML and <in JSON> in JSON
      Then it is <accepted>

      Examples:
        | parameter       | in XML                      | in JSON                         | accepted  | why                                 |
        | Message         | empty                       | ""                              | accepted  | empty in both                       |
        | Message         | empty                       | null                            | accepted  | null means empty here               |
        | Message         | empty                       | absent                          | accepted  | JSON may leave an empty one out     |
        | Message         | One VM failed               | ""                              | a finding | text in one format only             |
        | Message         | Größe < 1                   | "Gr\u00f6\u00dfe < 1"           | accepted  | two spellings of one text           |
        | IsCanceled      | true                        | true                            | accepted  | the same value                      |
        | IsCanceled      | false                       | true                            | a finding | another value                       |
        | CreationTimeUTC | 2026-01-27T17:05:52.500Z    | "2026-01-27T17:05:52.5Z"        | accepted  | two spellings of one moment         |
        | CreationTimeUTC | 2026-01-27T17:05:52Z        | "2026-01-27T17:05:53Z"          | a finding | a second apart                      |
        | Name            | Collect Job                 | "Collect job"                   | a finding | another Name                        |

    @SAME-WHEN-REPEATED
    Scenario: The same request gets the same values again
      A session may go on while it is read: only sessions to which nothing happened are compared.

      Given one of the selected system sessions
      When it is requested twice in the same way
      Then both answers have the same values

    @SAME-WHEN-REPEATED @example
    Scenario Outline: The second answer about an ended session, by example: <parameter> <written> in <format>
      Given an ended session, requested again
      When its <parameter> is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | parameter   | written                      | accepted  | why                                       |
        | XML    | Name        | Collect Job                  | accepted  | the same Name                             |
        | XML    | Name        | Collect                      | a finding | another Name                              |
        | XML    | SessionType | LogExport                    | a finding | another SessionType                       |
        | XML    | State       | CompletedSuccessfully        | a finding | an ended session has its last State       |
        | XML    | State       | InProgress                   | a finding | an ended session does not go on           |
        | XML    | EndTimeUTC  | 2026-01-27T17:06:10.4913370Z | accepted  | another spelling of the same moment       |
        | XML    | EndTimeUTC  | 2026-01-27T17:06:11Z         | a finding | an ended session does not end again       |
        | XML    | Message     | absent                       | a finding | there was one before                      |
        | XML    | IsCanceled  | true                         | a finding | an ended session is not canceled any more |
        | JSON   | Name        | "Collect"                    | a finding | another Name                              |
        | JSON   | IsCanceled  | true                         | a finding | an ended session is not canceled any more |

    @SAME-WHEN-REPEATED @example
    Scenario Outline: A session that ends between two answers, by example: <parameter> <written>
      Given a session in progress, requested again when it has ended
      When its <parameter> is written <written> in XML
      Then it is <accepted>

      Examples:
        | parameter       | written                     | accepted  | why                                      |
        | State           | CompletedWarning            | accepted  | InProgress before: the session has ended |
        | EndTimeUTC      | 2026-01-27T17:06:10.491337Z | accepted  | absent before: the session has ended     |
        | Name            | Collect                     | a finding | another Name                             |
        | SessionType     | LogExport                   | a finding | another SessionType                      |
        | CreationTimeUTC | 2026-01-27T17:05:53Z        | a finding | a session does not begin again           |
