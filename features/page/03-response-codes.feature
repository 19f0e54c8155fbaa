Feature: GET /systemSessions/{ID} - Response Codes

  The page knows one code for success: 200 OK (section "Response Codes"). Another success code would leave a client
  in doubt whether it holds the session, a part of it, or nothing. How requests are refused is documented on a neighbouring
  page, see "HTTP Response Codes".

  Rule: A successfully completed request returns 200 OK

    @STATUS-200 @severity=critical
    Scenario Outline: Each read is answered with 200 OK as <Accept>
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each answer has the documented code:
        | code   |
        | 200 OK |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |
