Feature: GET /systemSessions/{ID} - Example

  The page shows one request for an entity and the beginning of its answer (section "Example"). What an example shows is
  no rule by itself; two things in it are, because no client could do without them. The XML declaration is not: an answer
  without one, or in another encoding that it names truly, is accepted (XML-DECLARATION).

  Rule: Who asks for the entity gets the entity

    @FORMAT-ENTITY @severity=critical
    Scenario Outline: The entity is answered with the entity in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each answer is the entity, and no reference to it

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: In XML, the entity speaks the vendor's vocabulary

    @XML-NAMESPACE @severity=critical
    Scenario: The entity and its parts belong to the vendor's namespace
      Given the selected system sessions
      When they are read as entities in XML
      Then each entity and all its parts belong to the vendor's namespace
