Feature: GET /systemSessions/{ID} - Session Result

  A Result of the type SessionResultInfoType has three parts: Result, Message and IsCanceled (section "Session Result").

  Rule: Result is one of three values

    The documentation contradicts itself twice here. The table gives Result the type UidType, although it lists values: it
    is an enumerated string (RESULT-IS-AN-ENUMERATED-STRING). A published example of the same resource shows
    CompletedSuccessfully, which is a State: the table wins, and a server that answers like the example has a finding
    (RESULT-LISTED-VALUES-WIN). Who lives with such a server can register it as a known deviation.

    In a session in progress the value may be absent; another one than these is a finding even then (RESULT-ONCE-ENDED).

    @RESULT-LISTED @severity=critical
    Scenario Outline: Each Result is a documented value as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Result is one of:
        | Result  |
        | Success |
        | Warning |
        | Failed  |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: Message has the result details

    @RESULT-MESSAGE
    Scenario Outline: Each Result of an ended session has a Message as <Accept>
      The Message may be empty, and JSON may then leave it out (EMPTY-MESSAGE).

      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Result has a Message, which may be empty

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: IsCanceled defines whether the session was canceled

    @IS-CANCELED
    Scenario Outline: Each Result of an ended session has IsCanceled as <Accept>
      The table writes True and False, the page's example writes them in lower case, and so do XML Schema and JSON by their
      own rules: lower case is expected. Another spelling of a boolean is advisory in XML (IS-CANCELED-IN-LOWER-CASE).

      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Result has IsCanceled, with one of the documented values:
        | IsCanceled | written |
        | True       | true    |
        | False      | false   |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |
