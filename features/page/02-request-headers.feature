Feature: GET /systemSessions/{ID} - Request Headers

  Two headers of the request matter (section "Request Headers"). X-RestSvcSessionId says who asks: without a valid logon
  there must be no system session in the answer. Accept says which format the client would like, and may be left out.

  The client has its duties here. The harness copies the session ID unchanged from the logon's answer
  (TOKEN-FROM-LOGON), and asks for JSON by the header and by nothing else (JSON-BY-HEADER).

  Rule: Only a client that has logged on may read a system session

    @LOGON-REQUIRED @severity=blocker
    Scenario: A client without a logon is refused
      Given the selected system sessions
      When a client asks for one without a logon
      Then the client is told to log on first

    @UNKNOWN-TOKEN-REFUSED @severity=blocker
    Scenario: A client with an invented logon is refused
      Given the selected system sessions
      When a client asks for one with a logon that the server never granted
      Then the client is told to log on first

  Rule: The client chooses the format

    @ACCEPT-XML @severity=critical
    Scenario: A client that accepts XML gets XML
      Given the selected system sessions
      When a client that accepts XML reads them
      Then it is answered in XML

    @ACCEPT-JSON @severity=critical
    Scenario: A client that accepts JSON gets JSON
      Given the selected system sessions
      When a client that accepts JSON reads them
      Then it is answered in JSON

  Rule: A client without a preference is served all the same, in XML

    @ACCEPT-OPTIONAL @severity=critical
    Scenario: The preference may be left out
      Given the selected system sessions
      When a client without a preference reads one
      Then it is served all the same

    @DEFAULT-XML @severity=critical
    Scenario: XML is the default
      Given the selected system sessions
      When a client without a preference reads one
      Then it is answered in the default format, XML, as if it had asked for it
