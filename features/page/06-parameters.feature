Feature: GET /systemSessions/{ID} - Parameters

  The heart of the page: seven parameters of a system session (section "Parameters"). The table binds XML and JSON alike.
  UID and the listed values are exact strings: a letter in another case, or a blank beside it, makes another value. Blanks
  around a time are accepted in XML, where XML Schema allows them (BLANKS-ARE-PART-OF-A-VALUE).

  Rule: UID is the UID of the system session

    @UID @severity=critical
    Scenario Outline: Each session carries its UID as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its UID

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @UID-FORM
    Scenario Outline: UID is urn:veeam:SystemSession: and the ID as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each UID is urn:veeam:SystemSession: followed by a GUID

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @UID-AND-NAME-AS-ATTRIBUTES @advisory @severity=trivial
    Scenario: In XML, UID and Name are attributes
      The page's table calls every parameter an element; its example writes these two as attributes. Attributes are
      expected, elements are accepted: advisory (UID-AND-NAME-ARE-ATTRIBUTES).

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: application/xml
      Then each has UID and Name as attributes

  Rule: Name is the name of the system session

    @NAME
    Scenario Outline: Each session carries its Name as <Accept>
      An empty Name is odd, and the page does not forbid it: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its Name

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: SessionType is one of twelve values

    @SESSION-TYPE
    Scenario Outline: Each session carries its SessionType as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its SessionType

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @SESSION-TYPE-LISTED @severity=critical
    Scenario Outline: Each SessionType is a documented value as <Accept>
      Servers have been seen to return types that their reference did not list, and clients that switch on the type break
      on them: this is the failure to expect first. What each type does is documented nowhere.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each SessionType is one of:
        | SessionType                      |
        | CatalogConsolidation             |
        | CatalogCrawlJob                  |
        | CatalogReplicationJob            |
        | CollectJob                       |
        | SecurityScopesRebuild            |
        | VcPluginJob                      |
        | LicAutoUpdate                    |
        | DatabaseMaintenance              |
        | HistoryCollectJob                |
        | LicenseRevoke                    |
        | SyncCheckForProductUpdatesOption |
        | LogExport                        |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: CreationTimeUTC is the date and time of the launch, in UTC

    @CREATION-TIME
    Scenario Outline: Each session carries its CreationTimeUTC as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its CreationTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CREATION-TIME-IN-UTC @severity=critical
    Scenario Outline: CreationTimeUTC is a date and time in UTC as <Accept>
      The page accepts UTC only: without the final Z it could be noon anywhere.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each CreationTimeUTC is a date and time that exists, in UTC with a final Z

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: EndTimeUTC is the date and time of the completion, in UTC

    The page does not mark EndTimeUTC as optional, yet a session in progress has no end: it is due once the session has
    ended (END-TIME-ONCE-ENDED).

    @END-TIME
    Scenario Outline: Each ended session has an EndTimeUTC as <Accept>
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each ended session has an EndTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @END-TIME-IN-UTC @severity=critical
    Scenario Outline: EndTimeUTC is a date and time in UTC as <Accept>
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each EndTimeUTC is a date and time that exists, in UTC with a final Z

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @END-NOT-BEFORE-CREATION @severity=critical
    Scenario Outline: No EndTimeUTC is before the CreationTimeUTC as <Accept>
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then no EndTimeUTC is before the CreationTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @NO-END-WHILE-RUNNING @advisory @severity=minor
    Scenario Outline: A session in progress has no EndTimeUTC as <Accept>
      The page is silent about this. A time that has not come yet would mislead: advisory (END-TIME-ONCE-ENDED).

      Given the selected system sessions that are in progress
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then no session in progress has an EndTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @TIMES-NOT-AHEAD @advisory @severity=minor
    Scenario Outline: No time lies in the future as <Accept>
      Measured by the server's own clock, which the Date header of its answer gives. The page does not say so: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then neither CreationTimeUTC nor EndTimeUTC is later than the Date of the answer

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: State is one of four values

    @STATE
    Scenario Outline: Each session carries its State as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its State

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @STATE-LISTED @severity=critical
    Scenario Outline: Each State is a documented value as <Accept>
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each State is one of:
        | State                 | session     |
        | InProgress            | in progress |
        | CompletedSuccessfully | ended       |
        | CompletedWarning      | ended       |
        | Failed                | ended       |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

  Rule: Result is the result of the system session

    The page does not say what the Result of a session in progress holds: it may be absent, and is due once the session
    has ended (RESULT-ONCE-ENDED). For its parts see "Session Result".

    @RESULT @severity=critical
    Scenario Outline: Each ended session has a Result as <Accept>
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each ended session has a Result

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @STATE-FITS-RESULT @advisory @severity=minor
    Scenario Outline: State and Result say the same as <Accept>
      The words suggest it, no sentence of the page demands it: advisory (STATE-PAIRS-WITH-RESULT).

      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each State has the Result that fits it:
        | State                 | Result  |
        | CompletedSuccessfully | Success |
        | CompletedWarning      | Warning |
        | Failed                | Failed  |

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |
