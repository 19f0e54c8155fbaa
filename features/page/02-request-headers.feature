Feature: GET /systemSessions/{ID} - Request Headers

  Two headers of the request matter (section "Request Headers"). X-RestSvcSessionId is required: without a session ID from
  a logon there must be no system session in the answer. Accept identifies the format of the response, and may be left out.

  The client has its duties here. em-verify copies X-RestSvcSessionId unchanged from the answer to its logon
  (TOKEN-FROM-LOGON), and requests JSON with Accept: application/json and with nothing else (JSON-BY-HEADER).

  A value that is almost right is refused like one that is wrong: at most forty requests of a run carry almost the session ID,
  carry it elsewhere, name almost a session, or come at the same moment as one without it: five moments of three requests,
  ten pairs of one without X-RestSvcSessionId and one with it. They read and change nothing.

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

    @LOGON-REQUIRED @example
    Scenario Outline: A request without X-RestSvcSessionId, by example: <written>
      Given the answer to a request without X-RestSvcSessionId
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written          | accepted  | why                                                                  |
        | 401 Unauthorized | accepted  | the documented code                                                  |
        | 401 No           | accepted  | the code counts; HTTP leaves the reason to the server                |
        | 403 Forbidden    | a finding | that is the code for a role that is too low                          |
        | 404 Not Found    | a finding | a client cannot see that it has to log on                            |
        | 200 OK           | a finding | the request was not refused                                          |
        | 302 Found        | a finding | a page to log on at is nothing for a client of an API                |

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

    @ACCEPT-XML @example
    Scenario Outline: Accept: application/xml, by example: <written>
      Given the entity of an ended session
      When the answer to Accept: application/xml has the body <written>
      Then it is <accepted>

      Examples:
        | written     | accepted  | why                                                           |
        | in XML      | accepted  | as requested                                                  |
        | in JSON     | a finding | the other format, although its Content-Type may say so        |
        | a web page  | a finding | HTML is neither format; a proxy may have answered             |

    @ACCEPT-JSON @example
    Scenario Outline: Accept: application/json, by example: <written>
      Given the entity of an ended session
      When the answer to Accept: application/json has the body <written>
      Then it is <accepted>

      Examples:
        | written     | accepted  | why                                                           |
        | in JSON     | accepted  | as requested                                                  |
        | in XML      | a finding | XML is the default, and was not requested                     |
        | a web page  | a finding | HTML is neither format; a proxy may have answered             |

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

    @ACCEPT-OPTIONAL @example
    Scenario Outline: A request without Accept, by example: <written>
      Given the answer to a request without Accept
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written            | accepted  | why                                              |
        | 200 OK             | accepted  | the header may be left out                       |
        | 406 Not Acceptable | a finding | without Accept, any format is accepted           |
        | 400 Bad Request    | a finding | the header is not required                       |

    @DEFAULT-XML @example
    Scenario Outline: The default format, by example: <written>
      Given the answer to a request without Accept
      When it has the body <written>
      Then it is <accepted>

      Examples:
        | written     | accepted  | why                                              |
        | in XML      | accepted  | the documented default                           |
        | in JSON     | a finding | JSON is for clients that request it              |
        | a web page  | a finding | HTML is neither format                           |
