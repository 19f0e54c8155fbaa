package org.emverify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. */
class RoomsTest {
    private static final String HOUSE = "org.emverify.";
    private static final List<String> ROOMS =
            List.of("settings", "contract", "client", "verification", "report", "steps", "simulator", "cli");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.emverify");

    @ParameterizedTest
    @CsvSource({
        "settings, ''",
        "contract, ''",
        "client, settings contract",
        "verification, settings client contract",
        "report, verification client contract",
        // The suite starts the simulator when the settings ask for it.
        "steps, settings client contract verification report simulator",
        "simulator, ''"
    })
    void a_room_knows_only_the_rooms_it_may_know(String room, String known) {
        String[] unknown = ROOMS.stream()
                .filter(other ->
                        !other.equals(room) && !Arrays.asList(known.split(" ")).contains(other))
                .map(other -> HOUSE + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(HOUSE + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void only_the_client_sees_rest_assured_and_http() {
        onlyIn("client", "io.restassured..", "org.apache.http..");
    }

    @Test
    void only_steps_and_report_see_cucumber_and_allure() {
        onlyIn("steps,report,cli", "io.cucumber..", "io.qameta..");
    }

    @Test
    void every_class_lives_in_a_room() {
        String[] rooms = ROOMS.stream().map(room -> HOUSE + room + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CLASSES);
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
