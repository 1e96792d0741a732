package org.openappeal.model;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.testing.AppealDomain;

final class AppealTest {

  private static final Money MILLION = Money.of(CurrencyUnit.USD, 1_000_000);

  private final Country kenya = Country.of("kenya", "Kenya", "KE");
  private final Region africa = Region.of("africa", "Africa", kenya);
  private final Project database =
      Project.builder()
          .id("KE-1")
          .title("Labour market database")
          .location(Location.in(kenya))
          .primaryService("LABOUR_MIGRATION")
          .budget(Budget.of(DateRange.year(2002), MILLION))
          .build();
  private final Appeal appeal =
      Appeal.builder()
          .id("example-2002")
          .title("Example 2002")
          .organization("Example Organization")
          .period(DateRange.year(2002))
          .currency(CurrencyUnit.USD)
          .addService(Service.builder().code("LABOUR_MIGRATION").name("Labour Migration").build())
          .addRootPlace(africa)
          .addProject(database)
          .build();

  @Test
  void isAskedForProjectsByIdAndByPlace() {
    assertThat(appeal.project("KE-1")).isEqualTo(database);
    assertThat(appeal.projectsIn(africa)).containsExactly(database);
    assertThat(appeal.findProject(ProjectId.of("KE-2"))).isEmpty();
    assertThat(appeal.toString()).isEqualTo("Example 2002 (2002, 1 projects)");
  }

  @Test
  void isAskedForThePartsOfAProject() {
    Project first = database.toBuilder().id("KE-1a").parent("KE-1").build();
    Project second = database.toBuilder().id("KE-1b").parent("KE-1").build();
    Appeal parted = appeal.withProjects(List.of(second, database, first));
    assertThat(parted.partsOf(database.id())).containsExactly(second, first).inOrder();
    assertThat(parted.partsOf(first.id())).isEmpty();
  }

  @Test
  void aMissingProjectIsNamed() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> appeal.project("KE-2")))
        .hasMessageThat()
        .isEqualTo("No such project: found \"KE-2\", expected an id of Example 2002");
  }

  @Test
  void aCountryKnowsItsStatus() {
    Organization organization =
        Organization.of("Example Organization").toBuilder()
            .addState(
                new MemberState(
                    "Kenya", ImmutableSet.of(CountryCode.of("KE")), MembershipStatus.MEMBER))
            .build();
    assertThat(appeal.membership(kenya)).isEmpty();
    assertThat(appeal.toBuilder().organization(organization).build().membership(kenya))
        .hasValue(MembershipStatus.MEMBER);
  }

  @Test
  void allThatDoesNotFitIsToldAtOnce() {
    Project lost =
        database.toBuilder()
            .location(Location.shared(Share.of("kenya", "60"), Share.of("atlantis", "40")))
            .primaryService("NONE")
            .addFurtherService("NEITHER")
            .build();
    Project carried = database.toBuilder().id("KE-2").funding(Funding.carriedBy("KE-9")).build();
    InvalidAppealException e =
        assertThrows(
            InvalidAppealException.class,
            () ->
                appeal.toBuilder()
                    .addRootPlace(Region.of("europe", "Europe", Region.of("europe", "Europe")))
                    .addProjects(lost, carried)
                    .addStatement(
                        Statement.builder()
                            .id("box")
                            .scope(Scope.of("mu"))
                            .period(DateRange.year(2002))
                            .amount(MILLION)
                            .build())
                    .build());
    assertThat(e.violations().stream().map(Violation::toString))
        .containsExactly(
            "/places/1/places/0/id: Region holds itself: found \"europe\" below [europe], expected"
                + " another id",
            "/projects/1/id: Project id is used twice: found \"KE-1\" again, expected each once",
            "/projects/1/services/primary: No such service: found \"NONE\" in project KE-1,"
                + " expected one of [LABOUR_MIGRATION]",
            "/projects/1/services/further/0: No such service: found \"NEITHER\" in project KE-1,"
                + " expected one of [LABOUR_MIGRATION]",
            "/projects/1/location/shares/1/place: No such place: found \"atlantis\", expected the"
                + " id of a region or country",
            "/projects/2/carriedBy/projects/0: No such project: found \"KE-9\" as carrier of"
                + " project KE-2, expected the id of a project",
            "/statements/0/scope/place: No such place: found \"mu\", expected the id of a region or"
                + " country")
        .inOrder();
    assertThat(e)
        .hasMessageThat()
        .startsWith("Parts of the appeal don't fit together, 7 times:\n  /places/1");
  }

  @Test
  void projectsMustNotCarryEachOthersMoneyInACircle() {
    Project first = database.withFunding(Funding.carriedBy("KE-2"));
    Project second = database.toBuilder().id("KE-2").funding(Funding.carriedBy("KE-1")).build();
    InvalidAppealException e =
        assertThrows(
            InvalidAppealException.class,
            () -> appeal.withProjects(ImmutableList.of(first, second)));
    assertThat(e.violations())
        .containsExactly(
            new Violation(
                "/projects/0/carriedBy",
                "Projects carry each other's money in a circle: found KE-1 again after"
                    + " [KE-1, KE-2], expected a project with a budget of its own"));
  }

  @Test
  void aCarriedProjectStatesNoMoney() {
    assertThat(
            assertThrows(
                    IllegalArgumentException.class,
                    () ->
                        new Funding.CarriedBy(
                            ImmutableSet.of(ProjectId.of("KE-1")),
                            ImmutableSet.of(),
                            Optional.empty(),
                            database.budget()))
                .getMessage())
        .startsWith("Money that another project carries is stated here too: found ");
  }

  @Test
  void aFigureAboutAServiceNamesOneOfTheAppeal() {
    Statement labour =
        Statement.builder()
            .id("labour")
            .scope(Scope.of(ServiceCode.of("LABOUR_MIGRATION")))
            .period(DateRange.year(2002))
            .figure(StatedFigure.RECEIVED)
            .stage(BudgetStage.ORIGINAL)
            .amount(MILLION)
            .build();
    Statement health =
        labour.toBuilder().id("health").scope(Scope.of(ServiceCode.of("HEALTH"))).build();
    Statement nowhere = labour.toBuilder().id("nowhere").scope(Scope.unspecified()).build();
    assertThat(appeal.withStatements(ImmutableList.of(labour, nowhere)).statements()).hasSize(2);
    assertThat(
            assertThrows(
                    InvalidAppealException.class,
                    () -> appeal.withStatements(ImmutableList.of(labour, health)))
                .violations())
        .containsExactly(
            new Violation(
                "/statements/1/scope/service",
                "No such service: found \"HEALTH\", expected one of [LABOUR_MIGRATION]"));
  }

  @Test
  void whatIsNeededMustBeSet() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> Project.builder().id("KE-1").build()))
        .hasMessageThat()
        .isEqualTo(
            "Cannot build Project, some of required attributes are not set [title, location]");
  }

  @Test
  void blankAndPaddedTextIsRefused() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> ProjectId.of(" ")))
        .hasMessageThat()
        .isEqualTo("Project id is blank: found \" \", expected some text");
    assertThat(assertThrows(IllegalArgumentException.class, () -> PlaceId.of("kenya ")))
        .hasMessageThat()
        .isEqualTo("Place id is surrounded by white space: found \"kenya \", expected \"kenya\"");
    assertThat(assertThrows(IllegalArgumentException.class, () -> CountryCode.of("ZY")))
        .hasMessageThat()
        .isEqualTo(
            "Not a country code: found \"ZY\", expected two capital letters of ISO 3166-1 or"
                + " 3166-3");
  }

  @Test
  void withdrawnCodesAreCodes() {
    assertThat(CountryCode.of("YU").isWithdrawn()).isTrue();
    assertThat(CountryCode.of("TP").isWithdrawn()).isTrue();
    assertThat(CountryCode.of("KE").isWithdrawn()).isFalse();
  }

  @Property
  @Domain(AppealDomain.class)
  void rebuiltAppealIsEqual(@ForAll Appeal random) {
    Appeal rebuilt =
        random.toBuilder()
            .projects(
                random.projects().stream()
                    .map(project -> project.toBuilder().build())
                    .collect(toImmutableList()))
            .build();
    assertThat(rebuilt).isEqualTo(random);
    assertThat(rebuilt.hashCode()).isEqualTo(random.hashCode());
  }

  @Property
  @Domain(AppealDomain.class)
  void aRegionsProjectsAreThoseOfAllThatLiesBelowIt(@ForAll Appeal random) {
    for (Place place : random.places().all()) {
      if (place instanceof Region region) {
        ImmutableSet.Builder<Project> below = ImmutableSet.builder();
        region.places().forEach(child -> below.addAll(random.projectsIn(child)));
        random.projects().stream()
            .filter(project -> project.location().places().contains(region.id()))
            .forEach(below::add);
        assertThat(random.projectsIn(region)).containsExactlyElementsIn(below.build());
      }
    }
  }
}
