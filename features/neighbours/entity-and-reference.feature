@neighbour
Feature: /systemSessions/{ID} - entity and entity reference

  The page of the resource itself, "Resource Representation", tells two forms apart: the entity, and the entity reference
  that stands for it in lists and at the URL without format=Entity. The page's own example of this resource's
  reference is empty; the general rule of the API applies (REFERENCE-BY-GENERAL-RULE).

  Rule: The entity has a URL and a type

    @ENTITY-HREF
    Scenario Outline: The entity has its own URL as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity has its own absolute URL in Href

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ENTITY-TYPE
    Scenario Outline: The entity has its resource type as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each entity has its resource type in Type

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: The entity reference represents its entity

    A server that answers /systemSessions/{ID} with the entity has no entity references there, and nothing here is judged.

    @REFERENCE-UID @severity=critical
    Scenario Outline: The entity reference has the UID of the session as <Accept>
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each entity reference has the UID of the session in the URL

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @REFERENCE-FORM
    Scenario Outline: The entity reference is an EntityRef as <Accept>
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
    Scenario Outline: The entity reference links to its entity as <Accept>
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read with Accept: <Accept>
      Then each Alternate link is the URL of /systemSessions/{ID}?format=Entity of the same session

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @REFERENCE-AGREES
    Scenario: The entity reference has the UID and Name of its entity
      Given the selected system sessions that have an entity reference
      When /systemSessions/{ID} is read in both formats
      Then each entity reference has the UID and Name of its entity
