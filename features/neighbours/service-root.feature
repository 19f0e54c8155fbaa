@neighbour
Feature: /api - the service root

  Every client starts here, before it has logged on (page "/api"): the service root says where to log on, and for
  which versions of the API.

  Rule: The service root is open to everybody

    @SERVICE-ROOT @severity=critical
    Scenario: The service root shows the way to the logon
      Given a server that can be reached
      When a client reads the service root before any logon
      Then it is shown the way to the logon

    @API-VERSIONS
    Scenario: The service root lists the supported versions
      Given a server that can be reached
      When a client reads the service root before any logon
      Then it finds the current version among the supported ones, each with a way to log on
