package org.openappeal.samples.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** A database that is being written. It is there as a whole once it has been closed. */
final class Database implements AutoCloseable {

  /** In bytes: each column of each table takes a block at least. */
  private static final String SMALLEST_BLOCK = "16384";

  private final DuckDBConnection connection;
  private final Texts texts;

  private Database(DuckDBConnection connection, Texts texts) {
    this.connection = connection;
    this.texts = texts;
  }

  /**
   * Makes the database file, which mustn't exist. Its name is never part of a URL.
   *
   * @param texts makes what is written such as a database takes
   */
  static Database create(Path file, Texts texts) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("default_block_size", SMALLEST_BLOCK);
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    DuckDBConnection connection =
        DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
    Database database = new Database(connection, texts);
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + file.toString().replace("'", "''") + "' AS written");
      statement.execute("USE written");
      connection.setAutoCommit(false);
      return database;
    } catch (SQLException e) {
      database.close();
      throw e;
    }
  }

  /** Executes statements of SQL, for good. */
  void execute(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
    commit();
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** Adds the rows of each thing to a table. */
  <T> void fill(String table, Iterable<T> things, Adder<T> adder) throws SQLException {
    try (Rows rows = new Rows(this, connection.createAppender(table), table, texts)) {
      for (T thing : things) {
        adder.add(thing, rows);
      }
    }
  }

  /** Adds the rows of one thing. */
  @FunctionalInterface
  interface Adder<T> {
    void add(T thing, Rows rows) throws SQLException;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
