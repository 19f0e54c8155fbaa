@neighbour
Feature: HTTP and JSON - what the reference takes for granted

  The reference describes an HTTP API and does not repeat what HTTP and JSON themselves demand. Clients and whatever
  stands between them and the server rely on it, so it is verified here: what a standard forbids fails a server as a page
  of the reference does. What a standard only advises against is advisory.

  Rule: Header names are case-insensitive

    @HEADER-NAMES-IN-ANY-CASE @severity=critical
    Scenario: X-RestSvcSessionId is accepted in lower case
      RFC 9110, section 5.1. Proxies and later versions of HTTP write names in small letters.

      Given a client that has logged on
      When it requests a session with x-restsvcsessionid in lower case
      Then the answer is the one to X-RestSvcSessionId

    @HEADER-NAMES-IN-ANY-CASE @example
    Scenario Outline: A header name in lower case, by example: <written>
      Given the answer to x-restsvcsessionid in lower case
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written                   | accepted  | why                                         |
        | 200 OK                    | accepted  | the answer to X-RestSvcSessionId            |
        | 401 Unauthorized          | a finding | the server does not find the session ID     |
        | 400 Bad Request           | a finding | RFC 9110, section 5.1: the name is the same |
        | 500 Internal Server Error | a finding | a server error                              |

  Rule: An answer is written by the grammar of HTTP/1.1

    Clients differ in what they forgive. What one of them ignores, the next one refuses, and two of them may see two
    different answers in the same bytes.

    @HTTP-SYNTAX @severity=critical
    Scenario: The head of each answer is written by the grammar of HTTP/1.1
      Given the selected system sessions
      When their answers are read as HTTP
      Then each head is written by the grammar of HTTP/1.1

    @HTTP-SYNTAX @example
    Scenario Outline: The head of an answer, by example: <written>
      Given the entity of an ended session
      When its head has the line <written>
      Then it is <accepted>

      Examples:
        | written                     | accepted  | why                                                           |
        | HTTP/1.1␣200␣OK␍␊           | accepted  | as HTTP writes it                                             |
        | HTTP/1.1␣200␣␍␊             | accepted  | the reason may be left out, the blank before it not           |
        | HTTP/1.1␣200␍␊              | a finding | RFC 9112, section 4: the last blank is missing                |
        | HTTP/1.1␣␣200␣OK␍␊          | a finding | RFC 9112, section 4: one blank                                |
        | HTTP/1.1␉200␣OK␍␊           | a finding | a tab is no blank there                                       |
        | HTTP/1.1␣200␣All␉right␍␊    | accepted  | within the reason a tab is allowed                            |
        | Server:␣EM␍␊                | accepted  | as HTTP writes it                                             |
        | :␣EM␍␊                      | a finding | RFC 9112, section 5: no name                                  |
        | Server␍␊                    | a finding | RFC 9112, section 5: no colon                                 |
        | Server:␣:EM␍␊               | accepted  | a value may begin with a colon                                |
        | Server:EM␍␊                 | accepted  | the blank behind the colon is optional                        |
        | Server:␍␊                   | accepted  | a value may be empty                                          |
        | Server␣:␣EM␍␊               | a finding | RFC 9112, section 5.1: no blank before the colon              |
        | Server␉:␣EM␍␊               | a finding | a tab is no better                                            |
        | ␣Server:␣EM␍␊               | a finding | RFC 9112, section 5.2: it goes on with the line before it     |
        | Server␣Name:␣EM␍␊           | a finding | RFC 9110, section 5.6.2: no blank within a name               |
        | Server:␣EM␊                 | a finding | RFC 9112, section 2.2: CR LF ends a line                      |
        | Server:␣E␍M␍␊               | a finding | RFC 9112, section 2.2: a CR within a line                     |

    @HTTP-SYNTAX @example
    Scenario Outline: The date of an answer, by example: <written>
      Given the entity of an ended session
      When its Date is written <written>
      Then it is <accepted>

      Examples:
        | written                         | accepted  | why                                                        |
        | Tue, 27 Jan 2026 18:00:00 GMT   | accepted  | RFC 9110, section 5.6.7                                    |
        | absent                          | accepted  | a server without a clock has none                          |
        | Tue, 27 Jan 2026 18:00:00 +0000 | a finding | the zone is written GMT                                    |
        | Tuesday, 27-Jan-26 18:00:00 GMT | a finding | an old form, which a server must not write                 |
        | 2026-01-27T18:00:00Z            | a finding | that is the form of times within documents                 |

    @CONNECTION-CLOSE
    Scenario: A server that is asked to close the connection closes it
      Given the selected system sessions
      When it requests a session with Connection: close
      Then the server closes the connection behind its answer

    @CONNECTION-CLOSE @example
    Scenario Outline: An announced end, by example: Connection: <written>, and the connection is <end>
      A server may close the connection unasked. Whoever says so has to do it, or the client waits for an end that does
      not come.

      Given the entity of an ended session
      When its Connection is written <written>, and the connection is <end>
      Then it is <accepted>

      Examples:
        | written           | end       | accepted  | why                                                  |
        | close             | closed    | accepted  | RFC 9112, section 9.6                                |
        | Close             | closed    | accepted  | letter case does not count                           |
        | close             | left open | a finding | RFC 9112, section 9.6: nothing came for three seconds |
        | Keep-Alive, Close | left open | a finding | one option of two is close                           |

    @HTTP-1-1 @advisory @severity=minor
    Scenario: Each answer is of HTTP/1.1
      HTTP lets a server or a proxy answer in version 1.0 where it has reasons: advisory (HTTP-1-0-IS-ALLOWED).

      Given the selected system sessions
      When their answers are read as HTTP
      Then each answer is of HTTP/1.1

    @HTTP-1-1 @example
    Scenario Outline: The version of an answer, by example: <written>
      Given the entity of an ended session
      When its version is written <written>
      Then it is <accepted>

      Examples:
        | written  | accepted | why                                          |
        | HTTP/1.1 | accepted | the version of the request                   |
        | HTTP/1.0 | advisory | allowed where a server or proxy has reasons  |
        | HTTP/1.2 | advisory | a version that does not exist                |
        | HTTP/0.9 | advisory | a version without headers                    |

  Rule: A refusal with 401 Unauthorized names how to log on

    @CHALLENGE-WITH-401
    Scenario: A request that is refused with 401 Unauthorized gets a challenge
      RFC 9110, section 15.5.2. The reference shows the header of a refused logon; HTTP demands it of each 401.

      Given a client that has logged on
      When a request is refused with 401 Unauthorized
      Then the answer has a WWW-Authenticate header with a challenge

    @CHALLENGE-WITH-401 @example
    Scenario Outline: The challenge, by example: <written>
      Given the answer to a request without X-RestSvcSessionId
      When its WWW-Authenticate is written <written>
      Then it is <accepted>

      Examples:
        | written                        | accepted  | why                                            |
        | Basic Realm=RestSvc            | accepted  | as the reference shows it                      |
        | Negotiate                      | accepted  | any challenge will do                          |
        | absent                         | a finding | no client can know how to log on               |
        | empty                          | a finding | no challenge                                   |

  Rule: Accept is read as HTTP writes it

    The page lists two values of Accept. What HTTP says of others is expected and documented nowhere: advisory
    (ACCEPT-VALUES-LISTED).

    @ACCEPT-AS-HTTP-WRITES-IT @advisory @severity=minor
    Scenario: Accept is read in any letter case, with parameters, weights and wildcards
      Given one of the selected system sessions
      When it is requested with Accept written in another way
      Then the body is in the format that HTTP reads there

    @ACCEPT-AS-HTTP-WRITES-IT @example
    Scenario Outline: Other values of Accept, by example: <Accept>, <written>
      Given the answer to a request with Accept: <Accept>
      When it has the body <written>
      Then it is <accepted>

      Examples:
        | Accept                                  | written    | accepted | why                                                  |
        | */*                                     | in XML     | accepted | the default (XML-FOR-ANY-TYPE)                       |
        | */*                                     | in JSON    | advisory | JSON is for clients that request it                  |
        | APPLICATION/JSON                        | in JSON    | accepted | RFC 9110, section 8.3.1                              |
        | APPLICATION/JSON                        | in XML     | advisory | letter case does not count                           |
        | application/json; charset=utf-8         | in XML     | advisory | RFC 9110, section 12.5.1                             |
        | application/xml;q=0.2, application/json | in XML     | advisory | RFC 9110, section 12.4.2: JSON has the weight 1      |
        | text/plain                              | in XML     | accepted | a server may send what it has                        |
        | text/plain                              | a web page | advisory | neither a document nor a refusal                     |

  Rule: JSON is written by RFC 8259

    @JSON-WITHOUT-MARK
    Scenario: JSON does not begin with a byte order mark
      Given the selected system sessions
      When their answers are read as HTTP
      Then no JSON begins with a byte order mark

    @JSON-WITHOUT-MARK @example
    Scenario Outline: The first bytes of JSON, by example: <written>
      Given the entity of an ended session
      When its document is written <written> in JSON
      Then it is <accepted>

      Examples:
        | written                  | accepted  | why                                                     |
        | with blanks and line ends | accepted | blanks may stand before the text                        |
        | with a byte order mark   | a finding | RFC 8259, section 8.1: a sender must not add it         |
