@neighbour
Feature: Authentication and Security - logon and logoff

  A client exchanges its credentials for a session ID once, and ends the logon session when it is done (page
  "Authentication and Security"). Where a request carries the session ID twice, in a cookie and in the header
  X-RestSvcSessionId, the cookie would win (COOKIE-BEFORE-HEADER); em-verify keeps no cookies, so that the documented
  header is tested.

  Rule: A logon with valid credentials creates a logon session

    @LOGON-CREATED @severity=blocker
    Scenario: The logon is answered with 201 Created
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer is 201 Created

    @LOGON-CREATED @example
    Scenario Outline: The code of a logon, by example: <written>
      Given the answer to a logon
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written                   | accepted  | why                         |
        | 201 Created               | accepted  | a logon session was created |
        | 200 OK                    | a finding | the documented code is 201  |
        | 204 No Content            | a finding | the documented code is 201  |
        | 302 Found                 | a finding | a redirect is no logon      |
        | 401 Unauthorized          | a finding | the credentials are valid   |
        | 500 Internal Server Error | a finding | a server error              |

    @LOGON-TOKEN @severity=blocker
    Scenario: The logon returns X-RestSvcSessionId
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer has the session ID in X-RestSvcSessionId

    @LOGON-TOKEN @example
    Scenario Outline: X-RestSvcSessionId of a logon, by example: <written>
      Given the answer to a logon
      When its X-RestSvcSessionId is written <written>
      Then it is <accepted>

      Examples:
        | written      | accepted  | why                                          |
        | {SESSION-ID} | accepted  | the session ID                               |
        | absent       | a finding | clients copy the session ID from this header |
        | empty        | a finding | no session ID                                |

    @LOGON-COOKIE
    Scenario: The logon repeats the session ID in a cookie
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer has the same session ID in the cookie X-RestSvcSessionId

    @LOGON-COOKIE @example
    Scenario Outline: The cookie of a logon, by example: <written>
      Given the answer to a logon
      When its Set-Cookie is written <written>
      Then it is <accepted>

      Examples:
        | written                                                      | accepted  | why                                   |
        | X-RestSvcSessionId={SESSION-ID}; Path=/api;                  | accepted  | as documented                         |
        | X-RestSvcSessionId={SESSION-ID}; Path=/api; Secure; HttpOnly | accepted  | further attributes are ordinary HTTP  |
        | X-RestSvcSessionId={SESSION-ID}; Path=/                      | advisory  | it would go to other paths as well    |
        | X-RestSvcSessionId=TWFkZSB1cA==; Path=/api;                  | a finding | another session ID than in the header |
        | SessionId={SESSION-ID}; Path=/api;                           | a finding | a cookie of another name              |
        | absent                                                       | a finding | the cookie is documented              |

    @LOGON-BODY
    Scenario: The logon returns a LogonSession
      Given a client that has logged on
      When the answer to its logon is read
      Then the body is a LogonSession with:
        | part        | holds                      |
        | UserName    | the account that logged on |
        | SessionId   | the session ID             |
        | Delete link | the URL for the logoff     |

    @LOGON-BODY @example
    Scenario Outline: A part of a LogonSession, by example: <part> <written>
      Given the answer to a logon
      When its <part> is written <written> in XML
      Then it is <accepted>

      Examples:
        | part      | written                                                                               | accepted  | why                                         |
        | UserName  | operator                                                                              | accepted  | the account that logged on                  |
        | UserName  | DOMAIN\\operator                                                                      | accepted  | the same account with its domain            |
        | UserName  | somebody                                                                              | advisory  | another account                             |
        | UserName  | absent                                                                                | a finding | a part of the document                      |
        | SessionId | absent                                                                                | a finding | a part of the document                      |
        | SessionId | empty                                                                                 | a finding | no session ID                               |
        | Href      | https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001 | accepted  | the URL of the logon session                |
        | Href      | /api/logonSessions/1                                                                  | a finding | a relative URL                              |
        | Href      | absent                                                                                | a finding | a resource has a URL                        |
        | Type      | LogonSession                                                                          | accepted  | the resource type                           |
        | Type      | Session                                                                               | advisory  | the name itself is only observed            |
        | root      | LogonSession                                                                          | accepted  | the documented element                      |
        | root      | LogonSessionList                                                                      | a finding | that is another resource                    |

    @LOGON-BODY @example
    Scenario Outline: The Delete link of a LogonSession, by example: <written>
      Given the answer to a logon
      When the Href of its Delete link is written <written> in XML
      Then it is <accepted>

      Examples:
        | written                                                                               | accepted  | why                                    |
        | https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001 | accepted  | the URL for the logoff                 |
        | /api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001                               | a finding | a relative URL                         |
        | https://em01.example.test:9398/api/logonSessions/                                     | a finding | that is the list of all logon sessions |
        | https://em01.example.test:9398/api/systemSessions/1                                   | a finding | that is another resource               |
        | absent                                                                                | a finding | a link without a target                |

  Rule: Missing or wrong credentials are refused with 401 Unauthorized

    A wrong password may lock an account. It is sent only when the user allows intrusive requests (em.intrusive).

    @MISSING-CREDENTIALS-REFUSED @severity=critical
    Scenario: A logon without credentials is refused
      Given a server that can be reached
      When a client logs on without credentials
      Then the logon is refused with 401 Unauthorized and WWW-Authenticate: Basic

    @WRONG-CREDENTIALS-REFUSED @intrusive @severity=critical
    Scenario: A logon with a wrong password is refused
      Given a client that may send intrusive requests
      When it logs on with a wrong password
      Then the logon is refused with 401 Unauthorized and WWW-Authenticate: Basic

  Rule: A logoff ends the logon session

    @LOGOFF @severity=critical
    Scenario: The logoff is answered with 204 No Content
      Given a client that has logged on
      When it logs off by the Delete link
      Then the answer is 204 No Content without a body

    @LOGOFF-NEEDS-TOKEN @severity=critical
    Scenario: A logoff without X-RestSvcSessionId ends no logon session
      Given a client that has logged on
      When another client requests the Delete link without X-RestSvcSessionId
      Then that request is refused and the logon session stays open

    @LOGOFF-NEEDS-TOKEN @example
    Scenario Outline: A logoff by another client, by example: <written>
      Given the answer to a logoff without X-RestSvcSessionId
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written          | accepted  | why                                         |
        | 401 Unauthorized | accepted  | the client has not logged on                |
        | 403 Forbidden    | accepted  | a refusal as well                           |
        | 404 Not Found    | accepted  | the answer reveals nothing                  |
        | 204 No Content   | a finding | another client's logon session is ended     |
        | 200 OK           | a finding | another client's logon session is ended     |

    @LOGOFF-NEEDS-TOKEN @example
    Scenario Outline: The logon session after such a logoff, by example: <written>
      Given the answer to X-RestSvcSessionId after another client's logoff
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written          | accepted  | why                                           |
        | 200 OK           | accepted  | the logon session is still open               |
        | 401 Unauthorized | a finding | the refused request has ended it all the same |

    @LOGGED-OFF-TOKEN-REFUSED @severity=critical
    Scenario: X-RestSvcSessionId is refused after the logoff
      Given a client that has logged on
      When it logs off and sends the same X-RestSvcSessionId again
      Then the request is refused with 401 Unauthorized
