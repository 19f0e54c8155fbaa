Feature: GET /systemSessions/{ID} - Example

  The page shows one request with format=Entity and the beginning of its answer (section "Example"). What an example shows
  is no rule by itself; two things in it are, because no client could do without them. The XML declaration is not: an
  answer without one, or in another encoding that it names correctly, is accepted (XML-DECLARATION).

  Rule: A request with format=Entity returns the entity

    @FORMAT-ENTITY @severity=critical
    Scenario Outline: format=Entity is answered with the entity as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each body is the entity, and no entity reference

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: In XML, the entity is in the vendor's namespace

    @XML-NAMESPACE @severity=critical
    Scenario: SystemSession and its elements are in the vendor's namespace
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: application/xml
      Then each SystemSession and its elements are in the namespace http://www.veeam.com/ent/v1.0
