@neighbour
Feature: HTTP - what the reference takes for granted

  The reference describes an HTTP API and does not repeat what HTTP itself demands. Clients and whatever stands between
  them and the server rely on it, so it is verified here: what a standard forbids fails a server as a page of the
  reference does.

  Rule: Header names are case-insensitive

    @HEADER-NAMES-IN-ANY-CASE @severity=critical
    Scenario: X-RestSvcSessionId is accepted in lower case
      RFC 9110, section 5.1. Proxies and later versions of HTTP write names in small letters.

      Given a client that has logged on
      When it requests a session with x-restsvcsessionid in lower case
      Then the answer is the one to X-RestSvcSessionId
