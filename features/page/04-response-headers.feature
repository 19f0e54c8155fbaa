Feature: GET /systemSessions/{ID} - Response Headers

  Two headers describe the body of the answer (section "Response Headers"). Clients reserve memory by Content-Length and
  choose their parser by Content-Type, so both have to be there and both have to match the body. Other standard headers
  may come along and are not judged (ADDITIONAL-HEADERS).

  The page says that Content-Type describes the body of the request. A GET request has none: it is the body of the
  response that is meant (CONTENT-TYPE-OF-THE-RESPONSE). Parameters behind the media type are ordinary HTTP and accepted.

  Rule: Content-Length is the length of the response body

    An answer that is sent in chunks has the length in its chunks; HTTP forbids Content-Length there.

    @CONTENT-LENGTH
    Scenario Outline: Content-Length is there, once, as <Accept>
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each answer has one Content-Length, or is sent in chunks

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CONTENT-LENGTH-TRUE @severity=critical
    Scenario Outline: Content-Length is the number of bytes of the body as <Accept>
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each body has the number of bytes that its Content-Length says

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: Content-Type is the media type of the response body

    @CONTENT-TYPE
    Scenario Outline: Content-Type is there, once, with a documented value as <Accept>
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each answer has one Content-Type, with one of the documented values:
        | Content-Type     | format |
        | application/xml  | XML    |
        | application/json | JSON   |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CONTENT-TYPE-TRUE @severity=critical
    Scenario Outline: Content-Type matches the body as <Accept>
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then the Content-Type of each answer matches its body

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |
