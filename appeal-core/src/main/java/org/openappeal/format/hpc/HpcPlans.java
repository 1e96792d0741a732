package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.InputStream;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import org.openappeal.format.Limits;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Place;

/**
 * The response plans of some years, each of which becomes a project: a year's plans make two
 * editions, as they were first asked for and as they were revised, to be compared.
 *
 * <pre>{@code
 * HpcPlans plans = HpcPlans.read(in, "public-plan.json", Limits.standard()).orThrow();
 * Comparison.between(plans.original(Year.of(2002)), plans.revised(Year.of(2002)));
 * }</pre>
 */
public final class HpcPlans {

  private final ImmutableList<Plan> plans;
  private final ImmutableList<Place> places;

  private HpcPlans(ImmutableList<Plan> plans, ImmutableList<Place> places) {
    this.plans = plans;
    this.places = places;
  }

  /**
   * Reads an answer of the service that lists plans, and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @throws java.io.UncheckedIOException if the stream can't be read
   */
  public static ReadResult<HpcPlans> read(InputStream in, String name, Limits limits) {
    Answers answers = new Answers(limits);
    answers.read(in, name);
    if (answers.ended()) {
      return ReadResult.failed(answers.problems());
    }
    return ReadResult.of(
        new HpcPlans(answers.describedPlans(), answers.places()), answers.problems());
  }

  /** Returns the years to which plans belong. */
  public ImmutableSortedSet<Year> years() {
    return plans.stream()
        .flatMap(plan -> plan.years().stream())
        .map(Year::of)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Returns the plans of a year, each with what it required first and what it requires now. The
   * edition's period is that of all its plans, which may begin before the year and end after it.
   *
   * @throws IllegalArgumentException if there is no plan of this year
   */
  public Appeal of(Year year) {
    List<Plan> chosen =
        plans.stream().filter(plan -> plan.years().contains(year.getValue())).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "No plan of this year: found " + year + ", expected one of " + years());
    }
    return Editions.ofPlans(
        "response-plans-" + year,
        ImmutableList.copyOf(chosen),
        Editions.used(places, chosen, List.of(), List.of()));
  }

  /**
   * Returns the plans of a year, each with what it required first.
   *
   * @throws IllegalArgumentException if there is no plan of this year
   */
  public Appeal original(Year year) {
    return Editions.atStage(of(year), BudgetStage.ORIGINAL);
  }

  /**
   * Returns the plans of a year, each with what it requires now.
   *
   * @throws IllegalArgumentException if there is no plan of this year
   */
  public Appeal revised(Year year) {
    return Editions.atStage(of(year), BudgetStage.REVISED);
  }
}
