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

    @LOGON-TOKEN @severity=blocker
    Scenario: The logon returns X-RestSvcSessionId
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer has the session ID in X-RestSvcSessionId

    @LOGON-COOKIE
    Scenario: The logon repeats the session ID in a cookie
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer has the same session ID in the cookie X-RestSvcSessionId

    @LOGON-BODY
    Scenario: The logon returns a LogonSession
      Given a client that has logged on
      When the answer to its logon is read
      Then the body is a LogonSession with:
        | part        | holds                      |
        | UserName    | who logged on              |
        | SessionId   | the session ID             |
        | Delete link | the URL for the logoff     |

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

    @LOGGED-OFF-TOKEN-REFUSED @severity=critical
    Scenario: X-RestSvcSessionId is refused after the logoff
      Given a client that has logged on
      When it logs off and sends the same X-RestSvcSessionId again
      Then the request is refused with 401 Unauthorized
