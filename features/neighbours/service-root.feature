@neighbour
Feature: /api - the service root

  Every client begins here, before its logon (page "/api"): the service root links to the logon, and lists the versions of
  the API (SERVICE-ROOT-IS-OPEN).

  Rule: The service root needs no logon

    @SERVICE-ROOT @severity=critical
    Scenario: The service root links to the logon
      Given a server that can be reached
      When /api is read without X-RestSvcSessionId
      Then the answer is 200 OK with an EnterpriseManager document and a Create link for the logon

    @API-VERSIONS
    Scenario: The service root lists the supported versions
      Given a server that can be reached
      When /api is read without X-RestSvcSessionId
      Then its SupportedVersions include v1_7, each with a Create link for the logon
