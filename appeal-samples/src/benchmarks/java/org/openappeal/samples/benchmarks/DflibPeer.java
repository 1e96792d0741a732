package org.openappeal.samples.benchmarks;

import java.util.Arrays;
import org.dflib.DataFrame;
import org.dflib.Exp;
import org.dflib.Series;
import org.dflib.row.RowProxy;

/** DFLib, with a row a line; for labels with a row a line and label. */
final class DflibPeer implements Peer {

  private final DataFrame lines;
  private final DataFrame labels;

  DflibPeer(Texts texts) {
    lines =
        DataFrame.byColumn("region", "country", "service", "year", "amount")
            .of(
                Series.of(texts.regions()),
                Series.of(texts.countries()),
                Series.of(texts.services()),
                Series.of(texts.years()),
                Series.ofLong(texts.amounts()));
    labels =
        DataFrame.byColumn("label", "amount")
            .of(Series.of(texts.labels()), Series.ofLong(texts.labelAmounts()));
  }

  private static DataFrame sum(DataFrame frame, String... keys) {
    Exp<?>[] columns = new Exp<?>[keys.length + 1];
    for (int i = 0; i < keys.length; i++) {
      columns[i] = Exp.$col(keys[i]).first().as(keys[i]);
    }
    columns[keys.length] = Exp.$long("amount").sum().as("amount");
    return frame.group(keys).agg(columns);
  }

  private static long[] amounts(DataFrame sums) {
    long[] amounts = new long[sums.height()];
    Arrays.setAll(amounts, i -> ((Number) sums.get("amount", i)).longValue());
    return amounts;
  }

  @Override
  public long place() {
    DataFrame byCountry = sum(lines, "region", "country");
    long[] byRegion = amounts(sum(byCountry, "region"));
    return Answer.labels(amounts(byCountry))
        + Answer.labels(byRegion)
        + Arrays.stream(byRegion).sum();
  }

  @Override
  public long cross() {
    long[] cells = new long[SyntheticAppeal.SERVICES * SyntheticAppeal.YEARS];
    for (RowProxy row : sum(lines, "service", "year")) {
      int service = Columns.number(row.get("service", String.class));
      int year = Columns.number(row.get("year", String.class));
      cells[service * SyntheticAppeal.YEARS + year] = row.get("amount", Number.class).longValue();
    }
    return Answer.cross(cells);
  }

  @Override
  public long top() {
    return Answer.top(amounts(sum(lines, "country").sort(Exp.$long("amount").desc())));
  }

  @Override
  public long labels() {
    return Answer.labels(amounts(sum(labels, "label")));
  }
}
