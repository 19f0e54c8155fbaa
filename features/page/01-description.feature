Feature: GET /systemSessions/{ID} - Description

  The page opens with the promise that all others rest on: whoever names a system session gets that session. An answer
  may be perfect in every detail and still be about another session, so this is judged before anything else.

  How the question is put is up to the client, and no server fails for it (sections "Request" and "Request Body"). The
  harness only reads (READ-WITH-GET), addresses a session exactly as the page says (RESOURCE-URL), and sends no body
  (NO-REQUEST-BODY).

  Rule: The answer is about the session that was asked for

    @ASKED-SESSION @severity=blocker
    Scenario Outline: Every session answers for itself as an entity in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each answer is about the session that was asked for

      Examples:
        | format |
        | XML    |
        | JSON   |
