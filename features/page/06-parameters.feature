Feature: GET /systemSessions/{ID} - Parameters

  The heart of the page: seven parameters that describe a system session (section "Parameters"). The table binds XML and
  JSON alike. Listed values and the UID are exact strings: a letter in another case, or a blank beside it, makes another
  value. Blanks around a time are harmless in XML, where its own rules allow them.

  Rule: A session has an identity

    @UID @severity=critical
    Scenario Outline: Every session carries its UID in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each carries its UID

      Examples:
        | format |
        | XML    |
        | JSON   |

    @UID-FORM
    Scenario Outline: The UID is made of the resource and the session's ID in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each UID names the resource and the ID of its session

      Examples:
        | format |
        | XML    |
        | JSON   |

    @UID-AND-NAME-AS-ATTRIBUTES @advisory @severity=trivial
    Scenario: In XML, UID and name stand where the published example has them
      The page's table calls every parameter an element; its example writes these two as attributes. Attributes are what
      we expect, elements are accepted: advisory.

      Given the selected system sessions
      When they are read as entities in XML
      Then each carries its UID and its name as attributes

  Rule: A session has a name

    @NAME
    Scenario Outline: Every session carries its name in <format>
      An empty name is odd, but the page does not forbid it: advisory.

      Given the selected system sessions
      When they are read as entities in <format>
      Then each carries its name

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: A session says what it did

    @SESSION-TYPE
    Scenario Outline: Every session states its type in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each states its session type

      Examples:
        | format |
        | XML    |
        | JSON   |

    @SESSION-TYPE-LISTED @severity=critical
    Scenario Outline: Every session type is a listed one in <format>
      The page lists names only; the second column is our own reading and judges nothing. Newer servers have been seen
      to return types that their reference did not list, and clients that switch on the type break on them: this is the
      failure to expect first.

      Given the selected system sessions
      When they are read as entities in <format>
      Then each session type is one of the listed values:
        | session type                     | our reading of the name                                       |
        | CatalogConsolidation             | merges catalog data                                           |
        | CatalogCrawlJob                  | goes through catalog data to index it                         |
        | CatalogReplicationJob            | copies catalog data from the backup servers                   |
        | CollectJob                       | collects data from the backup servers                         |
        | SecurityScopesRebuild            | works out anew who may see what                               |
        | VcPluginJob                      | serves the plug-in of the virtualization client               |
        | LicAutoUpdate                    | updates the license by itself                                 |
        | DatabaseMaintenance              | keeps the configuration database in shape                     |
        | HistoryCollectJob                | collects the history of jobs                                  |
        | LicenseRevoke                    | takes a license back                                          |
        | SyncCheckForProductUpdatesOption | carries the choice about update checks to the backup servers  |
        | LogExport                        | exports logs                                                  |

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: A session says when it began

    @CREATION-TIME
    Scenario Outline: Every session states when it began in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each states when it began

      Examples:
        | format |
        | XML    |
        | JSON   |

    @CREATION-TIME-IN-UTC @severity=critical
    Scenario Outline: The beginning is a real date and time in UTC in <format>
      The page accepts nothing but UTC here; a time without that mark could be anybody's noon.

      Given the selected system sessions
      When they are read as entities in <format>
      Then each began at a date and time that exists, in UTC

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: A session that has ended says when

    The parameter has no mark for "optional", yet a session in progress has no end: it is due once the session has ended.

    @END-TIME
    Scenario Outline: Every ended session states when it ended in <format>
      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then each states when it ended

      Examples:
        | format |
        | XML    |
        | JSON   |

    @END-TIME-IN-UTC @severity=critical
    Scenario Outline: The end is a real date and time in UTC in <format>
      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then each ended at a date and time that exists, in UTC

      Examples:
        | format |
        | XML    |
        | JSON   |

    @END-NOT-BEFORE-CREATION @severity=critical
    Scenario Outline: No session ends before it began in <format>
      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then each ended no earlier than it began

      Examples:
        | format |
        | XML    |
        | JSON   |

    @NO-END-WHILE-RUNNING @advisory @severity=minor
    Scenario Outline: A session in progress names no end yet in <format>
      The page is silent about this. A time that has not come yet would mislead: advisory.

      Given selected system sessions that are in progress
      When they are read as entities in <format>
      Then none of them names an end yet

      Examples:
        | format |
        | XML    |
        | JSON   |

    @TIMES-NOT-AHEAD @advisory @severity=minor
    Scenario Outline: No session is from the future in <format>
      Measured by the server's own clock, as its answer tells it. The page does not say so: advisory.

      Given the selected system sessions
      When they are read as entities in <format>
      Then neither time lies ahead of the server's own clock

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: A session says how far it has come

    @STATE
    Scenario Outline: Every session states its state in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each states its state

      Examples:
        | format |
        | XML    |
        | JSON   |

    @STATE-LISTED @severity=critical
    Scenario Outline: Every state is a listed one in <format>
      Given the selected system sessions
      When they are read as entities in <format>
      Then each state is one of the listed values:
        | state                 | meaning                          | ended |
        | InProgress            | still at work                    | no    |
        | CompletedSuccessfully | ended, all went well             | yes   |
        | CompletedWarning      | ended, with something to look at | yes   |
        | Failed                | ended without reaching its goal  | yes   |

      Examples:
        | format |
        | XML    |
        | JSON   |

  Rule: A session that has ended carries its result

    What the result of a session in progress holds is said nowhere: it may be absent, and is due once the session has
    ended. What is in it, see "Session Result".

    @RESULT @severity=critical
    Scenario Outline: Every ended session carries its result in <format>
      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then each carries its result

      Examples:
        | format |
        | XML    |
        | JSON   |

    @STATE-FITS-RESULT @advisory @severity=minor
    Scenario Outline: State and result tell the same story in <format>
      The words suggest it, no sentence of the page demands it: advisory.

      Given selected system sessions that have ended
      When they are read as entities in <format>
      Then state and result of each belong together:
        | state                 | result  |
        | CompletedSuccessfully | Success |
        | CompletedWarning      | Warning |
        | Failed                | Failed  |

      Examples:
        | format |
        | XML    |
        | JSON   |
