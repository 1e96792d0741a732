package org.openappeal.samples.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.service;
import static org.openappeal.rollup.Dimension.services;
import static org.openappeal.rollup.Dimension.year;
import static org.openappeal.rollup.Measure.required;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dflib.DataFrame;
import org.dflib.Exp;
import org.dflib.Series;
import org.duckdb.DuckDBConnection;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.rollup.AppealIndex;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.rollup.RollupRow;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Four works on projects with three budget lines each: sums by region and country with subtotals
 * ("place"), a cross table of service and year ("cross"), the ten countries that ask for most with
 * all others ("top"), and overlapping sums over three labels a project ("labels").
 *
 * <p>The primitive loops add arrays of codes and amounts that somebody has laid out by hand for
 * just this work; they count no projects and check no overflow. The peers have their tables loaded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx10g", "--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class RollupBenchmark {

  private static final int TOP = 10;
  private static final RollupQuery PLACE = Rollup.of(required()).by(region(), country());
  private static final RollupQuery TOP_COUNTRIES = Rollup.of(required()).by(country());
  private static final RollupQuery LABELS =
      Rollup.of(required()).by(services(LabelPolicy.OVERLAPPING));

  /** How many projects. */
  @Param({"1000", "100000", "1000000"})
  public int projects;

  /** On how many threads, where a peer can choose. */
  @Param({"1", "2"})
  public int threads;

  private Appeal appeal;
  private AppealIndex index;
  private ForkJoinPool pool;
  private int[] regionOf;
  private int[] countryOf;
  private int[] serviceOf;
  private int[][] labelsOf;
  private long[] amounts;
  private int[] yearOf;
  private Table lines;
  private Table labelled;
  private DataFrame frame;
  private DataFrame labelledFrame;
  private Connection database;

  /** Makes the appeal and loads it where it is needed. */
  @Setup
  public void load(BenchmarkParams benchmark) throws Exception {
    appeal = SyntheticAppeal.of(projects, 42);
    pool = new ForkJoinPool(threads);
    String name = benchmark.getBenchmark();
    if (name.endsWith("Appeal")) {
      index = AppealIndex.of(appeal);
    } else {
      layOut();
      if (name.contains("Duckdb")) {
        loadDatabase();
      } else if (!name.endsWith("Loop") && !name.endsWith("Grouping")) {
        loadTables();
      }
    }
  }

  private void layOut() {
    int count = SyntheticAppeal.YEARS * projects;
    countryOf = new int[count];
    regionOf = new int[SyntheticAppeal.COUNTRIES];
    serviceOf = new int[count];
    labelsOf = new int[projects][];
    amounts = new long[count];
    yearOf = new int[count];
    int line = 0;
    for (int p = 0; p < projects; p++) {
      Project project = appeal.projects().get(p);
      int place = number(countryOf(project));
      regionOf[place] = place % SyntheticAppeal.REGIONS;
      labelsOf[p] = project.services().stream().mapToInt(s -> number(s.value())).toArray();
      for (var budgetLine : project.budget().lines()) {
        countryOf[line] = place;
        serviceOf[line] = labelsOf[p][0];
        yearOf[line] = budgetLine.period().first().getYear() - SyntheticAppeal.FIRST_YEAR;
        amounts[line++] = budgetLine.amount().money().orElseThrow().getAmountMinorLong();
      }
    }
  }

  private static int number(String code) {
    return Integer.parseInt(code.replaceAll("\\D", ""));
  }

  private static String countryOf(Project project) {
    return project.location().places().iterator().next().value();
  }

  private void loadTables() {
    int count = amounts.length;
    String[] names = new String[SyntheticAppeal.COUNTRIES];
    Arrays.setAll(names, i -> "Name " + i);
    String[] regions = new String[count];
    String[] countries = new String[count];
    String[] services = new String[count];
    String[] years = new String[count];
    for (int i = 0; i < count; i++) {
      regions[i] = names[regionOf[countryOf[i]]];
      countries[i] = names[countryOf[i]];
      services[i] = names[serviceOf[i]];
      years[i] = names[yearOf[i]];
    }
    lines =
        Table.create(
            StringColumn.create("region", regions),
            StringColumn.create("country", countries),
            StringColumn.create("service", services),
            StringColumn.create("year", years),
            LongColumn.create("amount", amounts));
    frame =
        DataFrame.byColumn("region", "country", "service", "year", "amount")
            .of(
                Series.of(regions),
                Series.of(countries),
                Series.of(services),
                Series.of(years),
                Series.ofLong(amounts));
    List<String> labels = new ArrayList<>();
    long[] labelAmounts = new long[count * SyntheticAppeal.YEARS];
    int at = 0;
    for (int i = 0; i < count; i++) {
      for (int label : labelsOf[i / SyntheticAppeal.YEARS]) {
        labels.add(names[label]);
        labelAmounts[at++] = amounts[i];
      }
    }
    labelled =
        Table.create(
            StringColumn.create("label", labels), LongColumn.create("amount", labelAmounts));
    labelledFrame =
        DataFrame.byColumn("label", "amount")
            .of(Series.of(labels.toArray(String[]::new)), Series.ofLong(labelAmounts));
  }

  private void loadDatabase() throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement sql = database.createStatement()) {
      sql.execute("SET threads TO " + threads);
      sql.execute(
          "CREATE TABLE lines (project INT, region VARCHAR, country VARCHAR, service VARCHAR,"
              + " year INT, regionkey UTINYINT, countrykey USMALLINT, servicekey UTINYINT,"
              + " amount BIGINT)");
      sql.execute("CREATE TABLE labels (project INT, label VARCHAR, labelkey UTINYINT)");
    }
    var duck = database.unwrap(DuckDBConnection.class);
    try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "lines")) {
      for (int i = 0; i < amounts.length; i++) {
        appender.beginRow();
        appender.append(i / SyntheticAppeal.YEARS);
        appender.append("Region " + regionOf[countryOf[i]]);
        appender.append("Country " + countryOf[i]);
        appender.append("Service " + serviceOf[i]);
        appender.append(SyntheticAppeal.FIRST_YEAR + yearOf[i]);
        appender.append((byte) regionOf[countryOf[i]]);
        appender.append((short) countryOf[i]);
        appender.append((byte) serviceOf[i]);
        appender.append(amounts[i]);
        appender.endRow();
      }
    }
    try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "labels")) {
      for (int p = 0; p < projects; p++) {
        for (int label : labelsOf[p]) {
          appender.beginRow();
          appender.append(p);
          appender.append("Service " + label);
          appender.append((byte) label);
          appender.endRow();
        }
      }
    }
  }

  /** Lets the threads and the database go. */
  @TearDown
  public void close() throws SQLException {
    pool.shutdown();
    if (database != null) {
      database.close();
    }
  }

  private <T> T onThreads(Callable<T> work) throws Exception {
    return pool.submit(work).get();
  }

  private List<List<String>> query(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static long minor(Project project) {
    long sum = 0;
    for (var line : project.budget().lines()) {
      sum += line.amount().money().orElseThrow().getAmountMinorLong();
    }
    return sum;
  }

  /** Appeal, indexed. */
  @Benchmark
  public Rollup placeAppeal() throws Exception {
    return onThreads(() -> PLACE.compute(index));
  }

  /** A loop over arrays, on one thread. */
  @Benchmark
  public long[] placeLoop() {
    long[] sums = new long[SyntheticAppeal.COUNTRIES];
    for (int i = 0; i < amounts.length; i++) {
      sums[countryOf[i]] += amounts[i];
    }
    long[] all = new long[SyntheticAppeal.REGIONS + SyntheticAppeal.COUNTRIES];
    for (int c = 0; c < sums.length; c++) {
      all[regionOf[c]] += sums[c];
      all[SyntheticAppeal.REGIONS + c] = sums[c];
    }
    return all;
  }

  /** A stream of the value objects. */
  @Benchmark
  public Map<String, Map<String, Long>> placeGrouping() throws Exception {
    Map<String, String> regions = new HashMap<>();
    for (Place region : appeal.rootPlaces()) {
      for (Place country : ((Region) region).places()) {
        regions.put(country.id().value(), region.name());
      }
    }
    return onThreads(
        () -> {
          Stream<Project> stream = appeal.projects().stream();
          return (threads > 1 ? stream.parallel() : stream)
              .collect(
                  groupingBy(
                      (Project p) -> regions.get(countryOf(p)),
                      groupingBy(RollupBenchmark::countryOf, summingLong(RollupBenchmark::minor))));
        });
  }

  /** Tablesaw. */
  @Benchmark
  public Object placeTablesaw() {
    Table byCountry = lines.summarize("amount", AggregateFunctions.sum).by("region", "country");
    return List.of(
        byCountry, byCountry.summarize(byCountry.column(2), AggregateFunctions.sum).by("region"));
  }

  /** DFLib. */
  @Benchmark
  public Object placeDflib() {
    DataFrame byCountry =
        frame
            .group("region", "country")
            .agg(Exp.$col("region").first(), Exp.$col("country").first(), sum("amount"));
    return List.of(byCountry, byCountry.group(0).agg(Exp.$col(0).first(), Exp.$long(2).sum()));
  }

  private static Exp<?> sum(String column) {
    return Exp.$long(column).sum();
  }

  /** DuckDB with texts as keys. */
  @Benchmark
  public Object placeDuckdbText() throws SQLException {
    return query(
        "SELECT region, country, sum(amount) FROM lines GROUP BY ROLLUP (region, country)");
  }

  /** DuckDB with small whole numbers as keys. */
  @Benchmark
  public Object placeDuckdbKeys() throws SQLException {
    return query(
        "SELECT regionkey, countrykey, sum(amount) FROM lines"
            + " GROUP BY ROLLUP (regionkey, countrykey)");
  }

  /** DuckDB with small whole numbers as keys, subtotals added from the countries' sums. */
  @Benchmark
  public Object placeDuckdbKeysFolded() throws SQLException {
    return query(
        "WITH c AS (SELECT regionkey r, countrykey c, sum(amount) s FROM lines GROUP BY ALL)"
            + " SELECT r, c, sum(s) FROM c GROUP BY ROLLUP (r, c)");
  }

  /** Appeal, indexed. */
  @Benchmark
  public Object crossAppeal() throws Exception {
    return onThreads(() -> Rollup.of(required()).by(service(), year()).compute(index));
  }

  /** A loop over arrays, on one thread. */
  @Benchmark
  public long[] crossLoop() {
    long[] sums = new long[SyntheticAppeal.SERVICES * SyntheticAppeal.YEARS];
    for (int i = 0; i < amounts.length; i++) {
      sums[serviceOf[i] * SyntheticAppeal.YEARS + yearOf[i]] += amounts[i];
    }
    return sums;
  }

  /** Tablesaw. */
  @Benchmark
  public Object crossTablesaw() {
    return lines.summarize("amount", AggregateFunctions.sum).by("service", "year");
  }

  /** DFLib. */
  @Benchmark
  public Object crossDflib() {
    return frame
        .group("service", "year")
        .agg(Exp.$col("service").first(), Exp.$col("year").first(), sum("amount"));
  }

  /** DuckDB with texts as keys. */
  @Benchmark
  public Object crossDuckdbText() throws SQLException {
    return query("SELECT service, year, sum(amount) FROM lines GROUP BY service, year");
  }

  /** DuckDB with small whole numbers as keys. */
  @Benchmark
  public Object crossDuckdbKeys() throws SQLException {
    return query("SELECT servicekey, year, sum(amount) FROM lines GROUP BY servicekey, year");
  }

  /** Appeal, indexed. */
  @Benchmark
  public Object topAppeal() throws Exception {
    return onThreads(
        () -> {
          List<RollupRow> rows =
              TOP_COUNTRIES.compute(index).sortedBy(required()).total().children();
          BigDecimal others = BigDecimal.ZERO;
          for (RollupRow row : rows.subList(TOP, rows.size())) {
            others = others.add(row.money().getAmount());
          }
          return List.of(rows.subList(0, TOP), others);
        });
  }

  /** DuckDB with small whole numbers as keys. */
  @Benchmark
  public Object topDuckdbKeys() throws SQLException {
    return query(
        "WITH c AS (SELECT countrykey k, sum(amount) s FROM lines GROUP BY k),"
            + " r AS (SELECT k, s, row_number() OVER (ORDER BY s DESC) n FROM c)"
            + " SELECT CASE WHEN n <= 10 THEN k END, sum(s) FROM r GROUP BY 1");
  }

  /** Appeal, indexed. */
  @Benchmark
  public Object labelsAppeal() throws Exception {
    return onThreads(() -> LABELS.compute(index));
  }

  /** A loop over arrays, on one thread. */
  @Benchmark
  public long[] labelsLoop() {
    long[] sums = new long[SyntheticAppeal.SERVICES];
    for (int i = 0; i < amounts.length; i++) {
      for (int label : labelsOf[i / SyntheticAppeal.YEARS]) {
        sums[label] += amounts[i];
      }
    }
    return sums;
  }

  /** Tablesaw, with a row a line and label. */
  @Benchmark
  public Object labelsTablesaw() {
    return labelled.summarize("amount", AggregateFunctions.sum).by("label");
  }

  /** DFLib, with a row a line and label. */
  @Benchmark
  public Object labelsDflib() {
    return labelledFrame.group("label").agg(Exp.$col("label").first(), sum("amount"));
  }

  /** DuckDB with small whole numbers as keys. */
  @Benchmark
  public Object labelsDuckdbKeys() throws SQLException {
    return query(
        "SELECT labelkey, sum(amount) FROM lines JOIN labels USING (project) GROUP BY labelkey");
  }

  /** Laying the columns out. */
  @Benchmark
  public AppealIndex indexAppeal() {
    return AppealIndex.of(appeal);
  }
}
