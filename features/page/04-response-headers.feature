Feature: GET /systemSessions/{ID} - Response Headers

  Two headers describe the body of the answer (section "Response Headers"). Clients reserve memory by Content-Length and
  choose their parser by Content-Type, so both have to be there and both have to match the body. Other standard headers
  may come along and are not judged (ADDITIONAL-HEADERS).

  The page says that Content-Type describes the body of the request. A GET request has none: it is the body of the
  response that is meant (CONTENT-TYPE-OF-THE-RESPONSE). Parameters behind the media type are ordinary HTTP and accepted.

  Rule: Content-Length is the length of the response body

    An answer that is sent in chunks has the length in its chunks; HTTP forbids Content-Length there.

    @CONTENT-LENGTH
    Scenario Outline: Content-Length is there once (<Accept>)
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each answer has one Content-Length, or is sent in chunks

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CONTENT-LENGTH-TRUE @severity=critical
    Scenario Outline: Content-Length is the number of bytes of the body (<Accept>)
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each body has the number of bytes that its Content-Length says

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CONTENT-LENGTH @example
    Scenario Outline: Content-Length, by example: <written>
      Given the entity of an ended session
      When its Content-Length is written <written>
      Then it is <accepted>

      Examples:
        | written                       | accepted  | why                                                        |
        | the number of bytes           | accepted  | as documented                                              |
        | absent, and sent in chunks    | accepted  | the chunks say how long the body is                        |
        | absent, and closed behind it  | a finding | a client cannot tell the end from a broken connection      |
        | the number of bytes, twice    | a finding | one header is documented                                   |
        | the number of bytes, and sent in chunks | a finding | RFC 9112, section 6.2: one of the two           |
        | twelve                        | a finding | no number                                                  |
        | -1                            | a finding | no number of bytes                                         |
        | 2,000                         | a finding | digits only                                                |

    @CONTENT-LENGTH-TRUE @example
    Scenario Outline: The length of the body, by example: <written>
      Given the entity of an ended session
      When its Content-Length is written <written>
      Then it is <accepted>

      Examples:
        | written                       | accepted  | why                                                        |
        | the number of bytes           | accepted  | as documented                                              |
        | more than the number of bytes | a finding | the body is cut off                                        |
        | less than the number of bytes | a finding | the next answer of the connection begins with the rest     |

  Rule: Content-Type is the media type of the response body

    @CONTENT-TYPE
    Scenario Outline: Content-Type is there once, with a documented value (<Accept>)
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each answer has one Content-Type, with one of the documented values:
        | header       | value            | format |
        | Content-Type | application/xml  | XML    |
        | Content-Type | application/json | JSON   |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CONTENT-TYPE-TRUE @severity=critical
    Scenario Outline: Content-Type matches the body (<Accept>)
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then the Content-Type of each answer matches its body

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CONTENT-TYPE @example
    Scenario Outline: Content-Type, by example: <written> in <format>
      Given the entity of an ended session
      When its Content-Type is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                | accepted  | why                                                |
        | XML    | application/xml                        | accepted  | documented                                         |
        | XML    | application/xml; charset=utf-8         | accepted  | parameters are ordinary HTTP                       |
        | XML    | application/xml;charset="UTF-8"        | accepted  | a quoted parameter, and no blank                   |
        | XML    | Application/XML                        | accepted  | media types know no capital letters                |
        | XML    | absent                                 | a finding | the header is documented                           |
        | XML    | empty                                  | a finding | no media type                                      |
        | XML    | text/xml                               | a finding | not one of the two documented values               |
        | XML    | application/xhtml+xml                  | a finding | not one of the two documented values               |
        | XML    | application/octet-stream               | a finding | not one of the two documented values               |
        | XML    | xml                                    | a finding | no media type                                      |
        | XML    | application/xml, twice                 | a finding | one header is documented                           |
        | XML    | application/xml, application/json      | a finding | one value is documented                            |
        | JSON   | application/json                       | accepted  | documented                                         |
        | JSON   | application/json; charset=utf-8        | accepted  | parameters are ordinary HTTP                       |
        | JSON   | application/problem+json               | a finding | not one of the two documented values               |
        | JSON   | text/json                              | a finding | not one of the two documented values               |

    @CONTENT-TYPE-TRUE @example
    Scenario Outline: Content-Type and body, by example: <written> in <format>
      Given the entity of an ended session
      When its Content-Type is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                | accepted  | why                                                |
        | XML    | application/xml                        | accepted  | the body is XML                                    |
        | XML    | application/json                       | a finding | the body is XML                                    |
        | XML    | application/xml; charset=utf-16        | a finding | the body is UTF-8                                  |
        | XML    | application/xml; charset=klingon       | a finding | no such charset is known                           |
        | JSON   | application/json                       | accepted  | the body is JSON                                   |
        | JSON   | application/xml                        | a finding | the body is JSON                                   |
        | JSON   | application/json; charset=iso-8859-1   | accepted  | the body is plain ASCII, which is the same in both |
