Feature: GET /systemSessions/{ID} - Response Codes

  The page knows one code for success: 200 OK (section "Response Codes"). Another success code would leave a client
  in doubt whether it holds the session, a part of it, or nothing. How requests are refused is documented on a neighbouring
  page, see "HTTP Response Codes".

  Rule: A successfully completed request returns 200 OK

    @STATUS-200 @severity=critical
    Scenario Outline: Each read is answered with 200 OK (<Accept>)
      Given the selected system sessions
      When they are read with Accept: <Accept>
      Then each answer has the documented code:
        | code   |
        | 200 OK |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @STATUS-200 @example
    Scenario Outline: The response code, by example: <written>
      Given the entity of an ended session
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written                           | accepted  | why                                                     |
        | 200 OK                            | accepted  | the documented code                                     |
        | 200 Fine                          | accepted  | the code counts; HTTP leaves the reason to the server   |
        | 201 Created                       | a finding | nothing was created                                     |
        | 203 Non-Authoritative Information | a finding | a proxy changed the answer                              |
        | 204 No Content                    | a finding | a session is no empty answer                            |
        | 206 Partial Content               | a finding | no part was requested                                   |
        | 302 Found                         | a finding | redirects are not followed: the token stays on the host |
        | 404 Not Found                     | a finding | the collection lists the session                        |
        | 500 Internal Server Error         | a finding | a server error                                          |
        | 503 Service Unavailable           | a finding | still so after the repetitions that a run allows        |
