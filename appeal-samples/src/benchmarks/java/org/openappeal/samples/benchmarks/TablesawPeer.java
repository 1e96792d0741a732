package org.openappeal.samples.benchmarks;

import java.util.Arrays;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tablesaw, with a row a line; for labels with a row a line and label. */
final class TablesawPeer implements Peer {

  private final Table lines;
  private final Table labels;

  TablesawPeer(Texts texts) {
    lines =
        Table.create(
            StringColumn.create("region", texts.regions()),
            StringColumn.create("country", texts.countries()),
            StringColumn.create("service", texts.services()),
            StringColumn.create("year", texts.years()),
            LongColumn.create("amount", texts.amounts()));
    labels =
        Table.create(
            StringColumn.create("label", texts.labels()),
            LongColumn.create("amount", texts.labelAmounts()));
  }

  private static Table sum(Table table, String... keys) {
    Table sums = table.summarize("amount", AggregateFunctions.sum).by(keys);
    sums.column(keys.length).setName("amount");
    return sums;
  }

  private static long[] amounts(Table sums) {
    NumericColumn<?> column = sums.numberColumn("amount");
    long[] amounts = new long[column.size()];
    Arrays.setAll(amounts, i -> (long) column.getDouble(i));
    return amounts;
  }

  @Override
  public long place() {
    Table byCountry = sum(lines, "region", "country");
    long[] byRegion = amounts(sum(byCountry, "region"));
    return Answer.labels(amounts(byCountry))
        + Answer.labels(byRegion)
        + Arrays.stream(byRegion).sum();
  }

  @Override
  public long cross() {
    long[] cells = new long[SyntheticAppeal.SERVICES * SyntheticAppeal.YEARS];
    for (Row row : sum(lines, "service", "year")) {
      int service = Columns.number(row.getString("service"));
      int year = Columns.number(row.getString("year"));
      cells[service * SyntheticAppeal.YEARS + year] = (long) row.getDouble("amount");
    }
    return Answer.cross(cells);
  }

  @Override
  public long top() {
    return Answer.top(amounts(sum(lines, "country").sortDescendingOn("amount")));
  }

  @Override
  public long labels() {
    return Answer.labels(amounts(sum(labels, "label")));
  }
}
