@neighbour
Feature: Authentication and Security - logon and logoff

  A client exchanges its credentials for a session ID once, and gives it back at the end (page "Authentication and
  Security"). Where a request carries the session ID twice, in a cookie and in the header, the cookie would win
  (COOKIE-BEFORE-HEADER); the harness keeps no cookies, so that it is the documented header that is tested.

  Rule: A logon with valid credentials opens a logon session

    @LOGON-CREATED @severity=blocker
    Scenario: The logon creates a logon session
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer says that a logon session was created

    @LOGON-TOKEN @severity=blocker
    Scenario: The logon hands out the session ID
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer hands out the session ID in its header

    @LOGON-COOKIE
    Scenario: The logon repeats the session ID for clients that keep cookies
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer repeats the same session ID in its cookie

    @LOGON-BODY
    Scenario: The logon describes the new logon session
      Given a client that has logged on
      When the answer to its logon is read
      Then the answer describes the logon session:
        | part        | holds               |
        | user name   | who logged on       |
        | session ID  | what it may use     |
        | Delete link | where to log off    |

  Rule: Missing or wrong credentials open nothing

    A wrong password may lock an account. That is tried only when the user allows intrusive requests.

    @MISSING-CREDENTIALS-REFUSED @severity=critical
    Scenario: A logon without credentials is refused
      Given a server that can be reached
      When a client logs on without credentials
      Then the client is refused and asked for its credentials

    @WRONG-CREDENTIALS-REFUSED @intrusive @severity=critical
    Scenario: A logon with a wrong password is refused
      Given a server that may be asked intrusively
      When a client logs on with a wrong password
      Then the client is refused and asked for its credentials

  Rule: A logoff ends the logon session for good

    @LOGOFF @severity=critical
    Scenario: The logoff is confirmed without a body
      Given a client that has logged on
      When it logs off
      Then the logoff is confirmed without a body

    @LOGGED-OFF-TOKEN-REFUSED @severity=critical
    Scenario: A session ID is worth nothing after the logoff
      Given a client that has logged on
      When it logs off and asks for a session once more
      Then the client is told to log on first
