package org.openappeal.samples.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.Limits;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;

/**
 * A database file of DuckDB, which is written and not read. Its tables and columns say themselves
 * what they hold ({@code SELECT * FROM duckdb_columns()}). Amounts are exact decimals, what is
 * unknown is NULL; the views give the sums that rollups give. An amount of more than 30 digits is
 * refused.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("appeal.duckdb"), new DuckdbFormat());
 * // SELECT region, required, unknown FROM requirements_by_region
 * }</pre>
 */
public final class DuckdbFormat implements AppealFormat {

  /** Makes the format; a service provider needs this constructor. */
  public DuckdbFormat() {}

  @Override
  public String id() {
    return "duckdb";
  }

  @Override
  public boolean reads() {
    return false;
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public boolean recognizes(String start) {
    return false;
  }

  @Override
  public ReadResult<Appeal> read(InputStream in, String name, Limits limits) {
    throw new UnsupportedOperationException(
        "Databases are written, not read: found " + name + ", expected another format");
  }

  @Override
  public void write(Appeal appeal, OutputStream out) {
    write(appeal, out, loss -> {});
  }

  /**
   * Writes an appeal, and tells what there is no table for.
   *
   * @throws IllegalArgumentException if an amount has more than 30 digits
   * @throws UncheckedIOException if the database can't be made, or the stream can't be written
   */
  @Override
  public void write(Appeal appeal, OutputStream out, Consumer<Problem> losses) {
    Losses lost = Losses.ofWriting(appeal.id());
    try (Workplace workplace = Workplace.open()) {
      Path file = workplace.file("appeal.duckdb");
      AppealDatabase.write(appeal, file, lost);
      Files.copy(file, out);
      out.flush();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lost.problems().forEach(losses);
  }
}
