Feature: GET /systemSessions/{ID} - Description

  The page opens with the promise that all others rest on: a client that names a system session in the URL gets that session. An
  answer may be perfect in every detail and still represent another session, so this is judged before anything else.

  How a request is made is up to the client, and no server fails for it (sections "Request" and "Request Body"). em-verify
  only reads (READ-WITH-GET), uses the URL exactly as the page gives it (RESOURCE-URL), and sends no request body
  (NO-REQUEST-BODY).

  HOW TO READ THESE FEATURES. The folder "page" has one file for each section of the page GET /systemSessions/{ID}; each
  Rule is one promise of the section, and each scenario carries the ID of its requirement as a tag.

  "Selected system sessions" are those that a run looks at: a sample of the collection /systemSessions, or the IDs that the
  user named. Each of them is read at every URL that a scenario here names, and in both media types. They divide by State:
  a session in progress has the State InProgress, an ended session has one of the three others. Where a rule holds for some
  of them only, the Given says which; the report shows how many and which they were. Scenarios about the request
  itself need one session only, and the report shows that one.

  "Advisory" (@advisory) is an expectation that no page documents: it was observed of published answers, or is inferred from
  sibling resources. An answer that does not meet it is reported, and fails the run only when the user asks for strictness
  (em.strict). The same holds for single values on which the documentation contradicts itself. Otherwise only what is
  documented can fail a server, and does.

  A "neighbour" (@neighbour) is another page of the same reference that this resource leads to or rests on: the
  folder "neighbours". Neighbours can be left out (em.neighbours).

  An "example" (@example) shows a rule at work, value by value: as it is written in the answer, whether it is accepted, and
  why. These rows run on em-verify's own checks when em-verify is built. They are no scenarios about a server: a
  nightly run leaves them out, and they count nowhere in its report. In their tables {ID} stands for the ID in the URL and
  {OTHER-ID} for another session's, {SESSION-ID} for the value of X-RestSvcSessionId, ␣ for a blank, "absent" for no such element, attribute, member or header, and "empty"
  for one without a value. What is written in JSON is shown with JSON's own quotation marks. "Accepted" means no finding at
  all on that rule, and no failing one on any other.

  Where the documentation contradicts itself or is silent, a decision was made. Its ID stands beside the rule, in capital
  letters; decisions.feature explains them all.

  Rule: The answer represents the system session whose ID is in the URL

    @ASKED-SESSION @severity=blocker
    Scenario Outline: /systemSessions/{ID} is answered with the session of that ID (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity has the ID in its UID that is in the URL

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ASKED-SESSION @example
    Scenario Outline: The session of the URL, by example: UID <written> in <format>
      Given the entity of an ended session
      When its UID is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                  | accepted  | why                                        |
        | XML    | urn:veeam:SystemSession:{ID}             | accepted  | the ID of the URL                          |
        | XML    | urn:veeam:SystemSession:{OTHER-ID}       | a finding | the answer represents another session      |
        | JSON   | "urn:veeam:SystemSession:{ID}"           | accepted  | the ID of the URL                          |
        | JSON   | "urn:veeam:SystemSession:{OTHER-ID}"     | a finding | the answer represents another session      |

    @ASKED-SESSION @example
    Scenario Outline: Two sessions at the same moment, by example: UID <written> in <format>
      Five times a run requests two sessions at the same moment, over two connections, and beside them one without
      X-RestSvcSessionId (LOGON-REQUIRED).

      Given the entity of an ended session, requested at the same moment as another one
      When its UID is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                  | accepted  | why                                        |
        | XML    | urn:veeam:SystemSession:{ID}             | accepted  | its own session                            |
        | XML    | urn:veeam:SystemSession:{OTHER-ID}       | a finding | the answer to the other request            |
