package org.openappeal.samples.duckdb;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;

/** A database that has been written, opened as an analyst would do it. */
final class DatabaseFile implements AutoCloseable {

  private final Path folder;
  private final Path file;
  private final Connection connection;
  private final Map<String, List<String>> answers = new HashMap<>();

  private DatabaseFile(Path folder, Path file) throws SQLException {
    this.folder = folder;
    this.file = file;
    this.connection = DriverManager.getConnection("jdbc:duckdb:" + file);
  }

  static DatabaseFile of(Appeal appeal) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("duckdb");
    Path file = folder.resolve("an appeal's file.duckdb");
    Appeals.write(appeal, file, new DuckdbFormat());
    return new DatabaseFile(folder, file);
  }

  /** Returns the rows of an answer, their values with bars between; asks the same only once. */
  List<String> ask(String sql) throws SQLException {
    List<String> known = answers.get(sql);
    if (known == null) {
      known = askNow(sql);
      answers.put(sql, known);
    }
    return known;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> askNow(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          Object value = result.getObject(i);
          values.add(value instanceof BigDecimal number ? text(number) : String.valueOf(value));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    }
  }

  /** Returns a number the same whatever its scale. */
  static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    Files.delete(file);
    Files.delete(folder);
  }
}
