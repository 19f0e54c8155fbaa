Feature: GET /systemSessions/{ID} - Response Codes

  The page knows one code for success: 200 OK (section "Response Codes"). Another success code would leave a client
  in doubt whether it holds the session, a part of it, or nothing. What refusals look like is written on a neighbouring
  page, see "HTTP Response Codes".

  Rule: A successful read is answered with OK

    @STATUS-200 @severity=critical
    Scenario Outline: Reading a session in <format> succeeds with OK
      Given the selected system sessions
      When they are read in <format>
      Then each successful read is answered with OK

      Examples:
        | format |
        | XML    |
        | JSON   |
