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

    @MALFORMED-ID-4XX @advisory @severity=minor
    Scenario: An ID that is not a GUID is refused
      No page says what such a request gets. A code for the client's mistake is expected, an accident of the server is not:
      advisory (MALFORMED-ID-REFUSED).

      Given a client that has logged on
      When it requests a session with an ID that is not a GUID
      Then the request is refused with a code from 400 to 499 and an Error

  Rule: An unsupported method is refused with 405 Method Not Allowed

    The method is PUT, without a body. It is sent only when the user allows intrusive requests (em.intrusive).

    @UNSUPPORTED-METHOD-405 @intrusive
    Scenario: PUT is refused
      Given a client that may send intrusive requests
      When it sends PUT /systemSessions/{ID}
      Then the request is refused with 405 Method Not Allowed

  Rule: A refused request is answered with an Error

    What an Error contains was only observed (ERROR-MEMBERS): that there is one is documented, its Message and StatusCode
    are advisory.

    @ERROR-BODY
    Scenario Outline: The body is an Error as <Accept>
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

    @ERROR-FORMAT
    Scenario Outline: The Error is in the format that Accept names as <Accept>
      Given the requests that were refused
      When their answers are read with Accept: <Accept>
      Then each Error is in that format, and its Content-Type matches it

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |
