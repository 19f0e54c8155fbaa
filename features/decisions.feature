Feature: Decisions - where the documentation contradicts itself or is silent

  A suite that ignores a contradiction of the documentation is red for ever, one that allows both readings without a word
  is blind. Each contradiction and each silence is therefore decided once, here, and cited by its ID in findings, in the
  list of the simulator, and in the requirements. Only what is documented can fail a server; what rests on published
  answers (observed) or on sibling resources (inferred) is advisory.

  There is nothing to run in this file: the scenarios are in "page" and "neighbours".

  Rule: Where the documentation contradicts itself

    | the page says                                       | elsewhere                                                          | decided                        |
    | Result in Result is one of Success, Warning, Failed | the example of the same resource shows CompletedSuccessfully there | RESULT-LISTED-VALUES-WIN       |
    | Result in Result is a UidType                       | the same row lists three words                                     | RESULT-IS-AN-ENUMERATED-STRING |
    | IsCanceled is True or False                         | the example shows false; XML Schema and JSON know lower case only  | IS-CANCELED-IN-LOWER-CASE      |
    | every parameter is an element                       | the example has UID and Name as attributes                         | UID-AND-NAME-ARE-ATTRIBUTES    |
    | the Alternate link leads to /systemSessions/{ID}    | the link's Type is BackupJobSessionReference                       | LINK-TYPE-NOT-JUDGED           |
    | times are in UTC only                               | the example of the events has times without Z                      | EVENT-TIMES-WITHOUT-ZONE       |
    | EndTimeUTC has no mark for optional                 | a session whose State is InProgress has no end                     | END-TIME-ONCE-ENDED            |
    | Content-type describes the body of the request      | the header is one of the response; a GET request has no body       | CONTENT-TYPE-OF-THE-RESPONSE   |
    | Result has no mark for optional, and three values   | what it holds while the State is InProgress is said nowhere        | RESULT-ONCE-ENDED              |
    | values are strings from a list                      | XML Schema allows blanks around times and booleans                 | BLANKS-ARE-PART-OF-A-VALUE     |

    RESULT-LISTED-VALUES-WIN (documented: GET /systemSessions/{ID}, Session Result)
      the value of Result is one of the three in the page's table; the published example that shows a State there is
      not followed.

    RESULT-IS-AN-ENUMERATED-STRING (documented: GET /systemSessions/{ID}, Session Result)
      the value of Result is an enumerated string, although the page's table types it as a UidType.

    IS-CANCELED-IN-LOWER-CASE (documented: GET /systemSessions/{ID}, Session Result)
      IsCanceled is true or false in lower case, a boolean in JSON; True, False, 1 and 0 in XML are advisory, anything
      else is wrong.

    UID-AND-NAME-ARE-ATTRIBUTES (observed: GET /systemSessions/{ID}, Parameters)
      in XML, UID and Name are attributes as in the published example; elements are accepted and advisory.

    LINK-TYPE-NOT-JUDGED (documented: GET /systemSessions/{ID}, Links)
      a link is judged by its Rel and its target and never by its Type, for the published Type names another resource.

    EVENT-TIMES-WITHOUT-ZONE (documented: /systemSessions/{ID}/events, Events)
      the Z of UTC is demanded of the session's own times and not of its events', which the published example writes
      without it.

    END-TIME-ONCE-ENDED (documented: GET /systemSessions/{ID}, Parameters)
      EndTimeUTC is due once a session has ended; a session in progress has none (in JSON it is missing or null), and
      a value there is advisory.

    CONTENT-TYPE-OF-THE-RESPONSE (documented: GET /systemSessions/{ID}, Response Headers)
      Content-Type describes the body of the response, for a GET request has none.

    RESULT-ONCE-ENDED (documented: GET /systemSessions/{ID}, Parameters)
      Result is due once a session has ended; in progress it may be missing, null, without a value, or one of the
      three listed values, and another value is wrong.

    BLANKS-ARE-PART-OF-A-VALUE (documented: GET /systemSessions/{ID}, Parameters)
      blanks beside SessionType, State, Result or UID make another value; around times and booleans in XML they are
      accepted, as XML Schema allows them.

  Rule: Which parameters are due, and how they are compared

    PARAMETERS-ALWAYS-DUE (documented: GET /systemSessions/{ID}, Parameters)
      UID, Name, SessionType, CreationTimeUTC and State are due in every session and in both formats; only Name may be
      empty, which is advisory.

    EMPTY-MESSAGE (documented: GET /systemSessions/{ID}, Session Result)
      a Message may be empty: in XML its element is there all the same; in JSON null, an empty string and no member
      all mean empty.

    LINK-NAME-AND-TYPE-OPTIONAL (observed: GET /systemSessions/{ID}, Links)
      a link needs Rel and Href; its Name and Type may be missing or null.

    VALUES-NOT-SPELLINGS (documented: GET /systemSessions/{ID}, Response Body)
      two answers are compared by their values, not by spelling; missing, empty and null are equal for Message, a
      link's Name and Type, and the EndTimeUTC and Result of a session in progress.

    STATE-PAIRS-WITH-RESULT (inferred: GET /systemSessions/{ID}, Parameters)
      CompletedSuccessfully goes with Success, CompletedWarning with Warning, and Failed with Failed.

    GUID-IN-ANY-CASE (inferred: GET /systemSessions/{ID}, Parameters)
      the ID of a session is a GUID: capital and small letters are the same ID.

    UP-TO-SEVEN-FRACTION-DIGITS (observed: GET /systemSessions/{ID}, Parameters)
      the fraction of a second has 0 to 7 digits in published answers.

  Rule: How the documents are built

    JSON-LIKE-XML (inferred: GET /systemSessions/{ID}, Response Body)
      in JSON a document is one object without an envelope, its members named as in XML and its Links an array, as
      sibling resources are; another shape is read too and is advisory.

    XML-FOR-ANY-TYPE (observed: GET /systemSessions/{ID}, Request Headers)
      a client that sends Accept: */* gets XML, as one without Accept does.

    ACCEPT-VALUES-LISTED (inferred: GET /systemSessions/{ID}, Request Headers)
      documented are application/xml, application/json and no Accept at all, letter by letter; what any other value gets
      is only expected, from what HTTP says of it, and advisory.

    UNUSED-NAMESPACES (observed: GET /systemSessions/{ID}, Example)
      XML may declare namespaces that it does not use, such as xsd and xsi.

    ATTRIBUTES-IN-ANY-ORDER (observed: GET /systemSessions/{ID}, Example)
      the order of XML attributes differs between builds.

    LINKS-NAME-THE-SERVER-OTHERWISE (documented: GET /systemSessions/{ID}, Links)
      links are absolute and carry the server's own name, which need not be the one that the client connected by; they
      are followed on the host that the user named.

    LINKS-BY-THE-WAY-OF-THE-CLIENT (inferred: GET /systemSessions/{ID}, Links)
      a link to plain http, to port 9399, or to the client's own host name with a port that is neither the client's nor
      9398 leads nowhere for most clients: advisory, for a proxy may have changed the way.

    REFERENCE-BY-GENERAL-RULE (documented: /systemSessions/{ID}, Resource Representation)
      the page's own reference example is empty: the general rule holds, an EntityRef with UID, Name, Href, a Type
      that ends in Reference, and Links that lead to the entity.

    ENTRIES-ARE-ENTITIES (documented: /systemSessions, Collection)
      each Sessions element of the collection is a whole entity, with format=Entity in its Href.

    COLLECTION-MAY-HAVE-HREF (inferred: /systemSessions, Collection)
      the collection may carry an Href and a Type of its own, as any resource does.

    EVENTS-DOCUMENT (documented: /systemSessions/{ID}/events, Events)
      the events carry an Href and a Type of their own, one Up link to the entity, and in each event a time, a message
      and a number that counts from 1.

    ERROR-MEMBERS (observed: HTTP Response Codes, Error Body)
      an Error has Message and StatusCode; Status, FirstChanceExceptionMessage and StackTrace may be there, be null or
      be missing.

    MALFORMED-ID-REFUSED (inferred: HTTP Response Codes, Error Body)
      an ID that is not a GUID is refused with a 4xx code and an Error, never with a 5xx code.

    ZEROS-ARE-NO-ID (inferred: HTTP Response Codes, Error Body)
      an ID of zeros alone belongs to no session: 404, or another 4xx code where the server takes it for no ID.

  Rule: How a client gets in

    HTTPS-ON-PORT-9398 (documented: GET /systemSessions/{ID}, Request)
      the API is at https, port 9398 unless the installation says otherwise, below /api/; plain HTTP on port 9399 is
      obsolete.

    HTTP-1-0-IS-ALLOWED (inferred: HTTP and JSON, Messages)
      the reference names HTTP/1.1, and HTTP itself lets a server or a proxy answer in version 1.0 where it has reasons
      (RFC 9110, section 6.2): another version is advisory.

    SELF-SIGNED-CERTIFICATE (documented: Enterprise Manager REST API, Transport)
      an installation may present a certificate that it signed itself: the Linux edition generates one, the Windows
      edition offers one.

    SERVICE-ROOT-IS-OPEN (documented: /api, Service Root)
      the service root needs no logon; it links to the logon and lists v1_7 and maybe other versions, each with a
      Create link.

    TOKEN-IN-HEADER-AND-COOKIE (documented: Authentication and Security, Logon Session)
      a logon with the scheme Basic is answered 201 with the session ID, base64, in the header X-RestSvcSessionId and
      again in a cookie of that name.

    LOGON-SESSION-DOCUMENT (documented: Authentication and Security, Logon Session)
      the logon's body is a LogonSession with user name, session ID and one Delete link; that link's Type and the
      header Location may be missing.

    BASIC-CHALLENGE (documented: Authentication and Security, Logon Session)
      wrong or missing credentials are refused with 401 and a Basic challenge of the realm RestSvc.

    IDLE-LOGON-EXPIRES (documented: Authentication and Security, Logon Session)
      a logon session that is idle for 15 minutes expires; its session ID is then refused with 401.

    LOGOFF-BY-DELETE (documented: Authentication and Security, Logon Session)
      DELETE on the Delete link ends a logon session: 204 without a body, and 401 for its session ID from then on.
