@neighbour
Feature: /systemSessions/{ID} - entity and entity reference

  The page of the resource itself, "Resource Representation", tells the two forms apart: the entity with everything in
  it, and the short reference that stands for it in lists and behind plain addresses. The published example of this
  resource's reference is empty; its form follows the general rule of the reference.

  Rule: The entity says where it lives and what it is

    @ENTITY-HREF
    Scenario Outline: The entity knows its own address in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each names its own complete address

      Examples:
        | format |
        | XML    |
        | JSON   |

    @ENTITY-TYPE
    Scenario Outline: The entity names its resource type in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each names its own resource type

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: The entity reference stands for its entity

    A server that answers plain addresses with the entity shows no reference, and nothing here is judged then.

    @REFERENCE-UID @severity=critical
    Scenario Outline: The reference stands for the session that was asked for in <format>
      Given selected system sessions whose plain addresses give entity references
      When they are read as entity references in <format>
      Then each reference carries the UID of the session that was asked for

      Examples:
        | format |
        | XML    |
        | JSON   |

    @REFERENCE-FORM
    Scenario Outline: The reference has its five parts in <format>
      Given selected system sessions whose plain addresses give entity references
      When they are read as entity references in <format>
      Then each reference has these parts:
        | part  | holds                                        |
        | UID   | the identity of the session                  |
        | Name  | the name of the session                      |
        | Href  | the address of the reference                 |
        | Type  | a resource type, and that it is a reference  |
        | Links | the way to the entity                        |

      Examples:
        | format |
        | XML    |
        | JSON   |

    @REFERENCE-LINK
    Scenario Outline: The reference leads to its entity in <format>
      Given selected system sessions whose plain addresses give entity references
      When they are read as entity references in <format>
      Then each reference's Alternate link leads to the entity of the same session

      Examples:
        | format |
        | XML    |
        | JSON   |

    @REFERENCE-AGREES
    Scenario: Reference and entity name the session alike
      Given selected system sessions whose plain addresses give entity references
      When they are read in both formats
      Then each reference names its session as the entity does
