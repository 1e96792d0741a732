package org.openappeal.samples.duckdb;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.service;
import static org.openappeal.rollup.Dimension.subRegion;
import static org.openappeal.rollup.Dimension.year;
import static org.openappeal.rollup.LabelPolicy.OVERLAPPING;
import static org.openappeal.rollup.Measure.required;
import static org.openappeal.theme.ThemeDimension.theme;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.DateRange;
import org.openappeal.reconcile.Finding;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Member;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.rollup.RollupRow;
import org.openappeal.samples.MigrationInitiatives2002;
import org.openappeal.testing.AppealArbitraries;
import org.openappeal.testing.AppealDomain;
import org.openappeal.theme.Taxonomies;
import org.openappeal.theme.ThemeClassifier;

/** What SQL answers equals what the library answers. */
@Domain(AppealDomain.class)
final class ViewsTest {

  private static final DateRange ODD_PERIOD =
      DateRange.of(LocalDate.of(2001, 7, 1), LocalDate.of(2003, 3, 15));

  private static final String MEASURES =
      ", sum(amount), count(DISTINCT project_id),"
          + " count(DISTINCT project_id) FILTER (WHERE standing = 'own' AND amount IS NULL),"
          + " count(DISTINCT project_id) FILTER (WHERE standing = 'carried'),"
          + " count(DISTINCT project_id) FILTER (WHERE standing = 'in parts') ";

  @Example
  void onTheAppealOf2002() throws IOException, SQLException {
    sqlAnswersAsTheLibraryDoes(MigrationInitiatives2002.appeal());
  }

  @Provide
  Arbitrary<Appeal> several() {
    return AppealArbitraries.appealsOfSeveralCurrencies();
  }

  @Property(tries = 5)
  void sqlAnswersAsTheLibraryDoes(@ForAll("several") Appeal appeal)
      throws IOException, SQLException {
    try (DatabaseFile database = DatabaseFile.of(appeal)) {
      for (CurrencyUnit currency : currencies(appeal)) {
        new Answers(appeal, currency, database).agree();
      }
      assertWithMessage("lines that aren't the sum of their parts")
          .that(
              database.ask(
                  "SELECT project_id, line FROM budget_lines l JOIN budget_parts p"
                      + " USING (project_id, line)"
                      + " GROUP BY ALL HAVING sum(p.amount) IS DISTINCT FROM any_value(l.amount)"))
          .isEmpty();
      assertWithMessage("stated against computed")
          .that(database.ask("SELECT statement_id, stated, computed FROM stated_against_computed"))
          .containsExactlyElementsIn(
              Reconciler.standard().reconcile(appeal).statements().stream()
                  .filter(finding -> finding.check().equals("projects"))
                  .map(ViewsTest::line)
                  .toList());
    }
  }

  private static Iterable<CurrencyUnit> currencies(Appeal appeal) {
    TreeSet<CurrencyUnit> currencies = new TreeSet<>(List.of(appeal.currency()));
    appeal.projects().forEach(p -> p.budget().currency().ifPresent(currencies::add));
    return currencies;
  }

  private static String line(Finding finding) {
    return finding.statement().orElseThrow()
        + "|"
        + text(finding.stated())
        + "|"
        + text(finding.computed());
  }

  private static String text(Optional<Money> money) {
    return money.map(Money::getAmount).map(DatabaseFile::text).orElse("null");
  }

  /** The answers about the projects of one currency. */
  private record Answers(Appeal appeal, CurrencyUnit currency, DatabaseFile database) {

    void agree() throws SQLException {
      total();
      view("region", "requirements_by_region", all().by(region()));
      view("region, sub_region", "requirements_by_sub_region", all().by(region(), subRegion()));
      view(
          "region, sub_region, country",
          "requirements_by_country",
          all().by(region(), subRegion(), country()));
      view("name", "requirements_by_service", all().by(service()));
      view("coalesce(year::VARCHAR, 'Unscheduled')", "requirements_by_year", all().by(year()));
      themes("services", ThemeClassifier.standard());
      themes("cross-cutting", ThemeClassifier.of(Taxonomies.crossCutting()));
      base(
          "region, coalesce(year::VARCHAR, 'Unscheduled')",
          "yearly_requirements",
          all().by(region(), year()));
      base(
          "country",
          "requirements_in('2002-01-01', '2002-12-31')",
          of(required(Year.of(2002))).by(country()));
      base(
          "country",
          "requirements_in(DATE '2001-07-01', DATE '2003-03-15')",
          of(required(ODD_PERIOD)).by(country()));
    }

    private RollupQuery all() {
      return of(required());
    }

    private RollupQuery of(Measure measure) {
      return Rollup.of(measure)
          .where(project -> project.budget().currency().orElse(appeal.currency()).equals(currency));
    }

    private void total() throws SQLException {
      RollupRow total = all().compute(appeal).total();
      assertWithMessage("total")
          .that(ask("required, projects, unknown, carried, in_parts FROM requirements_total"))
          .isEqualTo(total.projectCount() == 0 ? List.of() : List.of(measures(total)));
    }

    private void themes(String taxonomy, ThemeClassifier classifier) throws SQLException {
      view(
          "name",
          "(FROM requirements_by_theme WHERE taxonomy = '" + taxonomy + "')",
          all().by(theme(classifier, OVERLAPPING)));
    }

    /** A view of sums, in the order of the library. */
    private void view(String members, String view, RollupQuery query) throws SQLException {
      assertWithMessage("%s in %s", view, currency)
          .that(ask(members + ", required, projects, unknown, carried, in_parts FROM " + view))
          .containsExactlyElementsIn(lines(query))
          .inOrder();
    }

    /** A view of what can be summed. */
    private void base(String members, String view, RollupQuery query) throws SQLException {
      assertWithMessage("%s in %s", view, currency)
          .that(ask(members + MEASURES + "FROM " + view + " GROUP BY currency, " + members))
          .containsExactlyElementsIn(lines(query));
    }

    private List<String> ask(String sql) throws SQLException {
      String start = currency + "|";
      return database.ask("SELECT currency, " + sql).stream()
          .filter(row -> row.startsWith(start))
          .map(row -> row.substring(start.length()))
          .toList();
    }

    private List<String> lines(RollupQuery query) {
      return query.compute(appeal).leaves().stream()
          .map(row -> labels(row) + "|" + measures(row))
          .toList();
    }

    private static String labels(RollupRow row) {
      return row.key().members().stream().map(Member::label).collect(joining("|"));
    }

    private static String measures(RollupRow row) {
      return text(row.amount().money())
          + "|"
          + row.projectCount()
          + "|"
          + row.unknownCount()
          + "|"
          + row.carriedCount()
          + "|"
          + row.inPartsCount();
    }
  }
}
