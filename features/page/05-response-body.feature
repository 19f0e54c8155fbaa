Feature: GET /systemSessions/{ID} - Response Body

  The body holds the session, as an entity or as a reference to it (section "Response Body"). The page lists parameters
  and links and leaves their outer form to its example; the two formats are two spellings of one session.

  Rule: The plain address of a session answers with its entity or with a reference to it

    The page allows both, and the reference's general rule expects the reference. A server that answers with the entity
    is not wrong.

    @ENTITY-OR-REFERENCE @severity=critical
    Scenario Outline: The plain address answers with either form in <format>
      Given the selected system sessions
      When their plain addresses are read in <format>
      Then each answer is an entity or an entity reference

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The body is one sound document

    @WELL-FORMED @severity=blocker
    Scenario Outline: Any parser can read the entity in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each body is one complete and well-formed document

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The entity is built from the documented parameters and links

    The page calls all parameters elements, gives none of them a mark for "optional", and yet knows sessions that are
    still in progress. So an end and a result are due once a session has ended; everything else is due always.

    @ENTITY-SHAPE @severity=critical
    Scenario Outline: The documented parts are in their places in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each has its documented parts in their places:
        | part            | holds               | in progress | ended    |
        | UID             | its identity        | required    | required |
        | Name            | what people call it | required    | required |
        | SessionType     | what it did         | required    | required |
        | CreationTimeUTC | when it began       | required    | required |
        | EndTimeUTC      | when it ended       | not yet     | required |
        | State           | how far it came     | required    | required |
        | Result          | how it went         | optional    | required |
        | Links           | where to go next    | required    | required |

      Examples:
        | format |
        | XML    |
        | JSON   |

    @DOCUMENTED-LAYOUT @advisory @severity=minor
    Scenario Outline: Nothing undocumented turns up in <format>
      Neither an addition nor another order is forbidden by the page. Both are worth knowing early: advisory.

      Given the selected system sessions
      When they are read as entities in <format>
      Then each holds what is documented, in the published order, and nothing else

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: A session is the same whichever way it is read

    @SAME-IN-BOTH-FORMATS @severity=critical
    Scenario: XML and JSON tell the same
      Values are compared, not spellings. An empty message may be left out in JSON.

      Given the selected system sessions
      When they are read in both formats
      Then both formats tell the same values of each session

    @SAME-WHEN-REPEATED
    Scenario: Reading again tells the same
      A session may go on while it is read: only sessions to which nothing happened are compared.

      Given the selected system sessions
      When one of them is read again
      Then the repetition tells the same values
