package org.emverify;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.emverify.verification.JudgedFile;
import org.junit.jupiter.api.Test;

/**
 * What tests of others may rely on: the types marked {@code @API(status = STABLE)} without their members that are marked
 * {@code INTERNAL}, and without the constructors of records, which are there to be read. A signature that changes breaks those tests, so all of them stand in a file whose diff is reviewed.
 */
class PublicApiTest {
    private static final Path SIGNATURES = Path.of("src/test/resources/org/emverify/public-api.txt");

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private static final Set<String> IMPLIED = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.emverify");

    private static final DescribedPredicate<JavaClass> PUBLIC_API =
            describe("part of the public API", type -> isMarked(type, API.Status.STABLE));

    @Test
    void its_signatures_are_those_in_the_file() {
        String signatures = OURS.that(PUBLIC_API).stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(PublicApiTest::signatures)
                .collect(Collectors.joining("\n"));

        JudgedFile.check(SIGNATURES, signatures);
    }

    @Test
    void it_names_no_type_of_ours_that_is_not_part_of_it() {
        assertThat(OURS.that(PUBLIC_API).stream()
                        .flatMap(PublicApiTest::offered)
                        .flatMap(member -> member.getAllInvolvedRawTypes().stream()
                                .map(JavaClass::getBaseComponentType)
                                .filter(named -> named.getPackageName().startsWith("org.emverify"))
                                .filter(PUBLIC_API.negate())
                                .map(named -> member.getFullName() + " names " + named.getName())))
                .isEmpty();
    }

    @Test
    void everybody_can_name_its_types() {
        classes().that(PUBLIC_API).should().bePublic().check(OURS);
    }

    @Test
    void what_the_readme_shows_is_part_of_it() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.emverify..")
                        .or(assignableTo(ReadmeExampleTest.class))
                        .or(PUBLIC_API))
                .check(new ClassFileImporter().importClasses(ReadmeExampleTest.class));
    }

    private static Stream<JavaMember> offered(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(member -> !OF_EVERY_OBJECT.contains(member.getName()))
                .filter(member -> !isMarked(member, API.Status.INTERNAL))
                .filter(member -> !(member instanceof JavaConstructor && type.isRecord()));
    }

    private static boolean isMarked(HasAnnotations<?> element, API.Status status) {
        return element.tryGetAnnotationOfType(API.class)
                .filter(mark -> mark.status() == status)
                .isPresent();
    }

    private static String signatures(JavaClass type) {
        return offered(type)
                .map(member -> signature(member.reflect()))
                .sorted()
                .map(signature -> "    " + signature + "\n")
                .collect(Collectors.joining("", heading(type.reflect()) + "\n", ""));
    }

    private static String heading(Class<?> type) {
        String further = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .filter(name -> !IMPLIED.contains(name.replaceFirst("<.*", "")))
                .sorted()
                .collect(Collectors.joining(", "));
        return type.toGenericString() + (further.isEmpty() ? "" : " is a " + further);
    }

    private static String signature(Member member) {
        String whole =
                member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
        return whole.replace(member.getDeclaringClass().getName() + "." + member.getName(), member.getName())
                .replace("java.lang.", "");
    }
}
