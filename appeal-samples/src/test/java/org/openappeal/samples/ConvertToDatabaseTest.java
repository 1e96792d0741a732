package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;

final class ConvertToDatabaseTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTheSource() {
    Appeals.write(MigrationInitiatives2002.appeal(), folder.resolve("source.json"));
  }

  @Test
  void theEndingTellsADatabaseWhateverTheName() throws IOException, SQLException {
    for (String name : new String[] {"it's \"a\"; x=y.duckdb", "plain.db"}) {
      assertThat(convert("source.json", name)).isEqualTo(0);
      assertThat(err.toString()).isEqualTo(golden("convert-losses-duckdb.txt"));
      assertThat(required(folder.resolve(name))).isEqualTo("143086104.00");
      err.getBuffer().setLength(0);
    }
  }

  @Test
  void anOldFileIsReplacedByAWholeOneOnly() throws IOException, SQLException {
    Path target = Files.writeString(folder.resolve("there.duckdb"), "old");
    Appeal tooLarge = tooLarge();
    Appeals.write(tooLarge, folder.resolve("large.json"));
    assertThat(convert("large.json", "there.duckdb")).isEqualTo(2);
    assertThat(err.toString()).contains("appeal: Amount is too large for a database: found USD 21");
    assertThat(Files.readString(target)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()).toList())
          .containsExactly("source.json", "large.json", "there.duckdb");
    }
    assertThat(convert("source.json", "there.duckdb")).isEqualTo(0);
    assertThat(required(target)).isEqualTo("143086104.00");
  }

  private static Appeal tooLarge() {
    Appeal appeal = MigrationInitiatives2002.appeal();
    Money large = Money.ofMajor(CurrencyUnit.USD, 1L << 62).multipliedBy(1L << 62);
    return appeal.withProjects(
        appeal.projects().stream()
            .map(
                project ->
                    project.id().value().equals("KE-1")
                        ? project.withBudget(Budget.of(DateRange.year(2002), large))
                        : project)
            .toList());
  }

  @Test
  void aDatabaseIsNotRead() throws IOException {
    Files.writeString(folder.resolve("some.duckdb"), "DUCK");
    assertThat(convert("some.duckdb", "back.json")).isEqualTo(2);
    assertThat(err.toString()).contains("Databases are written, not read");
  }

  private static String required(Path file) throws IOException, SQLException {
    Path plain =
        Files.copy(file, Files.createTempFile("copy", ".db"), StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + plain);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT required FROM requirements_total")) {
      result.next();
      return result.getString(1);
    } finally {
      Files.delete(plain);
    }
  }

  private int convert(String source, String target) {
    return AppealCommand.run(
        new PrintWriter(out),
        new PrintWriter(err),
        "convert",
        folder.resolve(source).toString(),
        folder.resolve(target).toString());
  }

  private static String golden(String name) throws IOException {
    return Resources.toString(
        Resources.getResource(ConvertToDatabaseTest.class, name), StandardCharsets.UTF_8);
  }
}
