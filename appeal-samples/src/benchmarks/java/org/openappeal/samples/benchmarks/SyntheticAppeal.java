package org.openappeal.samples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Service;

/**
 * Appeals of any size: 210 countries in 6 regions, 7 services of which each project has three, and
 * a budget line in each of three years. A seed gives always the same one. Up to {@value #BUDGETS}
 * projects have each a budget of its own; more of them share these at random, to fit into memory.
 */
final class SyntheticAppeal {

  static final int REGIONS = 6;
  static final int COUNTRIES = 210;
  static final int SERVICES = 7;
  static final int YEARS = 3;
  static final int FIRST_YEAR = 2002;

  private static final int BUDGETS = 1 << 20;

  private SyntheticAppeal() {}

  static Appeal of(int projects, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Region> regions = new ArrayList<>();
    for (int r = 0; r < REGIONS; r++) {
      Region.Builder region = Region.builder();
      region.id("region-" + r);
      region.name("Region " + r);
      for (int c = r; c < COUNTRIES; c += REGIONS) {
        region.addPlaces(Country.builder().id("country-" + c).name("Country " + c).build());
      }
      regions.add(region.build());
    }
    List<Location> locations = new ArrayList<>();
    for (int c = 0; c < COUNTRIES; c++) {
      locations.add(Location.in("country-" + c));
    }
    List<Budget> budgets = new ArrayList<>();
    ImmutableList.Builder<Project> all = ImmutableList.builderWithExpectedSize(projects);
    for (int p = 0; p < projects; p++) {
      if (p < BUDGETS) {
        budgets.add(budget(random));
      }
      Budget budget = budgets.get(p < BUDGETS ? p : random.nextInt(BUDGETS));
      all.add(project(p, locations, budget, random));
    }
    Appeal.Builder appeal = Appeal.builder();
    appeal.id("synthetic");
    appeal.title("Synthetic");
    appeal.organization("None");
    appeal.period(DateRange.year(FIRST_YEAR));
    appeal.currency(CurrencyUnit.USD);
    for (int s = 0; s < SERVICES; s++) {
      appeal.addServices(Service.builder().code("S" + s).name("Service " + s).build());
    }
    return appeal.addAllRootPlaces(regions).addAllProjects(all.build()).build();
  }

  private static Budget budget(SplittableRandom random) {
    Budget.Builder budget = Budget.builder();
    for (int y = 0; y < YEARS; y++) {
      Money money = Money.ofMajor(CurrencyUnit.USD, random.nextInt(10_000, 5_000_000));
      budget.addLines(BudgetLine.of(DateRange.year(FIRST_YEAR + y), money));
    }
    return budget.build();
  }

  private static Project project(
      int number, List<Location> locations, Budget budget, SplittableRandom random) {
    int service = random.nextInt(SERVICES);
    Project.Builder project = Project.builder();
    project.id("P-" + number);
    project.title("Project");
    project.location(locations.get(random.nextInt(COUNTRIES)));
    project.primaryService("S" + service);
    project.addFurtherService("S" + (service + 1) % SERVICES);
    project.addFurtherService("S" + (service + 3) % SERVICES);
    project.budget(budget);
    return project.build();
  }
}
