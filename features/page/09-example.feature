Feature: GET /systemSessions/{ID} - Example

  The page shows one request with format=Entity and the beginning of its answer (section "Example"). What an example shows
  is no rule by itself; two things in it are, because no client could do without them. The XML declaration is not: an
  answer without one, or in another encoding that it names correctly, is accepted (XML-DECLARATION).

  Rule: A request with format=Entity returns the entity

    @FORMAT-ENTITY @severity=critical
    Scenario Outline: format=Entity is answered with the entity (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each body is the entity, and no entity reference

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @FORMAT-ENTITY @example
    Scenario Outline: format=Entity, by example: <written>
      Given the entity of an ended session
      When its root is written <written> in XML
      Then it is <accepted>

      Examples:
        | written              | accepted  | why                                              |
        | SystemSession        | accepted  | the entity                                       |
        | EntityRef            | a finding | an entity reference, which was not requested     |
        | SystemSessionEvents  | a finding | the events                                       |
        | systemSession        | a finding | XML knows capital and small letters              |

  Rule: In XML, the entity is in the vendor's namespace

    @XML-NAMESPACE @severity=critical
    Scenario: SystemSession and its elements are in the vendor's namespace
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: application/xml
      Then each SystemSession and its elements are in the namespace http://www.veeam.com/ent/v1.0

    @XML-NAMESPACE @example
    Scenario Outline: The namespace, by example: <written>
      Given the entity of an ended session
      When its namespace is written <written> in XML
      Then it is <accepted>

      Examples:
        | written                        | accepted  | why                                    |
        | http://www.veeam.com/ent/v1.0  | accepted  | as in the page's example               |
        | http://www.veeam.com/ent/v1.1  | a finding | another namespace                      |
        | https://www.veeam.com/ent/v1.0 | a finding | a namespace is no URL to be upgraded   |
        | absent                         | a finding | clients look for elements by namespace |
