Feature: GET /systemSessions/{ID} - Request Headers

  Two headers of the request matter (section "Request Headers"). X-RestSvcSessionId is required: without a session ID from
  a logon there must be no system session in the answer. Accept identifies the format of the response, and may be left out.

  The client has its duties here. em-verify copies X-RestSvcSessionId unchanged from the answer to its logon
  (TOKEN-FROM-LOGON), and requests JSON with Accept: application/json and with nothing else (JSON-BY-HEADER).

  Rule: X-RestSvcSessionId is required

    @LOGON-REQUIRED @severity=blocker
    Scenario: A request without X-RestSvcSessionId is refused
      Given one of the selected system sessions
      When it is requested without X-RestSvcSessionId
      Then the request is refused with 401 Unauthorized

    @UNKNOWN-TOKEN-REFUSED @severity=blocker
    Scenario: A request with an X-RestSvcSessionId that the server never issued is refused
      Given one of the selected system sessions
      When it is requested with an X-RestSvcSessionId that the server never issued
      Then the request is refused with 401 Unauthorized

  Rule: Accept identifies the format of the response

    @ACCEPT-XML @severity=critical
    Scenario: Accept: application/xml is answered in XML
      Given the selected system sessions
      When they are read with Accept: application/xml
      Then each body is XML

    @ACCEPT-JSON @severity=critical
    Scenario: Accept: application/json is answered in JSON
      Given the selected system sessions
      When they are read with Accept: application/json
      Then each body is JSON

  Rule: A request without Accept is answered in XML

    @ACCEPT-OPTIONAL @severity=critical
    Scenario: A request without Accept succeeds
      Given one of the selected system sessions
      When it is requested without Accept
      Then the request succeeds with 200 OK

    @DEFAULT-XML @severity=critical
    Scenario: A request without Accept gets what Accept: application/xml gets
      Given one of the selected system sessions
      When it is requested without Accept
      Then the body is XML with the values that Accept: application/xml gets
