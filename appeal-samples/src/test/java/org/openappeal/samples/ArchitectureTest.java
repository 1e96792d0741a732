package org.openappeal.samples;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.truth.Truth.assertWithMessage;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of the architecture, over the classes of all modules.
 *
 * <p>A new package of the library needs a line in {@link #MAY_USE}; from then on the rules hold it.
 */
class ArchitectureTest {

  private static final String ROOT = "org.openappeal";

  /** The packages of the library, with their sub-packages, and the packages that each may use. */
  private static final ImmutableMap<String, ImmutableSet<String>> MAY_USE =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          // appeal-core
          .put("money", ImmutableSet.of())
          .put("model", ImmutableSet.of("money"))
          .put("geo", ImmutableSet.of("model"))
          .put("format", ImmutableSet.of("geo", "model", "money"))
          // appeal-analytics
          .put("report", ImmutableSet.of())
          .put("table", ImmutableSet.of("model", "money", "report"))
          .put("rollup", ImmutableSet.of("model", "money", "table"))
          .put("theme", ImmutableSet.of("model", "money", "report", "rollup", "table"))
          .put("reconcile", ImmutableSet.of("geo", "model", "money", "report", "table"))
          .put("compare", ImmutableSet.of("model", "money", "rollup", "table"))
          .buildOrThrow();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theClassesOfAllModulesAreThere() {
    assertWithMessage("packages among the imported classes")
        .that(packages())
        .containsAtLeast("model", "money", "rollup", "table", "samples");
  }

  @Test
  void eachPackageOfTheLibraryHasItsPlace() {
    assertWithMessage("packages without a line in MAY_USE")
        .that(Sets.difference(packages(), MAY_USE.keySet()))
        .containsExactly("samples");
  }

  @TestFactory
  Stream<DynamicTest> arrowsRunOneWay() {
    return Sets.intersection(packages(), MAY_USE.keySet()).stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> usesNothingBut(MAY_USE.get(name), name)));
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theLibraryIsSilent() {
    noClasses()
        .that()
        .resideInAnyPackage(trees(MAY_USE.keySet()))
        .should(ACCESS_STANDARD_STREAMS)
        .orShould(USE_JAVA_UTIL_LOGGING)
        .because("a library returns what it has to say")
        .check(CLASSES);
  }

  @Test
  void publicTypesAreNamedForWhatTheyAre() {
    noClasses()
        .that()
        .arePublic()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .because("what merely implements is package-private")
        .check(CLASSES);
  }

  @Test
  void generatedTypesAreHidden() {
    classes()
        .that(generated())
        .and()
        .areTopLevelClasses()
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void publicMembersNameNoGeneratedType() {
    noMembers().that(publicApi()).should(nameA(generated())).check(CLASSES);
  }

  /** Returns the packages right under the root that have classes, in themselves or below. */
  private static ImmutableSet<String> packages() {
    return CLASSES.stream()
        .map(type -> type.getPackageName().substring(ROOT.length() + 1))
        .map(name -> Splitter.on('.').splitToList(name).get(0))
        .collect(toImmutableSet());
  }

  private static void usesNothingBut(Set<String> used, String name) {
    noClasses()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(tree(name))))
                .and(not(resideInAnyPackage(trees(used)))))
        .because(name + " may use " + used + " alone")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> generated() {
    return describe(
        "are generated",
        type ->
            type.getPackageName().startsWith(ROOT)
                && type.getName()
                    .substring(type.getPackageName().length())
                    .startsWith(".Immutable"));
  }

  private static DescribedPredicate<JavaMember> publicApi() {
    return describe(
        "are public API",
        member ->
            isVisible(member.getModifiers())
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && isVisible(member.getOwner()));
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static ArchCondition<JavaMember> nameA(DescribedPredicate<JavaClass> predicate) {
    return ArchCondition.from(
        describe(
            "name a type that " + predicate.getDescription(),
            member -> member.getAllInvolvedRawTypes().stream().anyMatch(predicate)));
  }

  private static String tree(String name) {
    return ROOT + "." + name + "..";
  }

  private static String[] trees(Set<String> names) {
    return names.stream().map(ArchitectureTest::tree).toArray(String[]::new);
  }
}
