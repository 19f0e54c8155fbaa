@neighbour
Feature: HTTP Response Codes - refused requests

  How a server refuses a request is documented on one page for the whole API ("HTTP Response Codes"). Scripts act on the
  code, people on the Message: an Error has both.

  Rule: An unknown session is refused with 404 Not Found

    @UNKNOWN-ID-404 @severity=critical
    Scenario: An ID that the server does not know is refused
      Given a client that has logged on
      When it requests a session with an ID that the server does not know
      Then the request is refused with 404 Not Found

    @UNKNOWN-ID-404 @example
    Scenario Outline: An ID that the server does not know, by example: <written>
      Given the answer to a request with an unknown ID
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written                   | accepted  | why                                             |
        | 404 Not Found             | accepted  | the documented code                             |
        | 400 Bad Request           | a finding | the ID is well-formed                           |
        | 403 Forbidden             | a finding | that is the code for a role that is too low     |
        | 200 OK                    | a finding | there is no such session                        |
        | 500 Internal Server Error | a finding | a server error                                  |

    @MALFORMED-ID-4XX @advisory @severity=minor
    Scenario: An ID that is not a GUID is refused
      No page says what such a request gets. A code for the client's mistake is expected, a server error is not:
      advisory (MALFORMED-ID-REFUSED).

      Given a client that has logged on
      When it requests a session with an ID that is not a GUID
      Then the request is refused with a code from 400 to 499 and an Error

    @MALFORMED-ID-4XX @example
    Scenario Outline: An ID that is not a GUID, by example: <written>
      Given the answer to a request with an ID that is not a GUID
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written                   | accepted | why                                |
        | 400 Bad Request           | accepted | a code for the mistake of a client |
        | 404 Not Found             | accepted | a code for the mistake of a client |
        | 422 Unprocessable Content | accepted | a code for the mistake of a client |
        | 200 OK                    | advisory | there is no such session           |
        | 302 Found                 | advisory | a redirect is no refusal           |
        | 500 Internal Server Error | advisory | a server error                     |

    @MALFORMED-ID-4XX @example
    Scenario Outline: The body of such a refusal, by example: <written>
      Given the answer to a request with an ID that is not a GUID
      When it has the body <written>
      Then it is <accepted>

      Examples:
        | written    | accepted | why      |
        | a web page | advisory | no Error |

  Rule: An unsupported method is refused with 405 Method Not Allowed

    The method is PUT, without a body. It is sent only when the user allows intrusive requests (em.intrusive).

    @UNSUPPORTED-METHOD-405 @intrusive
    Scenario: PUT is refused
      Given a client that may send intrusive requests
      When it sends PUT /systemSessions/{ID}
      Then the request is refused with 405 Method Not Allowed

  Rule: A refused request is answered with an Error

    What an Error contains was only observed (ERROR-MEMBERS): that there is one is documented, its Message and StatusCode
    are advisory. A StatusCode that contradicts the code of its own answer is a finding: scripts go by either of them.

    @ERROR-BODY
    Scenario Outline: The body is an Error (<Accept>)
      Given the requests that were refused
      When their answers are read with Accept: <Accept>
      Then each body is an Error with a Message and the StatusCode of the answer:
        | code | reason             |
        | 401  | Unauthorized       |
        | 404  | Not Found          |
        | 405  | Method Not Allowed |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ERROR-BODY @example
    Scenario Outline: The Error of a 404 Not Found, by example: <part> <written> in <format>
      Given the answer to a request with an unknown ID
      When its <part> is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | part       | written                        | accepted  | why                                          |
        | XML    | Message    | No such session                | accepted  | any string                                   |
        | XML    | Message    | absent                         | advisory  | the text for people                          |
        | XML    | Message    | empty                          | advisory  | the text for people                          |
        | XML    | StatusCode | 404                            | accepted  | the code of the answer                       |
        | XML    | StatusCode | 500                            | a finding | another code than the answer's               |
        | XML    | StatusCode | absent                         | advisory  | scripts read it                              |
        | XML    | root       | Fault                          | a finding | no Error                                     |
        | XML    | namespace  | absent                         | advisory  | the namespace is only observed here          |
        | XML    | document   | as nothing                     | a finding | no Error                                     |
        | XML    | document   | without its last character     | a finding | not complete                                 |
        | JSON   | Message    | null                           | advisory  | the text for people                          |
        | JSON   | StatusCode | 404                            | accepted  | the code of the answer                       |
        | JSON   | StatusCode | "404"                          | advisory  | a number was observed                        |
        | JSON   | document   | as nothing                     | a finding | no Error                                     |

    @ERROR-FORMAT
    Scenario Outline: The Error is in the format that Accept names (<Accept>)
      Given the requests that were refused
      When their answers are read with Accept: <Accept>
      Then each Error is in that format, and its Content-Type matches it

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ERROR-FORMAT @example
    Scenario Outline: The format of an Error, by example: <written> in <format>
      Given the answer to a request with an unknown ID
      When its Content-Type is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written          | accepted  | why                                   |
        | XML    | application/xml  | accepted  | the body is XML                       |
        | XML    | text/html        | a finding | not one of the two documented values  |
        | XML    | application/json | a finding | the body is XML                       |
        | XML    | absent           | a finding | the header is documented              |
        | JSON   | application/json | accepted  | the body is JSON                      |
        | JSON   | text/plain       | a finding | not one of the two documented values  |
