Feature: GET /systemSessions/{ID} - Session Result

  A result has three parts: how the session went, a message for people, and whether somebody canceled it (section
  "Session Result").

  Rule: The result is one of three words

    Here the documentation disagrees with itself twice. The table gives the value the type of an identifier, although it
    lists words: we take the words. A published example of the same resource shows CompletedSuccessfully, which is a
    state: the table wins, and a server that answers like the example has a finding. Whoever lives with such a server
    can register it as a known deviation.

    For a session in progress the result may be missing; another word than these is a finding even then.

    @RESULT-LISTED @severity=critical
    Scenario Outline: Every result is a listed one in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each result is one of the listed values:
        | result  | meaning                              |
        | Success | the session did what it was meant to |
        | Warning | it did, and somebody should look     |
        | Failed  | it did not                           |

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The result has a message

    @RESULT-MESSAGE
    Scenario Outline: The result of an ended session has a message in <format>
      The message may be empty, and JSON may then leave it out.

      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then each result has a message, be it empty

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The result says whether the session was canceled

    @IS-CANCELED
    Scenario Outline: The result of an ended session says plainly whether it was canceled in <format>
      The table writes True and False, the example writes them small, and so do both formats by their own rules: small
      letters are expected. Another spelling of the same truth is accepted in XML: advisory.

      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then each result says whether the session was canceled:
        | canceled | meaning                    |
        | true     | somebody canceled it       |
        | false    | it ran until its own end   |

      Examples:
        | format |
        | XML    |
        | JSON   |
