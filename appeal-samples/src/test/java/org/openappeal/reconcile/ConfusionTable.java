package org.openappeal.reconcile;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.openappeal.model.Appeal;
import org.openappeal.samples.MigrationInitiatives2002;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Table;
import org.openappeal.testing.HpcSamples;

/**
 * Measures how often a planted error is diagnosed as what it is: into the 2002 appeal, into the
 * project list of the Syria 3RP of 2022, into tables of figures of other appeals, and into made-up
 * ones of 50 to 2,000 projects in turn, each of which states what its projects add up to before an
 * error is planted. An explanation by two errors only counts where these two were planted.
 *
 * <p>Arguments: how many errors (1,000), a seed (1), and files of tab-separated region, sub-region,
 * place, title, requirement, total and months.
 */
final class ConfusionTable {

  private static final int MAX_WIDTH = 120;
  private static final int FIRST = 1;
  private static final int THREE = 2;
  private static final int EXPLAINED = 3;
  private static final int WRONGLY = 4;

  private final Map<Cause, int[]> hits = new EnumMap<>(Cause.class);
  private final com.google.common.collect.Table<Cause, String, Integer> firsts =
      HashBasedTable.create();
  private final int[] doubles = new int[2];
  private final ImmutableList<Appeal> real;
  private final Random random;

  private ConfusionTable(ImmutableList<Appeal> real, Random random) {
    this.real = real;
    this.random = random;
  }

  /** Measures, and prints a table of all causes. */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    ImmutableList.Builder<Appeal> others = ImmutableList.builder();
    for (int i = 2; i < args.length; i++) {
      others.add(Appeals.read(Path.of(args[i])));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(measure(count, seed, others.build()));
  }

  static String measure(int count, long seed, ImmutableList<Appeal> others) {
    ImmutableList.Builder<Appeal> real = ImmutableList.builder();
    real.add(Stating.truly(MigrationInitiatives2002.appeal()));
    real.add(Stating.truly(HpcSamples.syria3rp2022()));
    others.forEach(appeal -> real.add(Stating.truly(appeal)));
    ConfusionTable table = new ConfusionTable(real.build(), new Random(seed));
    table.measureSingles(count);
    table.measureDoubles(count / 5);
    return table.toTable().toText(MAX_WIDTH);
  }

  private void measureSingles(int count) {
    for (int i = 0; i < count; i++) {
      Cause cause = Planter.CAUSES.get(i % Planter.CAUSES.size());
      Optional<Plant> plant = new Planter(next(i), random).plant(cause);
      while (plant.isEmpty()) {
        plant = new Planter(madeUp(), random).plant(cause);
      }
      measure(plant.get());
    }
  }

  private void measureDoubles(int count) {
    while (doubles[0] < 2 * count) {
      measureTwo(next(doubles[0] / 2));
    }
  }

  private Appeal next(int i) {
    int turn = i / Planter.CAUSES.size() % (real.size() + 1);
    return turn < real.size() ? real.get(turn) : madeUp();
  }

  private Appeal madeUp() {
    return Stating.truly(Appeals.random(random, 50 + random.nextInt(1_950)));
  }

  private void measure(Plant plant) {
    ImmutableList<Finding> roots = Reconciler.builder().build().reconcile(plant.appeal()).roots();
    int[] row = hits.computeIfAbsent(plant.cause(), cause -> new int[5]);
    row[0]++;
    int rank = plant.rankIn(roots);
    row[FIRST] += rank == 0 ? 1 : 0;
    row[THREE] += rank < 3 ? 1 : 0;
    Finding finding =
        roots.stream()
            .filter(root -> root.scope().equals(Optional.of(plant.scope())))
            .findFirst()
            .or(() -> roots.stream().findFirst())
            .orElseThrow();
    String planted = plant.cause().toString();
    String first = rank == 0 ? planted : finding.diagnoses().get(0).label();
    firsts.put(plant.cause(), first, 1 + firsts.row(plant.cause()).getOrDefault(first, 0));
    Optional<Diagnosis> explanation = finding.explanation();
    row[EXPLAINED] += explanation.isPresent() ? 1 : 0;
    row[WRONGLY] += explanation.filter(it -> !plant.isFoundBy(finding, it)).isPresent() ? 1 : 0;
  }

  private void measureTwo(Appeal appeal) {
    Cause one = Planter.CAUSES.get(random.nextInt(Planter.CAUSES.size()));
    Cause two = Planter.CAUSES.get(random.nextInt(Planter.CAUSES.size()));
    Optional<Plant> first = new Planter(appeal, random).plant(one);
    Optional<Plant> second = first.flatMap(plant -> new Planter(plant.appeal(), random).plant(two));
    if (second.isPresent()) {
      ImmutableList<Finding> roots =
          Reconciler.builder().build().reconcile(second.get().appeal()).roots();
      doubles[0] += 2;
      doubles[1] += first.get().besides(second.get()).rankIn(roots) < 3 ? 1 : 0;
      doubles[1] += second.get().besides(first.get()).rankIn(roots) < 3 ? 1 : 0;
    }
  }

  private Table toTable() {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("planted", "Planted"),
                Column.count("plants", "Plants"),
                Column.percent("first", "First"),
                Column.percent("three", "First three"),
                Column.percent("explained", "Explained"),
                Column.percent("wrong", "Wrongly"),
                Column.text("taken", "Else first"));
    int[] sum = new int[5];
    hits.forEach(
        (cause, row) -> {
          table.addRow(cells(cause.toString(), row, takenFor(cause)));
          for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
          }
        });
    BigDecimal among =
        BigDecimal.valueOf(doubles[1])
            .movePointRight(2)
            .divide(BigDecimal.valueOf(doubles[0]), 1, RoundingMode.HALF_UP);
    return table
        .addTotal(cells("All", sum, ""))
        .addNote(
            "Of two errors planted at once, %s %% are among the first three (%s errors)."
                .formatted(among, doubles[0]))
        .build();
  }

  private String takenFor(Cause planted) {
    List<Map.Entry<String, Integer>> others = new ArrayList<>(firsts.row(planted).entrySet());
    others.removeIf(entry -> entry.getKey().equals(planted.toString()));
    others.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    return others.stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Cell[] cells(String label, int[] row, String taken) {
    BigDecimal plants = BigDecimal.valueOf(row[0]);
    return new Cell[] {
      Cell.text(label),
      Cell.count(row[0]),
      Cell.percentOf(BigDecimal.valueOf(row[FIRST]), plants, 1),
      Cell.percentOf(BigDecimal.valueOf(row[THREE]), plants, 1),
      Cell.percentOf(BigDecimal.valueOf(row[EXPLAINED]), plants, 1),
      Cell.percentOf(BigDecimal.valueOf(row[WRONGLY]), plants, 1),
      Cell.text(taken)
    };
  }
}
