Feature: GET /systemSessions/{ID} - Session Result

  A Result of the type SessionResultInfoType has three parts: Result, Message and IsCanceled (section "Session Result").

  Rule: Result is one of three values

    The documentation contradicts itself twice here. The table gives Result the type UidType, although it lists values: it
    is an enumerated string (RESULT-IS-AN-ENUMERATED-STRING). A published example of the same resource shows
    CompletedSuccessfully, which is a State: the table wins, and a server that answers like the example has a finding
    (RESULT-LISTED-VALUES-WIN). A known deviation can accept such a server.

    In a session in progress the value may be absent; another one than these is a finding even then (RESULT-ONCE-ENDED).

    @RESULT-LISTED @severity=critical
    Scenario Outline: Each Result is a documented value (<Accept>)
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

    @RESULT-LISTED @example
    Scenario Outline: Result, by example: <written> in <format>
      Given the entity of an ended session
      When the Result in its Result is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                 | accepted  | why                                            |
        | XML    | Success                 | accepted  | listed                                         |
        | XML    | Warning                 | accepted  | listed                                         |
        | XML    | Failed                  | accepted  | listed                                         |
        | XML    | CompletedSuccessfully   | a finding | a State; the table wins over the example       |
        | XML    | None                    | a finding | not listed                                     |
        | XML    | success                 | a finding | another letter case                            |
        | XML    | ␣Success                | a finding | a blank makes another value                    |
        | JSON   | "Success"               | accepted  | listed                                         |
        | JSON   | "CompletedSuccessfully" | a finding | a State; the table wins over the example       |
        | JSON   | "Success␣"              | a finding | a blank makes another value                    |

  Rule: Message has the result details

    @RESULT-MESSAGE
    Scenario Outline: Each Result of an ended session has a Message (<Accept>)
      The Message may be empty, and JSON may then leave it out (EMPTY-MESSAGE).

      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Result has a Message, which may be empty

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @RESULT-MESSAGE @example
    Scenario Outline: Message, by example: <written> in <format>
      Given the entity of an ended session
      When its Message is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                        | accepted  | why                                        |
        | XML    | 2 of 3 VMs <done> & "dusted"   | accepted  | any string                                 |
        | XML    | empty                          | accepted  | there is nothing to say                    |
        | XML    | absent                         | a finding | in XML the element is documented           |
        | JSON   | "Done"                         | accepted  | any string                                 |
        | JSON   | ""                             | accepted  | there is nothing to say                    |
        | JSON   | null                           | accepted  | null means empty here                      |
        | JSON   | absent                         | accepted  | JSON may leave an empty one out            |
        | JSON   | 0                              | a finding | a string is documented                     |

  Rule: IsCanceled defines whether the session was canceled

    @IS-CANCELED
    Scenario Outline: Each Result of an ended session has IsCanceled (<Accept>)
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

    @IS-CANCELED @example
    Scenario Outline: IsCanceled, by example: <written> in <format>
      Given the entity of an ended session
      When its IsCanceled is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written  | accepted  | why                                              |
        | XML    | true     | accepted  | as in the page's example                         |
        | XML    | false    | accepted  | as in the page's example                         |
        | XML    | ␣true␣   | accepted  | XML Schema allows blanks around a boolean        |
        | XML    | True     | advisory  | as in the page's table                           |
        | XML    | False    | advisory  | as in the page's table                           |
        | XML    | 1        | advisory  | XML Schema allows it, the page does not list it  |
        | XML    | 0        | advisory  | XML Schema allows it, the page does not list it  |
        | XML    | TRUE     | a finding | no boolean                                       |
        | XML    | yes      | a finding | no boolean                                       |
        | XML    | empty    | a finding | no boolean                                       |
        | XML    | absent   | a finding | due in a Result                                  |
        | JSON   | true     | accepted  | a boolean                                        |
        | JSON   | false    | accepted  | a boolean                                        |
        | JSON   | "true"   | a finding | a string                                         |
        | JSON   | 0        | a finding | a number                                         |
        | JSON   | null     | a finding | no boolean                                       |
        | JSON   | absent   | a finding | due in a Result                                  |
