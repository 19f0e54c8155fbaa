package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class LegalVariantCatalogueTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** What the JDK's client cannot read, although it is legal; {@link SpecialDeliveryTest} reads it. */
    private static final Set<String> UNREADABLE_FOR_THE_JDK = Set.of("interim-103");

    private static List<String> conforming;

    @BeforeAll
    static void walk_through_the_conforming_simulator() {
        conforming = Tour.transcript(Tour.through(Simulator.conforming().sessions(14)));
    }

    static List<LegalVariant> variants() {
        return LegalVariant.catalogue();
    }

    static List<LegalVariant> variantsThatTheJdkReads() {
        return variants().stream()
                .filter(v -> !UNREADABLE_FOR_THE_JDK.contains(v.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_variant_changes_what_is_answered(LegalVariant variant) {
        if (new Behaviour(variant.changes()).tlsProtocols.isEmpty()) {
            assertThat(Tour.transcript(
                            Tour.through(Simulator.conforming().sessions(14).with(variant))))
                    .isNotEqualTo(conforming);
        }
    }

    @ParameterizedTest
    @MethodSource("variantsThatTheJdkReads")
    void a_variant_is_legal_http_with_well_formed_documents(LegalVariant variant) throws Exception {
        try (Simulator simulator = Simulator.conforming().with(variant).start()) {
            IndependentClient client = new IndependentClient(simulator);
            String token = client.logon().strip();
            String id = simulator.sessionIds().get(0);
            for (String target : List.of(
                    "/api/",
                    "/api/systemSessions",
                    "/api/systemSessions/" + id,
                    "/api/systemSessions/" + id + "?format=Entity",
                    "/api/systemSessions/" + id + "/events")) {
                HttpResponse<byte[]> xml = client.getBytes(target, Request.TOKEN, token);
                HttpResponse<byte[]> json = client.getBytes(target, Request.TOKEN, token, "Accept", "application/json");

                assertThat(List.of(xml.statusCode(), json.statusCode()))
                        .as(target)
                        .isSubsetOf(200, 404);
                assertThat(documentElement(xml.body())).as(target).isNotEmpty();
                assertThat(STRICT.readTree(json.body()).isObject()).as(target).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.3"})
    void tls_can_be_narrowed_to_one_version(String version) throws Exception {
        LegalVariant variant =
                LegalVariant.named("tls-" + version.replace('.', '-') + "-only").orElseThrow();
        try (Simulator simulator = Simulator.conforming().with(variant).start();
                SSLSocket socket = (SSLSocket) new IndependentClient(simulator).raw("GET /api/ HTTP/1.1\r\n\r\n")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv" + version);
        }
    }

    @Test
    void names_are_unique_and_shared_with_no_fault() {
        List<String> names = variants().stream().map(LegalVariant::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(55).doesNotHaveDuplicates();
        assertThat(names)
                .doesNotContainAnyElementsOf(
                        Fault.catalogue().stream().map(Fault::name).toList());
        assertThat(variants())
                .allMatch(v -> !v.allowedBy().isBlank() && !v.description().isBlank());
    }

    private static String documentElement(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement()
                    .getLocalName();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + new String(xml, StandardCharsets.UTF_8), e);
        }
    }
}
