@neighbour
Feature: HTTP Response Codes - refusals

  What a server answers when it cannot or will not answer is written on one page for the whole API ("HTTP Response
  Codes"). Scripts act on the code, people on the message: an error document carries both.

  Rule: What does not exist is not found

    @UNKNOWN-ID-404 @severity=critical
    Scenario: A session that the server does not know is not found
      Given a client that has logged on
      When it asks for a session that does not exist
      Then it is told that there is no such session

    @MALFORMED-ID-4XX @advisory @severity=minor
    Scenario: An ID that cannot be one is the client's mistake
      No page says what such a request gets. A refusal is expected, an accident of the server is not: advisory.

      Given a client that has logged on
      When it asks for a session by an ID that cannot be one
      Then it is told that the mistake is its own

  Rule: What is not supported is refused as such

    The method is tried on an ID that does not exist, and only when the user allows intrusive requests.

    @UNSUPPORTED-METHOD-405 @intrusive
    Scenario: A system session cannot be changed by an unsupported method
      Given a server that may be asked intrusively
      When a client uses a method that the resource does not support
      Then it is told that the method is not supported

  Rule: A refusal explains itself

    @ERROR-BODY
    Scenario Outline: A refusal carries an error document in <format>
      Given the requests that the server had to refuse
      When the refusals are read in <format>
      Then each refusal carries an error document with a message and the code of the answer:
        | code | refused because                                     |
        | 401  | the client has no valid logon                       |
        | 404  | the server knows no such session                    |
        | 405  | the resource does not support what the client wants |

      Examples:
        | format |
        | XML    |
        | JSON   |

    @ERROR-FORMAT
    Scenario Outline: The error document comes in the format that the client accepts, <format>
      Given the requests that the server had to refuse
      When the refusals are read in <format>
      Then each error document is in that format and says so truly

      Examples:
        | format |
        | XML    |
        | JSON   |
