Feature: GET /systemSessions/{ID} - Links

  Clients of this API find their way by links, never by building addresses. A session carries two (section "Links").
  A link may name the server otherwise than the client does, and is followed all the same on the server that the user
  named. The type of a link is not judged: the published one names another resource.

  Rule: The Alternate link leads to the session itself

    @ALTERNATE-LINK
    Scenario Outline: Every session links to itself in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each has an Alternate link with a complete address

      Examples:
        | format |
        | XML    |
        | JSON   |

    @ALTERNATE-LINK-TARGET @severity=critical
    Scenario Outline: The Alternate link leads to the same session in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each Alternate link leads to the same session

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The Down link leads to the session's log events

    @EVENTS-LINK
    Scenario Outline: Every session links to its events in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each has a Down link with a complete address

      Examples:
        | format |
        | XML    |
        | JSON   |

    @EVENTS-LINK-TARGET @severity=critical
    Scenario Outline: The Down link leads to the events of the same session in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each Down link leads to the events of the same session

      Examples:
        | format |
        | XML    |
        | JSON   |
