@neighbour
Feature: /systemSessions/{ID} - entity and entity reference

  The page of the resource itself, "Resource Representation", distinguishes two forms: the entity, and the entity reference
  that stands for it in lists and at the URL without format=Entity. The page's own example of this resource's
  reference is empty; the general rule of the API applies (REFERENCE-BY-GENERAL-RULE).

  Rule: The entity has a URL and a type

    @ENTITY-HREF
    Scenario Outline: The entity has its own URL (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity has its own absolute URL in Href

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ENTITY-HREF @example
    Scenario Outline: Href of the entity, by example: <written> in <format>
      Given the entity of an ended session
      When its Href is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                              | accepted  | why                          |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}?format=Entity | accepted  | the URL of the entity        |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}               | accepted  | the same resource            |
        | XML    | absent                                                               | a finding | a resource has a URL         |
        | XML    | /api/systemSessions/{ID}                                             | a finding | a relative URL               |
        | XML    | https://em01.example.test:9398/api/systemSessions/{OTHER-ID}         | a finding | another session              |
        | JSON   | null                                                                 | a finding | a resource has a URL         |

    @ENTITY-TYPE
    Scenario Outline: The entity has its resource type (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity has its resource type in Type

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ENTITY-TYPE @example
    Scenario Outline: Type of the entity, by example: <written> in <format>
      Given the entity of an ended session
      When its Type is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written           | accepted  | why                                   |
        | XML    | SystemSession     | accepted  | as in the page's example              |
        | XML    | BackupJobSession  | advisory  | the name itself is only observed      |
        | XML    | absent            | a finding | a resource has a type                 |
        | JSON   | ""                | a finding | a resource has a type                 |

  Rule: The entity reference represents its entity

    A server that answers /systemSessions/{ID} with the entity has no entity references there, and nothing here is judged.

    @REFERENCE-UID @severity=critical
    Scenario Outline: The entity reference has the UID of the session (<Accept>)
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each entity reference has the UID of the session in the URL

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @REFERENCE-FORM
    Scenario Outline: The entity reference is an EntityRef (<Accept>)
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each entity reference is an EntityRef with:
        | part  | holds                              |
        | UID   | the UID of the session             |
        | Name  | the Name of the session            |
        | Href  | the URL of the entity reference    |
        | Type  | a type that ends in Reference      |
        | Links | the Alternate link to the entity   |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @REFERENCE-LINK
    Scenario Outline: The entity reference links to its entity (<Accept>)
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each Alternate link is the URL of /systemSessions/{ID}?format=Entity of the same session

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @REFERENCE-UID @example
    Scenario Outline: UID of an entity reference, by example: <written> in <format>
      Given the answer to /systemSessions/{ID}
      When its UID is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                              | accepted  | why                         |
        | XML    | urn:veeam:SystemSession:{ID}         | accepted  | the session in the URL      |
        | XML    | urn:veeam:SystemSession:{OTHER-ID}   | a finding | another session             |
        | JSON   | absent                               | a finding | always due                  |

    @REFERENCE-FORM @example
    Scenario Outline: Parts of an entity reference, by example: <part> <written> in <format>
      Given the answer to /systemSessions/{ID}
      When its <part> is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | part | written                                                              | accepted  | why                               |
        | XML    | Type | SystemSessionReference                                               | accepted  | it ends in Reference              |
        | XML    | Type | BackupJobSessionReference                                            | accepted  | it ends in Reference              |
        | XML    | Type | SystemSession                                                        | a finding | the type of the entity            |
        | XML    | Name | absent                                                               | a finding | a part of every reference         |
        | XML    | Href | /api/systemSessions/{ID}                                             | a finding | a relative URL                    |
        | JSON   | Type | null                                                                 | a finding | a part of every reference         |

    @REFERENCE-LINK @example
    Scenario Outline: The Alternate link of an entity reference, by example: <written> in <format>
      Given the answer to /systemSessions/{ID}
      When the Href of its Alternate link is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                              | accepted  | why                               |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}?format=Entity | accepted  | the entity                        |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}?format=entity | accepted  | parameters know no capital letters |
        | XML    | https://em01.example.test:9398/api/systemSessions/{ID}               | a finding | the entity reference itself       |
        | JSON   | absent                                                               | a finding | a link without a target           |

    @REFERENCE-AGREES
    Scenario: The entity reference has the UID and Name of its entity
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read in both formats
      Then each entity reference has the UID and Name of its entity
