package org.openappeal.reconcile;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Region;

/** Appeals into which errors can be planted: made up by a seed, or read from a table of figures. */
final class Appeals {

  static final DateRange YEAR = DateRange.year(2002);

  private Appeals() {}

  /** Returns a made-up appeal whose figures are as round as those of real ones. */
  static Appeal random(Random random, int projects) {
    List<Place> roots = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (int r = 0; r < 5; r++) {
      List<Place> subregions = new ArrayList<>();
      for (int s = 0; s < 1 + random.nextInt(4); s++) {
        List<Place> countries = new ArrayList<>();
        for (int c = 0; c < 1 + random.nextInt(8); c++) {
          countries.add(Country.of("c" + r + s + c, "Country " + r + s + c));
          places.add("c" + r + s + c);
        }
        subregions.add(
            Region.builder().id("s" + r + s).name("Sub " + r + s).addAllPlaces(countries).build());
        places.add("s" + r + s);
      }
      roots.add(Region.builder().id("r" + r).name("Region " + r).addAllPlaces(subregions).build());
    }
    Appeal.Builder appeal = appeal("random", roots);
    for (int i = 0; i < projects; i++) {
      String place = places.get(random.nextInt(places.size()));
      Location location = random.nextInt(25) == 0 ? Location.worldwide() : Location.in(place);
      appeal.addProject(project(random, i, location));
    }
    return appeal.build();
  }

  private static Project project(Random random, int number, Location location) {
    Project.Builder project =
        Project.builder().id("P-" + number).title("Project number " + number).location(location);
    long amount = amount(random);
    return switch (random.nextInt(20)) {
      case 0 ->
          number == 0
              ? project.build()
              : project.funding(Funding.carriedBy("P-" + random.nextInt(number))).build();
      case 1 -> project.budget(Budget.of(YEAR, Money.ofMajor(CurrencyUnit.EUR, amount))).build();
      case 2 ->
          project
              .budget(
                  Budget.of(YEAR, usd(amount(random)))
                      .withLines(
                          List.of(
                              BudgetLine.of(YEAR, usd(amount(random))),
                              BudgetLine.revised(YEAR, usd(amount)))))
              .build();
      case 3, 4, 5, 6, 7 ->
          project
              .budget(
                  Budget.total(usd(amount + amount(random)))
                      .requiring(YEAR, usd(amount))
                      .overMonths(24 + 12 * random.nextInt(3)))
              .build();
      default -> project.budget(Budget.of(YEAR, usd(amount))).build();
    };
  }

  /** Returns 20,000 to 5,000,000 dollars, evenly in magnitude, mostly in hundreds and thousands. */
  static long amount(Random random) {
    double exact = 20_000 * Math.pow(250, random.nextDouble());
    long unit = new long[] {1_000, 1_000, 1_000, 100, 1}[random.nextInt(5)];
    return Math.round(exact / unit) * unit;
  }

  /** Reads a table of region, sub-region, place, title, requirement, total and months. */
  static Appeal read(Path table) throws IOException {
    Map<String, Map<String, Set<String>>> tree = new LinkedHashMap<>();
    List<Project> projects = new ArrayList<>();
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      Location location = location(cells, tree);
      Project.Builder project =
          Project.builder().id("P-" + projects.size()).title(cells.get(3)).location(location);
      projects.add(project.budget(budget(cells)).build());
    }
    List<Place> roots = new ArrayList<>();
    tree.forEach((region, subregions) -> roots.add(region(region, subregions)));
    return appeal(table.getFileName().toString(), roots).projects(projects).build();
  }

  private static Location location(List<String> cells, Map<String, Map<String, Set<String>>> tree) {
    String region = cells.get(0);
    String subregion = region + "/" + cells.get(1);
    String place = subregion + "/" + cells.get(2);
    if (region.startsWith("Multi")) {
      return Location.worldwide();
    }
    Set<String> places =
        tree.computeIfAbsent(region, r -> new LinkedHashMap<>())
            .computeIfAbsent(subregion, s -> new LinkedHashSet<>());
    if (cells.get(2).isBlank() || cells.get(2).startsWith("Regional")) {
      return new Location.InPlace(PlaceId.of(subregion));
    }
    places.add(place);
    return new Location.InPlace(PlaceId.of(place));
  }

  private static Budget budget(List<String> cells) {
    Budget budget = Budget.empty();
    if (!cells.get(4).isBlank()) {
      budget = budget.requiring(YEAR, usd(Long.parseLong(cells.get(4))));
    }
    if (!cells.get(5).isBlank()
        && Long.parseLong(cells.get(5)) >= Long.parseLong("0" + cells.get(4))) {
      budget = budget.withTotal(usd(Long.parseLong(cells.get(5))));
    }
    return cells.get(6).isBlank() ? budget : budget.overMonths(Integer.parseInt(cells.get(6)));
  }

  private static Region region(String name, Map<String, Set<String>> subregions) {
    Region.Builder region = Region.builder().id(name).name(name);
    subregions.forEach(
        (subregion, places) -> {
          Region.Builder inner = Region.builder().id(subregion).name(subregion);
          places.forEach(place -> inner.addPlace(Country.of(place, place)));
          region.addPlace(inner.build());
        });
    return region.build();
  }

  private static Appeal.Builder appeal(String id, List<Place> roots) {
    return Appeal.builder()
        .id(id)
        .title("Appeal " + id)
        .organization("Organization")
        .period(YEAR)
        .currency(CurrencyUnit.USD)
        .rootPlaces(roots);
  }

  static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }
}
