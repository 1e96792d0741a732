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
                Appeal second = derived(appeal, random, budgets);
                return new Editions(appeal, second, derived(second, random, budgets));
              })
          .withoutEdgeCases()
          .dontShrink();
    }
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
              .budget(budgets.get(0))
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
    if (random.nextInt(4) == 0 && !project.isCarried() && !project.isInParts()) {
      derived.budget(budgets.get(random.nextInt(budgets.size())));
    }
    if (random.nextInt(6) == 0 && !isNeeded(appeal, project)) {
      derived.id("renumbered-" + project.id());
    }
    return derived.build();
  }
}
