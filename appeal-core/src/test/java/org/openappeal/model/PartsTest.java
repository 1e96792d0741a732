package org.openappeal.model;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class PartsTest {

  private static final Budget FIVE = budget(5);

  private final Project whole = project("W").withFunding(Funding.inParts(FIVE));
  private final Project first = part("P-1", "W").withBudget(budget(3));
  private final Project second = part("P-2", "W").withBudget(budget(2).overMonths(12));

  @Test
  void aWholeKeepsItsBudgetThoughItsPartsAskForIt() {
    Appeal appeal = appeal(whole, first, second);
    assertThat(appeal.project("W").isInParts()).isTrue();
    assertThat(appeal.project("W").budget()).isEqualTo(FIVE);
    assertThat(appeal.project("P-1").parent()).hasValue(ProjectId.of("W"));
    assertThat(appeal.project("P-1").isInParts()).isFalse();
  }

  @Test
  void seenInWholesTheWholeCarriesTheMoneyOfAllBelowIt() {
    Project inner = part("P-3", "W").withFunding(Funding.inParts(FIVE));
    Project innermost = part("P-4", "P-3").withBudget(FIVE);
    Project other = project("O").withBudget(FIVE);
    Appeal seen = appeal(whole, first, second, inner, innermost, other).inWholes();
    assertThat(seen.project("W").funding()).isEqualTo(Funding.own(FIVE));
    assertThat(seen.project("O").funding()).isEqualTo(Funding.own(FIVE));
    assertThat(seen.project("P-1").funding()).isEqualTo(Funding.carriedBy("W"));
    assertThat(seen.project("P-3").funding()).isEqualTo(Funding.carriedBy("W"));
    assertThat(seen.project("P-4").funding()).isEqualTo(Funding.carriedBy("W"));
    assertThat(seen.project("P-2").budget()).isEqualTo(Budget.empty().overMonths(12));
    assertThat(seen.inWholes()).isEqualTo(seen);
  }

  @Test
  void aPartThatAnotherOneCarriesStaysSo() {
    Project carried = part("P-3", "W").withFunding(Funding.carriedBy("P-1"));
    assertThat(appeal(whole, first, carried).inWholes().project("P-3")).isEqualTo(carried);
  }

  @Test
  void whatDoesNotFitIsTold() {
    assertViolation(
        "/projects/1/parent",
        "No such project: found \"X\" as parent of project P, expected the id of a project",
        project("A"),
        part("P", "X"));
    assertViolation(
        "/projects/0/inParts",
        "Project in parts has none: found no part of W that isn't carried by it, expected at least"
            + " one",
        whole,
        part("P", "W").withFunding(Funding.carriedBy("W")));
    assertViolation(
        "/projects/1/parent",
        "Projects are each other's parts in a circle: found A again after [C, A, B], expected a"
            + " project without a parent",
        part("C", "A"),
        part("A", "B"),
        part("B", "A"));
    assertThat(assertThrows(IllegalArgumentException.class, () -> part("A", "A")))
        .hasMessageThat()
        .isEqualTo(
            "Project is its own part: found A as parent of itself, expected another project");
  }

  private static void assertViolation(String path, String message, Project... projects) {
    InvalidAppealException e = assertThrows(InvalidAppealException.class, () -> appeal(projects));
    assertThat(e.violations()).containsExactly(new Violation(path, message));
  }

  private static Appeal appeal(Project... projects) {
    return Appeal.builder()
        .id("example")
        .title("Example")
        .organization("Example Organization")
        .period(DateRange.year(2002))
        .currency(CurrencyUnit.USD)
        .projects(ImmutableList.copyOf(projects))
        .build();
  }

  private static Project part(String id, String parent) {
    return project(id).toBuilder().parent(parent).build();
  }

  private static Project project(String id) {
    return Project.builder().id(id).title("Title").location(Location.worldwide()).build();
  }

  private static Budget budget(long amount) {
    return Budget.of(DateRange.year(2002), Money.ofMajor(CurrencyUnit.USD, amount));
  }
}
