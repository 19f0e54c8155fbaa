@neighbour
Feature: XML Schema - the vendor's own schema file

  Every installation ships the complete schema, RestAPI.xsd. It is not published, so the harness judges by a schema
  of its own, written from the documentation. Who has the vendor's file can name it, and is shown where server and
  schema differ.

  Rule: The server keeps to the schema that it ships

    @VENDOR-SCHEMA @vendor-schema
    Scenario: All XML answers are valid by the vendor's schema
      Given the schema file of the server's own installation
      When the XML answers are held against it
      Then each of them is valid
