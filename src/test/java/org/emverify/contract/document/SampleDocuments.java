package org.emverify.contract.document;

import java.nio.charset.StandardCharsets;
import org.emverify.contract.DocumentKind;

/** Conforming documents of every kind, and the means to change one thing in them. */
final class SampleDocuments {
    static final String ENTITY_XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <SystemSession xmlns="http://www.veeam.com/ent/v1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?format=Entity" Type="SystemSession" Name="Collect Job @2026-01-27 17:05:52.069837" UID="urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11">
              <Links>
                <Link Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11" Name="Collect Job" Type="BackupJobSessionReference" Rel="Alternate"/>
                <Link Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11/events" Rel="Down"/>
              </Links>
              <SessionType>CollectJob</SessionType>
              <CreationTimeUTC>2026-01-27T17:05:52.069837Z</CreationTimeUTC>
              <EndTimeUTC>2026-01-27T17:06:10.491337Z</EndTimeUTC>
              <State>CompletedSuccessfully</State>
              <Result>
                <Result>Success</Result>
                <Message/>
                <IsCanceled>false</IsCanceled>
              </Result>
            </SystemSession>
            """;

    static final String ENTITY_JSON = """
            {
              "Links": [
                {"Rel": "Alternate", "Href": "https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11", "Name": null, "Type": "BackupJobSessionReference"},
                {"Rel": "Down", "Href": "https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11/events"}
              ],
              "UID": "urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11",
              "Name": "Collect Job @2026-01-27 17:05:52.069837",
              "SessionType": "CollectJob",
              "CreationTimeUTC": "2026-01-27T17:05:52.069837Z",
              "EndTimeUTC": "2026-01-27T17:06:10.491337Z",
              "State": "CompletedSuccessfully",
              "Result": {"Result": "Success", "Message": null, "IsCanceled": false},
              "Href": "https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?format=Entity",
              "Type": "SystemSession"
            }
            """;

    private SampleDocuments() {}

    /** A conforming XML document of that kind. */
    static String xml(DocumentKind kind) {
        return switch (kind) {
            case ENTITY -> ENTITY_XML;
            case REFERENCE -> """
                <EntityRef xmlns="http://www.veeam.com/ent/v1.0" UID="urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11" Name="Collect Job" Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11" Type="SystemSessionReference">
                  <Links><Link Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?format=Entity" Rel="Alternate"/></Links>
                </EntityRef>
                """;
            case COLLECTION -> collection(3);
            case EVENTS -> """
                <SystemSessionEvents xmlns="http://www.veeam.com/ent/v1.0" Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11/events" Type="SystemSessionEvents">
                  <Links><Link Href="https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?format=Entity" Rel="Up"/></Links>
                  <Events><CreationTimeUTC>2026-01-27T17:06:10.30038</CreationTimeUTC><Message>Started</Message><Order>1</Order></Events>
                  <Events><Order>2</Order><CreationTimeUTC>2026-01-27T17:06:10Z</CreationTimeUTC><Message/></Events>
                </SystemSessionEvents>
                """;
            case LOGON_SESSION -> """
                <LogonSession xmlns="http://www.veeam.com/ent/v1.0" Href="https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001" Type="LogonSession">
                  <Links><Link Href="https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001" Rel="Delete"/></Links>
                  <UserName>EM01\\operator</UserName>
                  <SessionId>0b1c2d3e-0000-4000-8000-000000000001</SessionId>
                </LogonSession>
                """;
            case SERVICE_ROOT -> """
                <EnterpriseManager xmlns="http://www.veeam.com/ent/v1.0">
                  <Links><Link Href="https://em01.example.test:9398/api/logonSessions" Type="LogonSessionList" Rel="Down"/></Links>
                  <SupportedVersions>
                    <SupportedVersion Name="v1_6"><Link Href="https://em01.example.test:9398/api/sessionMngr/?v=v1_6" Rel="Create"/></SupportedVersion>
                    <SupportedVersion Name="v1_7"><Links><Link Href="https://em01.example.test:9398/api/sessionMngr/?v=v1_7" Rel="Create"/></Links></SupportedVersion>
                  </SupportedVersions>
                </EnterpriseManager>
                """;
            case ERROR -> """
                <Error xmlns="http://www.veeam.com/ent/v1.0" Message="Not found" StatusCode="404"><StackTrace/><FirstChanceExceptionMessage>None</FirstChanceExceptionMessage></Error>
                """;
        };
    }

    /** A conforming JSON document of that kind. */
    static String json(DocumentKind kind) {
        return switch (kind) {
            case ENTITY -> ENTITY_JSON;
            case REFERENCE -> """
                {"Links": [{"Rel": "Alternate", "Href": "https://em01.example.test:9398/api/systemSessions/7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11?format=Entity"}],
                 "UID": "urn:veeam:SystemSession:7d0c3a52-1f4e-4c8a-9b63-2a5d0e8f7c11", "Name": "", "Href": "https://em01.example.test:9398/api", "Type": "SystemSessionReference"}
                """;
            case COLLECTION -> "{\"Sessions\": [" + ENTITY_JSON + "," + ENTITY_JSON + "]}";
            case EVENTS -> """
                {"Events": [{"CreationTimeUTC": "2026-01-27T17:06:10.30038", "Message": "Started", "Order": 1}], "Links": null}
                """;
            case LOGON_SESSION -> """
                {"UserName": "operator", "SessionId": "0b1c2d3e-0000-4000-8000-000000000001", "Links": [{"Rel": "Delete", "Href": "https://em01.example.test:9398/api/logonSessions/0b1c2d3e-0000-4000-8000-000000000001", "Type": null}]}
                """;
            case SERVICE_ROOT -> """
                {"Links": [], "SupportedVersions": [{"Name": "v1_7", "Links": []}]}
                """;
            case ERROR -> """
                {"FirstChanceExceptionMessage": null, "Message": "Bad", "StackTrace": null, "Status": null, "StatusCode": 400}
                """;
        };
    }

    /** A conforming collection of so many sessions. */
    static String collection(int sessions) {
        return COLLECTION_START + entry().repeat(sessions) + COLLECTION_END;
    }

    static final String COLLECTION_START = "<SystemSessions xmlns=\"http://www.veeam.com/ent/v1.0\">\n";
    static final String COLLECTION_END = "</SystemSessions>";

    /** One conforming entry of the collection. */
    static String entry() {
        return ENTITY_XML
                .substring(ENTITY_XML.indexOf("<SystemSession"))
                .replace("<SystemSession ", "<Sessions ")
                .replace("</SystemSession>", "</Sessions>");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The sample with one thing changed; fails when the thing is not there. */
    static String changed(String sample, String from, String to) {
        if (!sample.contains(from)) {
            throw new IllegalArgumentException("The sample does not contain: " + from);
        }
        return sample.replace(from, to);
    }
}
