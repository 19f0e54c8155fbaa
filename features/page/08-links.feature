Feature: GET /systemSessions/{ID} - Links

  Clients of this API follow links and build no URLs. A system session has two links (section "Links"):
  /systemSessions/{ID} with the relationship Alternate, and /systemSessions/{ID}/events with the relationship Down.

  A link may name the server otherwise than the client does, and is followed on the server that the user named
  (LINKS-NAME-THE-SERVER-OTHERWISE). The Type of a link is not judged: the published one names another resource
  (LINK-TYPE-NOT-JUDGED).

  Rule: The link with the relationship Alternate is the alternate URL of /systemSessions/{ID}

    @ALTERNATE-LINK
    Scenario Outline: Each session has an Alternate link as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each has a link with the Rel Alternate and an absolute URL in Href

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @ALTERNATE-LINK-TARGET @severity=critical
    Scenario Outline: The Alternate link is the URL without format=Entity as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Alternate link is the URL of /systemSessions/{ID} of the same session

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: The link with the relationship Down is the URL of /systemSessions/{ID}/events

    @EVENTS-LINK
    Scenario Outline: Each session has a Down link as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each has a link with the Rel Down and an absolute URL in Href

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @EVENTS-LINK-TARGET @severity=critical
    Scenario Outline: The Down link is the URL of the events as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each Down link is the URL of /systemSessions/{ID}/events of the same session

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |
