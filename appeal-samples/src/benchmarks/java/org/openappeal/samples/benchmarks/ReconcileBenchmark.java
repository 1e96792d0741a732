package org.openappeal.samples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Statement;
import org.openappeal.reconcile.Reconciler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reconciling appeals of 2,500 countries in 250 sub-regions of 25 regions, all of which have a
 * figure, with one wrong figure to 50 projects: a project is left out, counted twice, or two digits
 * are exchanged; half of the errors are carried into the sums above. In a heap of 512 MB.
 * Milliseconds an appeal, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-Xmn256m"})
public class ReconcileBenchmark {

  private static final DateRange YEAR = DateRange.year(2002);
  private static final int REGIONS = 25;
  private static final int PARTS = 10;
  private static final int COUNTRIES = REGIONS * PARTS * PARTS;
  private static final int PROJECTS_TO_AN_ERROR = 50;

  @Param({"10000", "30000", "100000"})
  private int projects;

  private final Map<String, Long> sums = new LinkedHashMap<>();
  private final List<List<Long>> amounts = new ArrayList<>();
  private Appeal appeal;

  /** Makes the appeal up and states wrong figures. */
  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(1);
    Appeal.Builder builder =
        Appeal.builder()
            .id("benchmark")
            .title("Benchmark")
            .organization("Organization")
            .period(YEAR)
            .currency(CurrencyUnit.USD);
    for (int i = 0; i < REGIONS; i++) {
      builder.addRootPlace(region(i));
    }
    for (int i = 0; i < projects; i++) {
      builder.addProject(project(random, i));
    }
    for (int i = 0; i < projects / PROJECTS_TO_AN_ERROR; i++) {
      misstate(random, i);
    }
    sums.forEach(
        (scope, sum) ->
            builder.addStatement(
                Statement.builder()
                    .id("S-" + scope)
                    .scope(org.openappeal.model.Scope.of(scope))
                    .period(YEAR)
                    .amount(usd(sum))
                    .build()));
    appeal = builder.build();
  }

  private Region region(int number) {
    String id = "r" + number;
    sums.put(id, 0L);
    List<Place> parts = new ArrayList<>();
    for (int i = number * PARTS; i < (number + 1) * PARTS; i++) {
      sums.put("s" + i, 0L);
      List<Place> countries = new ArrayList<>();
      for (int j = i * PARTS; j < (i + 1) * PARTS; j++) {
        sums.put("c" + j, 0L);
        countries.add(Country.of("c" + j, "Country " + j));
        amounts.add(new ArrayList<>());
      }
      parts.add(Region.builder().id("s" + i).name("Sub " + i).addAllPlaces(countries).build());
    }
    return Region.builder().id(id).name("Region " + number).addAllPlaces(parts).build();
  }

  private Project project(SplittableRandom random, int number) {
    int country = number % COUNTRIES;
    long exact = (long) (20_000 * Math.pow(250, random.nextDouble()));
    long amount = random.nextInt(5) < 3 ? exact / 1_000 * 1_000 : exact / 100 * 100;
    amounts.get(country).add(amount);
    addUp(country, amount);
    return Project.builder()
        .id("P-" + number)
        .title("Project number " + number)
        .location(Location.in("c" + country))
        .budget(Budget.of(YEAR, usd(amount)))
        .build();
  }

  private void misstate(SplittableRandom random, int country) {
    long amount = amounts.get(country).get(random.nextInt(amounts.get(country).size()));
    boolean carriedUp = country % 2 == 0;
    long error =
        switch (country % 3) {
          case 0 -> -amount;
          case 1 -> amount;
          default -> transposed(sums.get("c" + country)) - sums.get("c" + country);
        };
    if (carriedUp) {
      addUp(country, error);
    } else {
      sums.merge("c" + country, error, Long::sum);
    }
  }

  private static long transposed(long number) {
    char[] digits = Long.toString(number).toCharArray();
    char first = digits[1];
    digits[1] = digits[2];
    digits[2] = first;
    return Long.parseLong(new String(digits));
  }

  private void addUp(int country, long amount) {
    sums.merge("c" + country, amount, Long::sum);
    sums.merge("s" + country / PARTS, amount, Long::sum);
    sums.merge("r" + country / PARTS / PARTS, amount, Long::sum);
  }

  private static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }

  /** Compares all figures, traces the errors and explains them. */
  @Benchmark
  public Object reconcile() {
    return Reconciler.standard().reconcile(appeal).findings();
  }
}
