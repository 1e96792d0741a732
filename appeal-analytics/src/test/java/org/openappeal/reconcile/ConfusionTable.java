package org.openappeal.reconcile;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.openappeal.model.Appeal;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Table;
import org.openappeal.table.TableFormat;

/**
 * Measures how often a planted error is diagnosed as what it is. Arguments: the number of errors, a
 * seed, and files with figures of real appeals, each of which takes its turn with made-up ones.
 */
final class ConfusionTable {

  private final Map<Cause, int[]> hits = new EnumMap<>(Cause.class);
  private final com.google.common.collect.Table<Cause, Cause, Integer> firsts =
      HashBasedTable.create();
  private final Map<Integer, Integer> doubles = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Random random = new Random(Long.parseLong(args[1]));
    List<Appeal> real = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      real.add(Stating.truly(Appeals.read(Path.of(args[i]))));
    }
    ConfusionTable table = new ConfusionTable();
    for (int i = 0; i < count; i++) {
      Cause cause = Planter.CAUSES.get(i % Planter.CAUSES.size());
      Appeal appeal = next(random, real, i);
      Optional<Plant> plant = new Planter(appeal, random).plant(cause);
      while (plant.isEmpty()) {
        plant = new Planter(madeUp(random), random).plant(cause);
      }
      table.measure(plant.get());
    }
    for (int i = 0; i < count / 5; ) {
      i += table.measureTwo(next(random, real, i), random) ? 1 : 0;
    }
    System.out.print(table.toTable().to(TableFormat.TEXT));
    System.out.println(table.firsts);
    System.out.println(
        "double plants, found among the first three of their finding: " + table.doubles);
  }

  private static Appeal next(Random random, List<Appeal> real, int i) {
    int turn = i % (real.size() + 1);
    return turn < real.size() ? real.get(turn) : madeUp(random);
  }

  private static Appeal madeUp(Random random) {
    return Stating.truly(Appeals.random(random, 50 + random.nextInt(1_950)));
  }

  private void measure(Plant plant) {
    ImmutableList<Finding> roots = Reconciler.builder().build().reconcile(plant.appeal()).roots();
    int[] row = hits.computeIfAbsent(plant.cause(), cause -> new int[5]);
    row[0]++;
    int rank = plant.rankIn(roots);
    row[1] += rank == 0 ? 1 : 0;
    row[2] += rank < 3 ? 1 : 0;
    Finding finding =
        roots.stream()
            .filter(root -> root.scope().equals(Optional.of(plant.scope())))
            .findFirst()
            .or(() -> roots.stream().findFirst())
            .orElseThrow();
    Cause first = finding.diagnoses().get(0).cause();
    firsts.put(plant.cause(), first, 1 + firsts.row(plant.cause()).getOrDefault(first, 0));
    Optional<Diagnosis> explanation = finding.explanation();
    row[3] += explanation.isPresent() ? 1 : 0;
    row[4] += explanation.filter(it -> !plant.isFoundBy(finding, it)).isPresent() ? 1 : 0;
  }

  private boolean measureTwo(Appeal appeal, Random random) {
    Cause one = Planter.CAUSES.get(random.nextInt(Planter.CAUSES.size()));
    Cause two = Planter.CAUSES.get(random.nextInt(Planter.CAUSES.size()));
    Optional<Plant> first = new Planter(appeal, random).plant(one);
    Optional<Plant> second = first.flatMap(plant -> new Planter(plant.appeal(), random).plant(two));
    if (second.isEmpty()) {
      return false;
    }
    Appeal planted = second.get().appeal();
    ImmutableList<Finding> roots = Reconciler.builder().build().reconcile(planted).roots();
    int found = (first.get().rankIn(roots) < 3 ? 1 : 0) + (second.get().rankIn(roots) < 3 ? 1 : 0);
    doubles.merge(found, 1, Integer::sum);
    return true;
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
                Column.percent("wrong", "Wrongly"));
    int[] sum = new int[5];
    hits.forEach(
        (cause, row) -> {
          table.addRow(cells(cause.toString(), row));
          for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
          }
        });
    return table.addTotal(cells("All", sum)).build();
  }

  private static Cell[] cells(String label, int[] row) {
    BigDecimal plants = BigDecimal.valueOf(row[0]);
    return new Cell[] {
      Cell.text(label),
      Cell.count(row[0]),
      Cell.percentOf(BigDecimal.valueOf(row[1]), plants, 1),
      Cell.percentOf(BigDecimal.valueOf(row[2]), plants, 1),
      Cell.percentOf(BigDecimal.valueOf(row[3]), plants, 1),
      Cell.percentOf(BigDecimal.valueOf(row[4]), plants, 1)
    };
  }
}
