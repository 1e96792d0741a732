package org.openappeal.samples.duckdb;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.openappeal.format.Losses;
import org.openappeal.model.Appeal;

/** Writes an appeal into tables, table by table, so that what is referred to comes first. */
final class AppealDatabase {

  private static final String MEASURES =
      """
      sum(r.amount) AS required,
      count(DISTINCT r.project_id) AS projects,
      count(DISTINCT r.project_id) FILTER (WHERE r.standing = 'own' AND r.amount IS NULL) AS unknown,
      count(DISTINCT r.project_id) FILTER (WHERE r.standing = 'carried') AS carried,
      count(DISTINCT r.project_id) FILTER (WHERE r.standing = 'in parts') AS in_parts""";

  private static final String MEASURED =
      "Required: all amounts that are known, in the currency, NULL if none is. Projects: how many"
          + " count here; unknown: of which not every amount is stated; carried: whose money another"
          + " project asks for; in parts: whose parts ask for it.";

  private AppealDatabase() {}

  /**
   * Writes the database file, which mustn't exist.
   *
   * @param losses is told what isn't written
   */
  static void write(Appeal appeal, Path file, Losses losses) throws SQLException {
    Scales scales = Scales.of(appeal, losses);
    try (Database database = Database.create(file, new Texts(losses))) {
      database.execute(script("tables.sql", scales));
      new AppealTables(database, appeal, scales).write();
      new ProjectTables(database, appeal, scales).write();
      new ThemeTables(database, appeal).write();
      new BudgetTables(database, appeal, scales).write();
      database.execute(script("views.sql", scales));
    }
    tellLosses(appeal, losses);
  }

  /** Tells what of an appeal there is no table for. */
  private static void tellLosses(Appeal appeal, Losses losses) {
    losses.addEach("annotation", "/annotations", appeal.annotations());
    losses.addEach("state", "/organization/states", appeal.organization().states());
    losses.addEach("observer", "/organization/observers", appeal.organization().observers());
    losses.addEach("section", "/sections", appeal.sections());
    losses.addEach("consolidated appeal", "/consolidatedAppeals", appeal.consolidatedAppeals());
  }

  private static String script(String name, Scales scales) {
    return resource(name)
        .replace("${money}", decimal(38, scales.money()))
        .replace("${minor_unit}", decimal(scales.money() + 1, scales.money()))
        .replace("${minor_units}", decimal(37 - scales.money(), 0))
        .replace("${percent}", decimal(38, scales.percent()))
        .replace("${measures}", MEASURES)
        .replace("${measured}", MEASURED);
  }

  private static String decimal(int digits, int decimals) {
    return "DECIMAL(" + digits + ", " + decimals + ")";
  }

  private static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(AppealDatabase.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
