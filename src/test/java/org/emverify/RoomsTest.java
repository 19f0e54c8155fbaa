package org.emverify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class RoomsTest {
    private static final String HOUSE = "org.emverify.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.emverify");

    /** Package by package, the packages that it may import. An arrow that is not here needs a reason and a row. */
    private static final Map<String, String> ARROWS = Map.ofEntries(
            Map.entry("settings", ""),
            Map.entry("contract", ""),
            Map.entry("contract.document", "contract"),
            Map.entry("client.http", "settings"),
            Map.entry("client", "client.http settings contract contract.document"),
            Map.entry("verification.finding", "client client.http contract contract.document"),
            Map.entry("verification.check", "verification.finding client client.http contract contract.document"),
            Map.entry("verification.deviation", "verification.finding contract contract.document settings"),
            Map.entry(
                    "verification.power",
                    "verification.check verification.finding client client.http contract contract.document"),
            Map.entry(
                    "verification",
                    "verification.check verification.deviation verification.finding verification.power"
                            + " client client.http contract contract.document settings"),
            Map.entry(
                    "report.model",
                    "verification verification.finding verification.power client client.http contract contract.document"),
            Map.entry("report.history", "report.model verification verification.finding contract"),
            Map.entry(
                    "report.page",
                    "report.model report.history verification verification.deviation verification.finding"
                            + " client client.http contract contract.document"),
            Map.entry("report.docs", "contract"),
            // For tests of others: judges single answers, and knows nothing of runs.
            Map.entry(
                    "restassured",
                    "verification.check verification.finding client client.http contract contract.document"),
            Map.entry(
                    "report",
                    "report.history report.page report.docs report.model verification verification.deviation verification.finding verification.power"
                            + " client client.http contract contract.document settings"),
            // The suite starts the simulator when the settings ask for it.
            Map.entry(
                    "steps",
                    "verification verification.deviation verification.finding report report.model report.history simulator"
                            + " client contract contract.document settings"),
            Map.entry("simulator", ""),
            Map.entry(
                    "cli",
                    "steps report report.docs report.history report.model verification verification.finding simulator"
                            + " client contract contract.document settings"));

    static Set<String> packages() {
        return ARROWS.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_imports_only_what_it_may(String name) {
        Set<String> allowed = Set.of(ARROWS.get(name).split(" "));
        String[] others = ARROWS.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> HOUSE + other)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(HOUSE + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void no_arrow_runs_back() {
        SlicesRuleDefinition.slices()
                .matching(HOUSE + "(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void every_class_lives_in_a_listed_package() {
        String[] listed = ARROWS.keySet().stream().map(name -> HOUSE + name).toArray(String[]::new);
        classes().should().resideInAnyPackage(listed).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_says_what_it_is_for(String name) {
        Path info = Path.of("src/main/java", (HOUSE + name).replace('.', '/'), "package-info.java");
        assertThat(info).content(StandardCharsets.UTF_8).containsPattern("\\{@link\\s");
    }

    @Test
    void only_the_client_sees_rest_assured_and_http() {
        onlyIn("client,restassured", "io.restassured..", "org.apache.http..");
    }

    @Test
    void only_steps_and_report_see_cucumber_and_allure() {
        onlyIn("steps,report,cli", "io.cucumber..", "io.qameta..");
    }

    @Test
    void no_class_is_called_util_helper_or_manager_but_the_server() {
        noClasses()
                .that()
                .doNotHaveSimpleName("EnterpriseManager")
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Base|Common|Constants)")
                .check(CLASSES);
    }

    private static void onlyIn(String rooms, String... packages) {
        String[] allowed =
                Stream.of(rooms.split(",")).map(room -> HOUSE + room + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(packages))
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
