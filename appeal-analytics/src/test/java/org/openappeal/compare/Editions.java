package org.openappeal.compare;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.testing.AppealArbitraries;
import org.openappeal.testing.Budgets;

/**
 * Three editions, each derived from the one before: projects are dropped, added, renamed, moved,
 * asked more or less for, and given other ids.
 *
 * @param first the first
 * @param second derived from the first
 * @param third derived from the second
 */
record Editions(Appeal first, Appeal second, Appeal third) {

  /** Editions in one currency, or with budgets in several. */
  static final class Domain extends DomainContextBase {

    @Provide
    Arbitrary<Editions> editions() {
      return editions(Arbitraries.just(CurrencyUnit.USD));
    }

    static Arbitrary<Editions> editions(Arbitrary<CurrencyUnit> currencies) {
      return Combinators.combine(
              AppealArbitraries.appeals(12, currencies),
              Arbitraries.longs(),
              currencies.flatMap(Budgets::budgets).list().ofSize(12))
          .as(
              (appeal, seed, budgets) -> {
                Random random = new Random(seed);
                Appeal first = stocked(appeal, random);
                Appeal second = derived(first, random, budgets);
                return new Editions(first, second, derived(second, random, budgets));
              })
          .withoutEdgeCases()
          .dontShrink();
    }
  }

  /** Lets every other project ask for money in the appeal's period, which few budgets touch. */
  private static Appeal stocked(Appeal appeal, Random random) {
    return appeal.withProjects(
        appeal.projects().stream()
            .map(
                project ->
                    hasOwnBudget(project) && random.nextBoolean()
                        ? project.toBuilder().budget(inPeriod(appeal, random)).build()
                        : project)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Budget inPeriod(Appeal appeal, Random random) {
    return Budget.of(
        appeal.period(), Money.ofMinor(appeal.currency(), 1 + random.nextInt(1_000_000)));
  }

  private static boolean hasOwnBudget(Project project) {
    return !project.isCarried() && !project.isInParts();
  }

  private static Appeal derived(Appeal appeal, Random random, List<Budget> budgets) {
    List<Project> projects = new ArrayList<>();
    for (Project project : appeal.projects()) {
      if (isNeeded(appeal, project) || random.nextInt(5) > 0) {
        projects.add(derived(appeal, project, random, budgets));
      }
    }
    if (random.nextBoolean()) {
      projects.add(
          Project.builder()
              .id("new-" + random.nextInt(1_000_000))
              .title("New project")
              .location(Location.worldwide())
              .budget(random.nextBoolean() ? budgets.get(0) : inPeriod(appeal, random))
              .build());
    }
    return appeal.withProjects(ImmutableList.copyOf(projects));
  }

  private static boolean isNeeded(Appeal appeal, Project project) {
    return project.isCarried()
        || project.parent().isPresent()
        || appeal.projects().stream().anyMatch(other -> refers(other, project.id()));
  }

  private static boolean refers(Project project, ProjectId other) {
    return project.parent().equals(Optional.of(other))
        || project.funding() instanceof Funding.CarriedBy carried
            && carried.projects().contains(other);
  }

  private static Project derived(
      Appeal appeal, Project project, Random random, List<Budget> budgets) {
    Project.Builder derived = project.toBuilder();
    if (random.nextInt(4) == 0) {
      derived.title(project.title() + " again");
    }
    if (random.nextInt(4) == 0) {
      ImmutableList<Place> places = appeal.places().all();
      derived.location(Location.in(places.get(random.nextInt(places.size()))));
    }
    if (random.nextInt(3) == 0 && hasOwnBudget(project)) {
      derived.budget(
          random.nextBoolean()
              ? budgets.get(random.nextInt(budgets.size()))
              : inPeriod(appeal, random));
    }
    if (random.nextInt(6) == 0 && !isNeeded(appeal, project)) {
      derived.id("renumbered-" + project.id());
    }
    return derived.build();
  }
}
