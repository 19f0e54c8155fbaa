Feature: GET /systemSessions/{ID} - Response Headers

  Two headers describe the body of the answer (section "Response Headers"). Clients reserve memory by the one and choose
  their parser by the other, so both have to be there and both have to be true. Other standard headers may come along and
  are not judged (ADDITIONAL-HEADERS).

  The page says that Content-type describes the body "of the request". A request to read has none: we take it
  as the body of the response. A character set behind the media type is ordinary HTTP and welcome.

  Rule: The answer states the length of its body

    An answer that is sent in chunks states the length with each chunk; HTTP forbids the header there.

    @CONTENT-LENGTH
    Scenario Outline: The length is stated in <format>
      Given the selected system sessions
      When they are read in <format>
      Then each answer states the length of its body once

      Examples:
        | format |
        | XML    |
        | JSON   |

    @CONTENT-LENGTH-TRUE @severity=critical
    Scenario Outline: The stated length is true in <format>
      Given the selected system sessions
      When they are read in <format>
      Then each body is exactly as long as stated

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The answer states the media type of its body

    @CONTENT-TYPE
    Scenario Outline: The media type is one of the two documented ones in <format>
      Given the selected system sessions
      When they are read in <format>
      Then each answer states one of the documented media types once:
        | media type       | format |
        | application/xml  | XML    |
        | application/json | JSON   |

      Examples:
        | format |
        | XML    |
        | JSON   |

    @CONTENT-TYPE-TRUE @severity=critical
    Scenario Outline: The stated media type is true in <format>
      Given the selected system sessions
      When they are read in <format>
      Then each body is what its media type says

      Examples:
        | format |
        | XML    |
        | JSON   |
