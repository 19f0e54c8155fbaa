Feature: GET /systemSessions/{ID} - Response Body

  The body is an entity or an entity reference of the system session (section "Response Body"). The page lists parameters
  and links, and leaves the form of the document to its example; XML and JSON are two formats of one session.

  Rule: /systemSessions/{ID} returns an entity or an entity reference

    The page allows both, and the reference's general rule expects the entity reference. A server that answers
    the URL without format=Entity with the entity is not wrong.

    @ENTITY-OR-REFERENCE @severity=critical
    Scenario Outline: The URL without format=Entity is answered with either form as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each body is an entity or an entity reference

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: The body is one well-formed document

    @WELL-FORMED @severity=blocker
    Scenario Outline: Any parser can read the entity as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each body is one complete, well-formed document

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: The entity contains the documented parameters and links

    The page calls all parameters elements, marks none of them as optional, and yet has sessions that are still in
    progress. So EndTimeUTC and Result are due once a session has ended (END-TIME-ONCE-ENDED, RESULT-ONCE-ENDED), and
    everything else is due always (PARAMETERS-ALWAYS-DUE).

    @ENTITY-SHAPE @severity=critical
    Scenario Outline: Each parameter is there once, in its place, as <Accept>
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

    @DOCUMENTED-LAYOUT @advisory @severity=minor
    Scenario Outline: Nothing undocumented stands in the entity as <Accept>
      The page forbids neither an addition nor another order. Both are worth knowing early: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity contains what is documented, in the order of the page's example, and nothing else

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: A session has the same values whichever way it is read

    Values are compared, not spellings; absent, empty and null are equal where nothing is said (VALUES-NOT-SPELLINGS,
    EMPTY-MESSAGE).

    @SAME-IN-BOTH-FORMATS @severity=critical
    Scenario: XML and JSON have the same values
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read in both formats
      Then XML and JSON have the same values of each session

    @SAME-WHEN-REPEATED
    Scenario: The same request gets the same values again
      A session may go on while it is read: only sessions to which nothing happened are compared.

      Given one of the selected system sessions
      When it is requested twice in the same way
      Then both answers have the same values
