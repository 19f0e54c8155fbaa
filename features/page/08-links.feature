Feature: GET /systemSessions/{ID} - Links

  Clients of this API follow links and build no URLs. A system session has two links (section "Links"):
  /systemSessions/{ID} with the relationship Alternate, and /systemSessions/{ID}/events with the relationship Down.

  A link may name the server otherwise than the client does, and is followed on the server that the user named
  (LINKS-NAME-THE-SERVER-OTHERWISE). The Type of a link is not judged: the published one names another resource
  (LINK-TYPE-NOT-JUDGED).

  Rule: The link with the relationship Alternate is the alternate URL of /systemSessions/{ID}

    @ALTERNATE-LINK
    Scenario Outline: Each session has an Alternate link (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each has a link with the Rel Alternate and an absolute URL in Href

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ALTERNATE-LINK @example
    Scenario Outline: The Alternate link, by example: <written> in <format>
      Given the entity of an ended session
      When the Href of its Alternate link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                    | accepted  | why                                     |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}     | accepted  | an absolute URL                         |
        | XML    | absent                                                     | a finding | a link without a target                 |
        | XML    | empty                                                      | a finding | a link without a target                 |
        | XML    | /api/systemSessions/{ID}                                   | a finding | a relative URL                          |
        | XML    | ../systemSessions/{ID}                                     | a finding | a relative URL                          |
        | XML    | //em01.example.test:9398/api/systemSessions/{ID}           | a finding | a URL without https:                    |
        | XML    | em01.example.test:9398/api/systemSessions/{ID}             | a finding | a URL without https:                    |
        | XML    | http://em01.example.test:9399/api/systemSessions/{ID}      | advisory  | HTTP is obsolete (HTTPS-ON-PORT-9398)   |
        | XML    | https://em01.example.test:9399/api/systemSessions/{ID}     | advisory  | the obsolete port                       |
        | XML    | https://em01.example.test/api/systemSessions/{ID}          | advisory  | LINKS-BY-THE-WAY-OF-THE-CLIENT          |
        | XML    | https://proxy.example.test/api/systemSessions/{ID}         | accepted  | another name may have another port      |
        | JSON   | "https://em01.example.test:9398/api/systemSessions/{ID}"   | accepted  | an absolute URL                         |
        | JSON   | null                                                       | a finding | a link without a target                 |
        | JSON   | "/api/systemSessions/{ID}"                                 | a finding | a relative URL                          |

    @ALTERNATE-LINK @example
    Scenario Outline: The links of a session, by example: Alternate <written> in <format>
      Given the entity of an ended session
      When its Alternate link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written              | accepted  | why                                                  |
        | XML    | absent               | a finding | the link is documented                               |
        | XML    | with Rel alternate   | a finding | another letter case                                  |
        | XML    | with Type BackupJobSessionReference | accepted | as published (LINK-TYPE-NOT-JUDGED)    |
        | XML    | without Name         | accepted  | a link needs Rel and Href (LINK-NAME-AND-TYPE-OPTIONAL) |
        | XML    | twice                | advisory  | a further link is not forbidden                      |
        | JSON   | absent               | a finding | the link is documented                               |

    @ALTERNATE-LINK-TARGET @severity=critical
    Scenario Outline: The Alternate link is the URL without format=Entity (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Alternate link is the URL of /systemSessions/{ID} of the same session

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ALTERNATE-LINK-TARGET @example
    Scenario Outline: Where the Alternate link leads, by example: <written> in <format>
      Given the entity of an ended session
      When the Href of its Alternate link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                              | accepted  | why                                     |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}               | accepted  | as documented                           |
        | XML    | https://other.example.test:9398/api/systemSessions/{ID}              | accepted  | another host: the server's own name     |
        | XML    | https://em01.example.test/api/systemSessions/{ID}                    | accepted  | another port                            |
        | XML    | https://192.0.2.7:9398/api/systemSessions/{ID}                       | accepted  | an address instead of a name            |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}/              | accepted  | a final slash                           |
        | XML    | https://em01.example.test:9398/systemSessions/{ID}                   | a finding | /api/ is missing                        |
        | XML    | https://em01.example.test:9398/api/v1/systemSessions/{ID}            | a finding | not the documented URL                  |
        | XML    | https://em01.example.test:9398/api/systemSessions/{OTHER-ID}         | a finding | another session                         |
        | XML    | https://em01.example.test:9398/api/systemSessions                    | a finding | the collection                          |
        | XML    | https://em01.example.test:9398/api/backupSessions/{ID}               | a finding | another resource                        |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}?format=Entity | a finding | the URL of the entity itself            |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}/events        | a finding | the URL of the Down link                |
        | JSON   | "https://em01.example.test:9398/api/systemSessions/{ID}"             | accepted  | as documented                           |
        | JSON   | "https://em01.example.test:9398/api/systemSessions/{OTHER-ID}"       | a finding | another session                         |

  Rule: The link with the relationship Down is the URL of /systemSessions/{ID}/events

    @EVENTS-LINK
    Scenario Outline: Each session has a Down link (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each has a link with the Rel Down and an absolute URL in Href

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @EVENTS-LINK @example
    Scenario Outline: The Down link, by example: <written> in <format>
      Given the entity of an ended session
      When the Href of its Down link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                         | accepted  | why                       |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}/events   | accepted  | an absolute URL           |
        | XML    | /api/systemSessions/{ID}/events                                 | a finding | a relative URL            |
        | XML    | http://em01.example.test:9399/api/systemSessions/{ID}/events    | advisory  | HTTP is obsolete          |
        | JSON   | absent                                                          | a finding | a link without a target   |

    @EVENTS-LINK @example
    Scenario Outline: The links of a session, by example: Down <written> in <format>
      Given the entity of an ended session
      When its Down link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written              | accepted  | why                                                  |
        | XML    | absent               | a finding | the link is documented                               |
        | XML    | with Rel Up          | a finding | another relationship                                 |
        | XML    | twice                | advisory  | a further link is not forbidden                      |
        | JSON   | absent               | a finding | the link is documented                               |

    @EVENTS-LINK-TARGET @severity=critical
    Scenario Outline: The Down link is the URL of the events (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Down link is the URL of /systemSessions/{ID}/events of the same session

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @EVENTS-LINK-TARGET @example
    Scenario Outline: Where the Down link leads, by example: <written> in <format>
      Given the entity of an ended session
      When the Href of its Down link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                             | accepted  | why                                  |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}/events       | accepted  | as documented                        |
        | XML    | https://other.example.test:443/api/systemSessions/{ID}/events       | accepted  | another host and port                |
        | XML    | https://em01.example.test:9398/systemSessions/{ID}/events           | a finding | /api/ is missing                     |
        | XML    | https://em01.example.test:9398/api/systemSessions/{OTHER-ID}/events | a finding | another session                      |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}/event        | a finding | not the documented URL               |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}              | a finding | the session itself                   |
        | JSON   | "https://em01.example.test:9398/api/systemSessions/{ID}/logs"       | a finding | not the documented URL               |
