@neighbour
Feature: XML Schema - the vendor's own schema file

  Every installation has the complete schema, RestAPI.xsd. It is not published, so em-verify validates against a schema
  of its own, written from the documentation. A user who has the vendor's file names it (em.xsd) and sees where server and
  schema differ.

  Rule: The answers are valid by the schema that the server's installation has

    @VENDOR-SCHEMA @vendor-schema
    Scenario: All XML answers are valid by RestAPI.xsd
      Given the RestAPI.xsd of the server's installation
      When the XML answers are validated against it
      Then each of them is valid
