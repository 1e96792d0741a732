package org.openappeal.samples.duckdb;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Share;
import org.openappeal.samples.MigrationInitiatives2002;

final class DuckdbFormatTest {

  private static final Appeal EMPTY =
      Appeal.builder()
          .id("test")
          .title("Test")
          .organization("IOM")
          .period(DateRange.year(2002))
          .currency(CurrencyUnit.USD)
          .addRootPlaces(
              Country.of("ke", "Kenya", "KE"),
              Country.of("tz", "Tanzania", "TZ"),
              Country.of("ug", "Uganda", "UG"))
          .build();

  @TempDir private Path folder;

  @Test
  void isFoundByItsIdAndIsWrittenOnly() {
    assertThat(Appeals.format("duckdb")).isInstanceOf(DuckdbFormat.class);
    DuckdbFormat format = new DuckdbFormat();
    assertThat(format.writes()).isTrue();
    assertThat(format.reads()).isFalse();
    assertThat(format.recognizes("DUCK")).isFalse();
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () ->
                format.read(new ByteArrayInputStream(new byte[0]), "a.duckdb", Limits.standard()));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo("Databases are written, not read: found a.duckdb, expected another format");
  }

  @Test
  void amountsAreExactAndUnknownIsNull() throws IOException, SQLException {
    Project shared =
        project("A")
            .location(Location.shared(Share.of("ug", "66.67"), Share.of("ke", "33.33")))
            .budget(
                Budget.total(usd("100.01"))
                    .requiring(DateRange.parse("2001-12/2002-01"), usd("100.01")))
            .build();
    Project unknown =
        project("B").budget(Budget.empty().requiringUnknown(DateRange.year(2002))).build();
    try (DatabaseFile database = DatabaseFile.of(of(shared, unknown))) {
      assertThat(
              database.ask(
                  "SELECT project_id, position, placement, place_id, percent FROM locations"))
          .containsExactly("A|1|place|ug|66.67", "A|2|place|ke|33.33", "B|1|place|ke|100")
          .inOrder();
      assertThat(database.ask("SELECT project_id, line, position, amount FROM budget_parts"))
          .containsExactly("A|1|1|66.68", "A|1|2|33.33", "B|1|1|null")
          .inOrder();
      assertThat(database.ask("SELECT country, year, amount FROM yearly_requirements"))
          .containsExactly(
              "Uganda|2001|33.34",
              "Uganda|2002|33.34",
              "Kenya|2001|16.66",
              "Kenya|2002|16.67",
              "Kenya|2002|null");
      assertThat(database.ask("SELECT typeof(amount) FROM budget_lines LIMIT 1"))
          .containsExactly("DECIMAL(38,2)");
      assertThat(database.ask("SELECT total, received, unscheduled FROM projects WHERE id = 'B'"))
          .containsExactly("null|null|null");
    }
  }

  @Test
  void sharesGetTheLargestRemainders() throws IOException, SQLException {
    Project thirds =
        project("A")
            .location(
                Location.shared(
                    Share.of("ug", "33.33"), Share.of("tz", "33.33"), Share.of("ke", "33.34")))
            .budget(Budget.of(DateRange.year(2002), usd("0.05")).withReceived(usd("0.04")))
            .build();
    try (DatabaseFile database = DatabaseFile.of(of(thirds))) {
      assertThat(database.ask("SELECT amount FROM budget_parts"))
          .containsExactly("0.01", "0.02", "0.02")
          .inOrder();
      assertThat(database.ask("SELECT amount FROM receipts"))
          .containsExactly("0.01", "0.01", "0.02")
          .inOrder();
    }
  }

  @Test
  void whatDoesNotCountSaysSo() throws IOException, SQLException {
    DateRange year = DateRange.year(2002);
    Budget revised =
        Budget.builder()
            .addLine(BudgetLine.of(year, usd("10")))
            .addLine(BudgetLine.revised(year, usd("8")))
            .build();
    Project whole =
        project("W").funding(Funding.inParts(Budget.empty().requiring(year, usd("8")))).build();
    Project part = project("P").parent("W").budget(revised).build();
    Project carried = project("C").funding(Funding.carriedBy("P")).build();
    Project back =
        project("K")
            .budget(Budget.builder().addLine(BudgetLine.correction(year, usd("-3"))).build())
            .build();
    try (DatabaseFile database = DatabaseFile.of(of(whole, part, carried, back))) {
      assertThat(database.ask("SELECT project_id, stage, kind, counts, amount FROM budget_lines"))
          .containsExactly(
              "W|original|requirement|false|8",
              "P|original|requirement|false|10",
              "P|revised|requirement|true|8",
              "K|original|correction|true|-3")
          .inOrder();
      assertThat(database.ask("SELECT id, standing, parent_id FROM projects"))
          .containsExactly("W|in parts|null", "P|own|W", "C|carried|null", "K|own|null")
          .inOrder();
      assertThat(database.ask("SELECT project_id, carrier_id FROM carriers"))
          .containsExactly("C|P");
      assertThat(database.ask("FROM requirements_total")).containsExactly("USD|5|4|0|1|1");
    }
  }

  @Test
  void hostileTextsStayTexts() throws IOException, SQLException {
    String quotes = "'; DROP TABLE projects; -- \"x\" ${money}";
    String large = "x".repeat(1 << 20);
    List<String> losses = new ArrayList<>();
    Appeal appeal =
        of(
            project("it's").title(quotes).build(),
            project("B").title("a\0b").build(),
            project("C").title("half \uD800 and whole \uD83D\uDE00").build(),
            project("D").title(large).build());
    new DuckdbFormat()
        .write(appeal, OutputStream.nullOutputStream(), loss -> losses.add(loss.toString()));
    assertThat(losses)
        .containsExactly(
            "test: /projects/2: Not written: found 1 of \"text with half a character\", the first"
                + " here, expected what the format carries");
    try (DatabaseFile database = DatabaseFile.of(appeal)) {
      assertThat(database.ask("SELECT title FROM projects WHERE id <> 'D'"))
          .containsExactly(quotes, "a\0b", "half \uFFFD and whole \uD83D\uDE00")
          .inOrder();
      assertThat(database.ask("SELECT length(title) FROM projects WHERE id = 'D'"))
          .containsExactly("1048576");
    }
  }

  @Test
  void amountsThatAreTooLargeAreRefused() throws IOException, SQLException {
    String largest = "9999999999999999999999999999.99";
    DateRange twoYears = DateRange.parse("0001/9999");
    Appeal fits = of(project("A").budget(Budget.of(twoYears, usd(largest))).build());
    try (DatabaseFile database = DatabaseFile.of(fits)) {
      assertThat(database.ask("SELECT sum(required), count(*) FROM requirements_by_year"))
          .containsExactly(largest + "|9999");
    }
    Appeal tooLarge =
        of(project("A").budget(Budget.of(twoYears, usd("10000000000000000000000000000"))).build());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new DuckdbFormat().write(tooLarge, new ByteArrayOutputStream()));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "Amount is too large for a database: found USD 10000000000000000000000000000.00,"
                + " expected at most 30 digits");
  }

  @Test
  void eachTableAndViewSaysWhatItHolds() throws IOException, SQLException {
    try (DatabaseFile database = DatabaseFile.of(MigrationInitiatives2002.appeal())) {
      String all = "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL";
      assertThat(database.ask(all)).isEmpty();
      assertThat(
              database.ask(
                  "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"))
          .isEmpty();
      assertThat(
              database.ask(
                  "SELECT table_name, column_name FROM duckdb_columns()"
                      + " WHERE data_type LIKE 'DECIMAL%' AND comment IS NULL"
                      + " AND table_name IN (SELECT table_name FROM duckdb_tables())"))
          .isEmpty();
      assertThat(database.ask("SELECT id FROM projects"))
          .containsExactlyElementsIn(
              MigrationInitiatives2002.appeal().projects().stream()
                  .map(project -> project.id().value())
                  .toList())
          .inOrder();
    }
  }

  @Test
  void theReadmeShowsWhatSqlAnswers() throws IOException, SQLException {
    String readme = Files.readString(Path.of("../README.md"));
    String statements = readme.substring(readme.indexOf("```sql\n") + 7);
    List<String> shown = new ArrayList<>();
    try (DatabaseFile database = DatabaseFile.of(MigrationInitiatives2002.appeal())) {
      for (String sql : statements.substring(0, statements.indexOf("```")).lines().toList()) {
        shown.addAll(database.ask(sql));
      }
    }
    String answers = statements.substring(statements.indexOf("```text\n") + 8);
    assertThat(
            answers
                .substring(0, answers.indexOf("```"))
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace(".00", "").replaceAll(" {2,}", "|"))
                .toList())
        .containsExactlyElementsIn(shown)
        .inOrder();
  }

  @Test
  void theSameAppealGivesTheSameRowsInTheSameOrder() throws IOException, SQLException {
    Appeal appeal = MigrationInitiatives2002.appeal();
    try (DatabaseFile one = DatabaseFile.of(appeal);
        DatabaseFile other = DatabaseFile.of(appeal)) {
      List<String> tables = one.ask("SELECT table_name FROM duckdb_tables()");
      assertThat(tables).hasSize(22);
      for (String table : tables) {
        assertThat(other.ask("FROM " + table)).isEqualTo(one.ask("FROM " + table));
      }
      assertThat(other.ask("SELECT sql FROM duckdb_views()"))
          .isEqualTo(one.ask("SELECT sql FROM duckdb_views()"));
    }
  }

  @Test
  void tablesGoOnAsParquet() throws IOException, SQLException {
    try (DatabaseFile database = DatabaseFile.of(MigrationInitiatives2002.appeal())) {
      String files = folder.resolve("files").toString().replace("'", "''");
      database.execute("EXPORT DATABASE '" + files + "' (FORMAT parquet)");
      assertThat(database.ask("FROM '" + files + "/budget_lines.parquet'"))
          .isEqualTo(database.ask("FROM budget_lines"));
    }
  }

  @Test
  void whatIsExportedIsImportedAgain() throws IOException, SQLException {
    Project shared =
        project("A")
            .location(Location.shared(Share.of("ug", "66.67"), Share.of("ke", "33.33")))
            .budget(Budget.of(DateRange.parse("2001-12/2002-12"), usd("100.01")))
            .build();
    try (DatabaseFile database = DatabaseFile.of(of(shared))) {
      List<String> views =
          new ArrayList<>(
              database.ask("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY ALL"));
      assertThat(views).contains("requirements_by_year");
      views.add("requirements_in('2002-04-01', '2003-03-31')");
      String files = folder.resolve("export").toString().replace("'", "''");
      database.execute("EXPORT DATABASE '" + files + "' (FORMAT parquet)");
      database.execute("ATTACH ':memory:' AS imported");
      List<List<String>> rows = new ArrayList<>();
      for (String view : views) {
        rows.add(database.ask("FROM " + view + " ORDER BY ALL"));
      }
      database.execute("USE imported");
      database.execute("IMPORT DATABASE '" + files + "'");
      for (int i = 0; i < views.size(); i++) {
        assertThat(database.ask("SELECT * FROM " + views.get(i) + " ORDER BY ALL"))
            .isEqualTo(rows.get(i));
      }
    }
  }

  @Test
  void percentagesBeyondWhatADatabaseTakesAreTold() throws IOException, SQLException {
    String third = "33." + "3".repeat(40);
    String rest = new BigDecimal(100).subtract(new BigDecimal(third)).toPlainString();
    Location location = Location.shared(Share.of("ke", third), Share.of("ug", rest));
    Appeal appeal = of(project("A").location(location).build());
    List<String> losses = new ArrayList<>();
    new DuckdbFormat()
        .write(appeal, OutputStream.nullOutputStream(), loss -> losses.add(loss.message()));
    assertThat(losses)
        .containsExactly(
            "Not written: found 2 of \"percentage of more than 35 decimals\", the first here,"
                + " expected what the format carries");
    try (DatabaseFile database = DatabaseFile.of(appeal)) {
      assertThat(database.ask("SELECT percent FROM locations"))
          .containsExactly("33." + "3".repeat(35), "66." + "6".repeat(34) + "7")
          .inOrder();
    }
  }

  @Test
  void keysAreKeys() throws IOException, SQLException {
    try (DatabaseFile database = DatabaseFile.of(MigrationInitiatives2002.appeal())) {
      for (String row :
          database.ask(
              "SELECT table_name, regexp_extract(comment, 'Key: ([a-z_, ]+)\\.', 1) AS key"
                  + " FROM duckdb_tables() WHERE key <> ''")) {
        String table = row.substring(0, row.indexOf('|'));
        String key = row.substring(row.indexOf('|') + 1);
        assertThat(
                database.ask(
                    "SELECT '"
                        + table
                        + "' FROM "
                        + table
                        + " GROUP BY "
                        + key
                        + " HAVING count(*) > 1"))
            .isEmpty();
      }
    }
  }

  private static Project.Builder project(String id) {
    return Project.builder().id(id).title("Title").location(Location.in("ke"));
  }

  private static Appeal of(Project... projects) {
    return EMPTY.withProjects(List.of(projects));
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
