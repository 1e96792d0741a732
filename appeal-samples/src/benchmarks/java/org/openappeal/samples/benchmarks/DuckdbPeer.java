package org.openappeal.samples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.duckdb.DuckDBConnection;

/** DuckDB over JDBC, its tables loaded, with texts or with the smallest whole numbers as keys. */
final class DuckdbPeer implements Peer {

  private final Connection database;

  private DuckdbPeer(Connection database) {
    this.database = database;
  }

  static DuckdbPeer withNumbers(Columns columns) throws SQLException {
    DuckdbPeer peer = open("region UTINYINT, country UTINYINT, service UTINYINT, year UTINYINT");
    var duck = peer.database.unwrap(DuckDBConnection.class);
    try (var lines = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "lines")) {
      for (int i = 0; i < columns.lines(); i++) {
        lines.beginRow();
        lines.append(i / SyntheticAppeal.YEARS);
        lines.append((byte) Columns.region(columns.countryOf()[i]));
        lines.append((byte) columns.countryOf()[i]);
        lines.append((byte) columns.serviceOf()[i]);
        lines.append((byte) columns.yearOf()[i]);
        lines.append(columns.amounts()[i]);
        lines.endRow();
      }
    }
    peer.execute("CREATE TABLE labels (project INT, label UTINYINT)");
    try (var labels = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "labels")) {
      for (int i = 0; i < columns.labels().length; i++) {
        labels.beginRow();
        labels.append(i / SyntheticAppeal.YEARS);
        labels.append((byte) columns.labels()[i]);
        labels.endRow();
      }
    }
    return peer;
  }

  static DuckdbPeer withTexts(Columns columns) throws SQLException {
    DuckdbPeer peer = open("region VARCHAR, country VARCHAR, service VARCHAR, year VARCHAR");
    Texts texts = Texts.of(columns);
    var duck = peer.database.unwrap(DuckDBConnection.class);
    try (var lines = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "lines")) {
      for (int i = 0; i < columns.lines(); i++) {
        lines.beginRow();
        lines.append(i / SyntheticAppeal.YEARS);
        lines.append(texts.regions()[i]);
        lines.append(texts.countries()[i]);
        lines.append(texts.services()[i]);
        lines.append(texts.years()[i]);
        lines.append(texts.amounts()[i]);
        lines.endRow();
      }
    }
    peer.execute("CREATE TABLE labels (project INT, label VARCHAR)");
    try (var labels = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "labels")) {
      for (int i = 0; i < columns.labels().length; i++) {
        labels.beginRow();
        labels.append(i / SyntheticAppeal.YEARS);
        labels.append("Name " + columns.labels()[i]);
        labels.endRow();
      }
    }
    return peer;
  }

  private static DuckdbPeer open(String keys) throws SQLException {
    DuckdbPeer peer = new DuckdbPeer(DriverManager.getConnection("jdbc:duckdb:"));
    peer.execute("CREATE TABLE lines (project INT, " + keys + ", amount BIGINT)");
    return peer;
  }

  @Override
  public void useThreads(int threads) throws SQLException {
    execute("SET threads TO " + threads);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private long[] amounts(String sql) throws SQLException {
    long[] amounts = new long[SyntheticAppeal.COUNTRIES + SyntheticAppeal.REGIONS + 1];
    int rows = 0;
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        amounts[rows++] = result.getLong(1);
      }
    }
    return Arrays.copyOf(amounts, rows);
  }

  @Override
  public long place() throws SQLException {
    return Answer.labels(
        amounts(
            "WITH c AS (SELECT region, country, sum(amount) AS s FROM lines GROUP BY ALL)"
                + " SELECT sum(s)::BIGINT, region, country FROM c GROUP BY ROLLUP (region, country)"));
  }

  @Override
  public long cross() throws SQLException {
    return Answer.labels(
        amounts(
            "WITH c AS (SELECT service, year, sum(amount) AS s FROM lines GROUP BY ALL)"
                + " SELECT sum(s)::BIGINT, service, year FROM c GROUP BY CUBE (service, year)"));
  }

  @Override
  public long top() throws SQLException {
    return Answer.top(
        amounts(
            "WITH c AS (SELECT country, sum(amount) AS s FROM lines GROUP BY country),"
                + " r AS (SELECT country, s, row_number() OVER (ORDER BY s DESC) AS n FROM c)"
                + " SELECT sum(s)::BIGINT, CASE WHEN n <= 10 THEN country END FROM r"
                + " GROUP BY ALL ORDER BY min(n)"));
  }

  @Override
  public long labels() throws SQLException {
    return Answer.labels(
        amounts(
            "WITH p AS (SELECT project, sum(amount) AS s FROM lines GROUP BY project)"
                + " SELECT sum(s)::BIGINT, label FROM p JOIN labels USING (project) GROUP BY label"));
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
