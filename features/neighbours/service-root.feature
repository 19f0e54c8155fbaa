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

    @SERVICE-ROOT @example
    Scenario Outline: The service root, by example: <written>
      Given the answer to /api
      When its status is written <written>
      Then it is <accepted>

      Examples:
        | written          | accepted  | why                           |
        | 200 OK           | accepted  | the documented code           |
        | 401 Unauthorized | a finding | no logon is needed here       |
        | 302 Found        | a finding | a redirect is no service root |

    @SERVICE-ROOT @example
    Scenario Outline: The document of the service root, by example: <written>
      Given the answer to /api
      When its root is written <written> in XML
      Then it is <accepted>

      Examples:
        | written           | accepted  | why                    |
        | EnterpriseManager | accepted  | the documented element |
        | Error             | a finding | another document       |

    @SERVICE-ROOT @example
    Scenario Outline: The link for the logon, by example: <written>
      Given the answer to /api
      When the Href of its Create link is written <written> in XML
      Then it is <accepted>

      Examples:
        | written                                                  | accepted  | why                                |
        | https://em01.example.test:9398/api/sessionMngr/?v=latest | accepted  | as documented                      |
        | https://em01.example.test:9398/api/sessionMngr/          | accepted  | the version may be left out        |
        | /api/sessionMngr/?v=latest                               | a finding | a relative URL                     |
        | https://em01.example.test:9398/api/logonSessions         | a finding | that is the list of logon sessions |
        | absent                                                   | a finding | a link without a target            |

    @API-VERSIONS
    Scenario: The service root lists the supported versions
      Given a server that can be reached
      When /api is read without X-RestSvcSessionId
      Then its SupportedVersions include v1_7, each with a Create link for the logon

    @API-VERSIONS @example
    Scenario Outline: A supported version, by example: <written>
      Given the answer to /api
      When the Name of its version is written <written>
      Then it is <accepted>

      Examples:
        | written | accepted  | why                              |
        | v1_7    | accepted  | the version of products 12 to 13 |
        | v1_6    | a finding | v1_7 is missing                  |
        | 1.7     | a finding | versions are written v1_7        |
        | V1_7    | a finding | a letter in another case         |
        | absent  | a finding | a version without a name         |

    @API-VERSIONS @example
    Scenario Outline: The link of a version, by example: <written>
      Given the answer to /api
      When the Href of its version's Create link is written <written>
      Then it is <accepted>

      Examples:
        | written                                                | accepted  | why                          |
        | https://em01.example.test:9398/api/sessionMngr/?v=v1_7 | accepted  | the logon in this version    |
        | https://em01.example.test:9398/api/sessionMngr/?v=v1_6 | a finding | the logon in another version |
        | /api/sessionMngr/?v=v1_7                               | a finding | a relative URL               |
        | absent                                                 | a finding | a link without a target      |
