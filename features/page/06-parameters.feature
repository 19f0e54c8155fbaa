Feature: GET /systemSessions/{ID} - Parameters

  The heart of the page: seven parameters of a system session (section "Parameters"). The table binds XML and JSON alike.
  UID and the listed values are exact strings: a letter in another case, or a blank beside it, makes another value. Blanks
  around a time are accepted in XML, where XML Schema allows them (BLANKS-ARE-PART-OF-A-VALUE).

  Rule: UID is the UID of the system session

    @UID @severity=critical
    Scenario Outline: Each session carries its UID (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its UID

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @UID @example
    Scenario Outline: UID present, by example: <written> in <format>
      Given the entity of an ended session
      When its UID is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                        | accepted  | why                          |
        | XML    | urn:veeam:SystemSession:{ID}   | accepted  | as documented                |
        | XML    | absent                         | a finding | always due                   |
        | XML    | empty                          | a finding | no identity                  |
        | JSON   | "urn:veeam:SystemSession:{ID}" | accepted  | as documented                |
        | JSON   | absent                         | a finding | always due                   |
        | JSON   | null                           | a finding | the same as absent           |
        | JSON   | ""                             | a finding | no identity                  |
        | JSON   | 42                             | a finding | a string is documented       |

    @UID-FORM
    Scenario Outline: UID is urn:veeam:SystemSession: and the ID (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each UID is urn:veeam:SystemSession: followed by a GUID

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @UID-FORM @example
    Scenario Outline: UID, by example: <written> in <format>
      Given the entity of an ended session
      When its UID is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                        | accepted  | why                                   |
        | XML    | urn:veeam:SystemSession:{ID}                                   | accepted  | as documented                         |
        | XML    | urn:veeam:SystemSession:7D0C3A52-1F4E-4C8A-9B63-000000000001   | accepted  | the same GUID (GUID-IN-ANY-CASE)      |
        | XML    | {ID}                                                           | a finding | the ID alone                          |
        | XML    | urn:veeam:systemsession:{ID}                                   | a finding | another letter case before the ID     |
        | XML    | URN:VEEAM:SystemSession:{ID}                                   | a finding | another letter case before the ID     |
        | XML    | urn:veeam:BackupJobSession:{ID}                                | a finding | that is another resource              |
        | XML    | urn:veeam:SystemSession:                                       | a finding | no ID                                 |
        | XML    | ␣                                                              | a finding | a blank is no UID                     |
        | XML    | urn:veeam:SystemSession:7d0c3a521f4e4c8a9b63000000000001       | a finding | a GUID has hyphens                    |
        | XML    | urn:veeam:SystemSession:{7d0c3a52-1f4e-4c8a-9b63-000000000001}         | a finding | braces are no part of it              |
        | XML    | ␣urn:veeam:SystemSession:{ID}                                  | a finding | a blank makes another value           |
        | XML    | urn:veeam:SystemSession:{ID}␣                                  | a finding | a blank makes another value           |
        | JSON   | "urn:veeam:SystemSession:{ID}"                                 | accepted  | as documented                         |
        | JSON   | "urn:veeam:SystemSession:{ID}␣"                                | a finding | a blank makes another value           |
        | JSON   | "{ID}"                                                         | a finding | the ID alone                          |

    @UID-AND-NAME-AS-ATTRIBUTES @advisory @severity=trivial
    Scenario: In XML, UID and Name are attributes
      The page's table calls every parameter an element; its example writes these two as attributes. Attributes are
      expected, elements are accepted: advisory (UID-AND-NAME-ARE-ATTRIBUTES).

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: application/xml
      Then each has UID and Name as attributes

    @UID-AND-NAME-AS-ATTRIBUTES @example
    Scenario Outline: UID and Name in XML, by example: <parameter> as <written>
      Given the entity of an ended session
      When its <parameter> is written <written> in XML
      Then it is <accepted>

      Examples:
        | parameter | written       | accepted | why                                   |
        | UID       | an attribute  | accepted | as in the page's example              |
        | UID       | an element    | advisory | as in the page's table                |
        | Name      | an attribute  | accepted | as in the page's example              |
        | Name      | an element    | advisory | as in the page's table                |

  Rule: Name is the name of the system session

    @NAME
    Scenario Outline: Each session carries its Name (<Accept>)
      An empty Name is odd, and the page does not forbid it: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its Name

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @NAME @example
    Scenario Outline: Name, by example: <written> in <format>
      Given the entity of an ended session
      When its Name is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                   | accepted  | why                                    |
        | XML    | Collect Job @2023-01-27 17:05:52.069837   | accepted  | the page's example                     |
        | XML    | 收集 & <Größe> "1"                         | accepted  | any string                             |
        | XML    | empty                                     | advisory  | a string all the same                  |
        | XML    | absent                                    | a finding | always due                             |
        | JSON   | "Collect Job"                             | accepted  | any string                             |
        | JSON   | ""                                        | advisory  | a string all the same                  |
        | JSON   | null                                      | a finding | no string                              |
        | JSON   | absent                                    | a finding | always due                             |
        | JSON   | 7                                         | a finding | a string is documented                 |

  Rule: SessionType is one of twelve values

    @SESSION-TYPE
    Scenario Outline: Each session carries its SessionType (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its SessionType

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @SESSION-TYPE @example
    Scenario Outline: SessionType present, by example: <written> in <format>
      Given the entity of an ended session
      When its SessionType is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written      | accepted  | why                    |
        | XML    | CollectJob   | accepted  | as documented          |
        | XML    | absent       | a finding | always due             |
        | XML    | empty        | a finding | no type                |
        | JSON   | absent       | a finding | always due             |
        | JSON   | null         | a finding | the same as absent     |
        | JSON   | ""           | a finding | no type                |
        | JSON   | 3            | a finding | a string is documented |

    @SESSION-TYPE-LISTED @severity=critical
    Scenario Outline: Each SessionType is a documented value (<Accept>)
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

    @SESSION-TYPE-LISTED @example
    Scenario Outline: SessionType, by example: <written> in <format>
      Given the entity of an ended session
      When its SessionType is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                          | accepted  | why                                        |
        | XML    | CollectJob                       | accepted  | listed                                     |
        | XML    | SyncCheckForProductUpdatesOption | accepted  | listed                                     |
        | XML    | LogExport                        | accepted  | listed                                     |
        | XML    | SecurityAnalyzerRun              | a finding | not listed                                 |
        | XML    | collectjob                       | a finding | another letter case                        |
        | XML    | Collect Job                      | a finding | a blank in it                              |
        | XML    | ␣CollectJob                      | a finding | a blank makes another value                |
        | XML    | CollectJob␣                      | a finding | a blank makes another value                |
        | XML    | СollectJob                       | a finding | its first letter is Cyrillic               |
        | XML    | CollectJob,LogExport             | a finding | one value is documented                    |
        | JSON   | "LicenseRevoke"                  | accepted  | listed                                     |
        | JSON   | "COLLECTJOB"                     | a finding | another letter case                        |
        | JSON   | "CollectJob␣"                    | a finding | a blank makes another value                |

  Rule: CreationTimeUTC is the date and time of the launch, in UTC

    @CREATION-TIME
    Scenario Outline: Each session carries its CreationTimeUTC (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its CreationTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CREATION-TIME @example
    Scenario Outline: CreationTimeUTC present, by example: <written> in <format>
      Given the entity of an ended session
      When its CreationTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                | accepted  | why                                   |
        | XML    | 2026-01-27T17:05:52Z   | accepted  | as documented                         |
        | XML    | absent                 | a finding | always due                            |
        | XML    | empty                  | a finding | no time                               |
        | JSON   | "2026-01-27T17:05:52Z" | accepted  | as documented                         |
        | JSON   | absent                 | a finding | always due                            |
        | JSON   | null                   | a finding | the same as absent                    |
        | JSON   | 1769533552             | a finding | a number of seconds is no DateTime    |

    @CREATION-TIME-IN-UTC @severity=critical
    Scenario Outline: CreationTimeUTC is a date and time in UTC (<Accept>)
      The page accepts UTC only: without the final Z the time zone is unknown.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each CreationTimeUTC is a date and time that exists, in UTC with a final Z

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @CREATION-TIME-IN-UTC @example
    Scenario Outline: CreationTimeUTC, by example: <written> in <format>
      Given the entity of an ended session
      When its CreationTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                        | accepted  | why                                                       |
        | XML    | 2025-08-14T12:31:30.389954Z    | accepted  | the page's example                                        |
        | XML    | 2025-08-14T12:31:30Z           | accepted  | a fraction of 0 digits                                    |
        | XML    | 2025-08-14T12:31:30.3Z         | accepted  | 1 digit; trailing zeros are cut                           |
        | XML    | 2025-08-14T12:31:30.38Z        | accepted  | 2 digits                                                  |
        | XML    | 2025-08-14T12:31:30.389Z       | accepted  | 3 digits                                                  |
        | XML    | 2025-08-14T12:31:30.3899Z      | accepted  | 4 digits                                                  |
        | XML    | 2025-08-14T12:31:30.38995Z     | accepted  | 5 digits                                                  |
        | XML    | 2025-08-14T12:31:30.3899541Z   | accepted  | 7 digits, the most that was published                     |
        | XML    | 2025-08-14T12:31:30.38995412Z  | advisory  | 8 digits: legal, and unheard of                           |
        | XML    | 2024-02-29T00:00:00Z           | accepted  | a leap day                                                |
        | XML    | ␣2025-08-14T12:31:30Z␣         | accepted  | XML Schema allows blanks around a time                    |
        | XML    | 2025-08-14T12:31:30            | a finding | no time zone                                              |
        | XML    | 2025-08-14T12:31:30+00:00      | a finding | an offset, though the same moment                         |
        | XML    | 2025-08-14T14:31:30+02:00      | a finding | an offset                                                 |
        | XML    | 2025-08-14T12:31:30z           | a finding | a lower-case z                                            |
        | XML    | 2025-02-30T12:31:30Z           | a finding | February has no 30th                                      |
        | XML    | 2025-02-29T12:31:30Z           | a finding | 2025 is no leap year                                      |
        | XML    | 2025-13-01T12:31:30Z           | a finding | there is no 13th month                                    |
        | XML    | 2025-00-10T12:31:30Z           | a finding | there is no month 0                                       |
        | XML    | 0000-01-01T00:00:00Z           | a finding | there is no year 0                                        |
        | XML    | 2025-08-14T24:00:00Z           | a finding | a day ends at 23:59:59                                    |
        | XML    | 2025-08-14T12:60:00Z           | a finding | there is no minute 60                                     |
        | XML    | 2016-12-31T23:59:60Z           | a finding | a leap second, which a DateTime cannot hold               |
        | XML    | 2025-08-14 12:31:30Z           | a finding | a blank instead of T                                      |
        | XML    | 2025-08-14t12:31:30Z           | a finding | a lower-case t                                            |
        | XML    | 2025-08-14T12:31Z              | a finding | no seconds                                                |
        | XML    | 2025-08-14                     | a finding | a date without a time                                     |
        | XML    | 2025-08-14T12:31:30.Z          | a finding | a point without a fraction                                |
        | XML    | 2025-08-14T12:31:30,5Z         | a finding | a comma before the fraction                               |
        | XML    | 08/14/2025 12:31:30 PM         | a finding | the format of one country                                 |
        | XML    | ٢٠٢٥-08-14T12:31:30Z           | a finding | Arabic-Indic digits                                       |
        | XML    | ２０２５-08-14T12:31:30Z           | a finding | fullwidth digits                                          |
        | JSON   | "2025-08-14T12:31:30.389954Z"  | accepted  | the page's example                                        |
        | JSON   | "2025-08-14T12:31:30"          | a finding | no time zone                                              |
        | JSON   | "␣2025-08-14T12:31:30Z"        | a finding | in JSON, blanks are part of a string                      |
        | JSON   | "/Date(1755174690389)/"        | a finding | a format of old clients                                   |

  Rule: EndTimeUTC is the date and time of the completion, in UTC

    The page does not mark EndTimeUTC as optional, yet a session in progress has no end: it is due once the session has
    ended (END-TIME-ONCE-ENDED).

    @END-TIME
    Scenario Outline: Each ended session has an EndTimeUTC (<Accept>)
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each ended session has an EndTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @END-TIME @example
    Scenario Outline: EndTimeUTC present, by example: <written> in <format>
      Given the entity of an ended session
      When its EndTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                | accepted  | why                         |
        | XML    | 2026-01-27T17:06:10Z   | accepted  | as documented               |
        | XML    | absent                 | a finding | due once ended              |
        | XML    | empty                  | a finding | no time                     |
        | JSON   | "2026-01-27T17:06:10Z" | accepted  | as documented               |
        | JSON   | absent                 | a finding | due once ended              |
        | JSON   | null                   | a finding | the same as absent          |
        | JSON   | ""                     | a finding | no time                     |

    @END-TIME-IN-UTC @severity=critical
    Scenario Outline: EndTimeUTC is a date and time in UTC (<Accept>)
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each EndTimeUTC is a date and time that exists, in UTC with a final Z

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @END-TIME-IN-UTC @example
    Scenario Outline: EndTimeUTC, by example: <written> in <format>
      Given the entity of an ended session
      When its EndTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                       | accepted  | why                                          |
        | XML    | 2026-01-27T17:06:10.000000Z   | accepted  | zeros may stay                               |
        | XML    | 2026-01-27T17:06:10.491337Z   | accepted  | as documented                                |
        | XML    | 2026-01-27T17:06:10           | a finding | no zone                                      |
        | XML    | 2026-01-27T18:06:10+01:00     | a finding | an offset                                    |
        | XML    | 9999-99-99T99:99:99Z          | a finding | no date and time                             |
        | JSON   | "2026-01-27T17:06:10.5Z"      | accepted  | as documented                                |
        | JSON   | "2026-01-27T17:06:10z"        | a finding | a lower-case z                               |
        | JSON   | "2026-02-30T17:06:10Z"        | a finding | February has no 30th                         |

    @END-NOT-BEFORE-CREATION @severity=critical
    Scenario Outline: No EndTimeUTC is before the CreationTimeUTC (<Accept>)
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then no EndTimeUTC is before the CreationTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @END-NOT-BEFORE-CREATION @example
    Scenario Outline: The end of a session created at 17:05:52.069837, by example: <written> in <format>
      Given the entity of an ended session
      When its EndTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                        | accepted  | why                              |
        | XML    | 2026-01-27T17:06:10.491337Z    | accepted  | later                            |
        | XML    | 2026-01-27T17:05:52.069837Z    | accepted  | the same moment                  |
        | XML    | 2026-01-27T17:05:52.0698369Z   | a finding | 100 nanoseconds earlier          |
        | XML    | 2026-01-26T23:59:59Z           | a finding | a day earlier                    |
        | JSON   | "2026-01-27T17:05:51Z"         | a finding | earlier                          |

    @NO-END-WHILE-RUNNING @advisory @severity=minor
    Scenario Outline: A session in progress has no EndTimeUTC (<Accept>)
      The page is silent about this. A time that has not come yet would mislead: advisory (END-TIME-ONCE-ENDED).

      Given the selected system sessions that are in progress
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then no session in progress has an EndTimeUTC

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @NO-END-WHILE-RUNNING @example
    Scenario Outline: EndTimeUTC in progress, by example: <written> in <format>
      Given the entity of a session in progress
      When its EndTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                | accepted  | why                                  |
        | XML    | absent                 | accepted  | there is no end yet                  |
        | XML    | empty                  | accepted  | there is no end yet                  |
        | XML    | 2026-01-27T17:06:10Z   | advisory  | an end that has not come             |
        | JSON   | absent                 | accepted  | there is no end yet                  |
        | JSON   | null                   | accepted  | there is no end yet                  |
        | JSON   | "2026-01-27T17:06:10Z" | advisory  | an end that has not come             |

    @TIMES-NOT-AHEAD @advisory @severity=minor
    Scenario Outline: No time lies in the future (<Accept>)
      Measured by the server's own clock, which the Date header of its answer gives. The page does not say so: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then neither CreationTimeUTC nor EndTimeUTC is later than the Date of the answer

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @TIMES-NOT-AHEAD @example
    Scenario Outline: An end in an answer of 18:00:00, by example: <written> in <format>
      Given the entity of an ended session
      When its EndTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                | accepted  | why                                        |
        | XML    | 2026-01-27T17:59:59Z   | accepted  | before the answer                          |
        | XML    | 2026-01-27T18:00:30Z   | accepted  | Date may be up to a minute old             |
        | XML    | 2026-01-27T19:00:00Z   | advisory  | an hour ahead of the server's own clock    |

    @TIMES-POSSIBLE @advisory @severity=minor
    Scenario Outline: Each time lies in a year with such servers (<Accept>)
      The page does not say so: advisory.

      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then CreationTimeUTC and EndTimeUTC are of years from 2000 to 2199

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @TIMES-POSSIBLE @example
    Scenario Outline: The year of an end, by example: <written> in <format>
      Given the entity of an ended session
      When its EndTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                | accepted  | why                                        |
        | XML    | 2026-01-27T17:59:59Z   | accepted  | a year with such servers                   |
        | XML    | 9999-12-31T23:59:59Z   | advisory  | the greatest time of .NET                  |
        | XML    | 2569-01-27T17:59:59Z   | advisory  | 2026 by another calendar                   |
        | JSON   | "9999-12-31T23:59:59Z" | advisory  | the greatest time of .NET                  |
        | XML    | 2199-12-31T23:59:59Z   | accepted  | the last possible second                   |
        | XML    | 2200-01-01T00:00:00Z   | advisory  | the second after it                        |

    @TIMES-POSSIBLE @example
    Scenario Outline: The year of a start, by example: <written> in <format>
      Given the entity of an ended session
      When its CreationTimeUTC is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                | accepted  | why                                        |
        | XML    | 2000-01-01T00:00:00Z   | accepted  | the first possible second                  |
        | XML    | 1999-12-31T23:59:59Z   | advisory  | the second before it                       |
        | XML    | 0001-01-01T00:00:00Z   | advisory  | the least time of .NET                     |
        | XML    | 1601-01-01T00:00:00Z   | advisory  | the first time of Windows                  |
        | XML    | 1970-01-01T00:00:00Z   | advisory  | the first time of Unix                     |

  Rule: State is one of four values

    @STATE
    Scenario Outline: Each session carries its State (<Accept>)
      Given the selected system sessions
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each carries its State

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @STATE @example
    Scenario Outline: State present, by example: <written> in <format>
      Given the entity of an ended session
      When its State is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written            | accepted  | why                    |
        | XML    | CompletedWarning   | accepted  | as documented          |
        | XML    | absent             | a finding | always due             |
        | XML    | empty              | a finding | no state               |
        | JSON   | "CompletedWarning" | accepted  | as documented          |
        | JSON   | absent             | a finding | always due             |
        | JSON   | null               | a finding | the same as absent     |
        | JSON   | 2                  | a finding | a string is documented |

    @STATE-LISTED @severity=critical
    Scenario Outline: Each State is a documented value (<Accept>)
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

    @STATE-LISTED @example
    Scenario Outline: State, by example: <written> in <format>
      Given the entity of an ended session
      When its State is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                 | accepted  | why                           |
        | XML    | CompletedSuccessfully   | accepted  | listed                        |
        | XML    | Failed                  | accepted  | listed                        |
        | XML    | Completed               | a finding | not listed                    |
        | XML    | Success                 | a finding | a value of Result             |
        | XML    | Stopped                 | a finding | not listed                    |
        | XML    | completedsuccessfully   | a finding | another letter case           |
        | XML    | Failed␣                 | a finding | a blank makes another value   |
        | XML    | In Progress             | a finding | a blank in it                 |
        | JSON   | "CompletedWarning"      | accepted  | listed                        |
        | JSON   | "FAILED"                | a finding | another letter case           |

  Rule: Result is the result of the system session

    The page does not say what the Result of a session in progress holds: it may be absent, and is due once the session
    has ended (RESULT-ONCE-ENDED). For its parts see "Session Result".

    @RESULT @severity=critical
    Scenario Outline: Each ended session has a Result (<Accept>)
      Given the selected system sessions that have ended
      When /systemSessions/{ID}?format=Entity is read with Accept: <Accept>
      Then each ended session has a Result

      Examples:
        | Accept           |
        | application/xml  |
        | application/json |

    @RESULT @example
    Scenario Outline: Result of an ended session, by example: <written> in <format>
      Given the entity of an ended session
      When its Result is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written                                                | accepted  | why                                 |
        | XML    | absent                                                 | a finding | due once ended                      |
        | XML    | empty                                                  | a finding | a result without its value          |
        | XML    | Success                                                | a finding | its parts are missing               |
        | JSON   | {"Result":"Warning","Message":"","IsCanceled":false}   | accepted  | as documented                       |
        | JSON   | absent                                                 | a finding | due once ended                      |
        | JSON   | null                                                   | a finding | the same as absent                  |
        | JSON   | {}                                                     | a finding | a result without its value          |
        | JSON   | "Success"                                              | a finding | its parts are missing               |

    @STATE-FITS-RESULT @advisory @severity=minor
    Scenario Outline: State and Result say the same (<Accept>)
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

    @STATE-FITS-RESULT @example
    Scenario Outline: Result beside the State CompletedWarning, by example: <written> in <format>
      Given the entity of an ended session
      When the Result in its Result is written <written> in <format>
      Then it is <accepted>

      Examples:
        | format | written   | accepted  | why                                 |
        | XML    | Warning   | accepted  | both say the same                   |
        | XML    | Success   | advisory  | they disagree                       |
        | JSON   | "Failed"  | advisory  | they disagree                       |
