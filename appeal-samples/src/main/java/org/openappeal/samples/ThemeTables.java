package org.openappeal.samples;

import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupRow;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Table;
import org.openappeal.theme.Evaluation;
import org.openappeal.theme.Evidence;
import org.openappeal.theme.Labels;
import org.openappeal.theme.Suggestion;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.Theme;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeDimension;

/** Tables of themes. */
final class ThemeTables {

  private static final int MOST_SUGGESTIONS = 8;
  private static final int MOST_MISTAKES = 10;

  private ThemeTables() {}

  /** What an appeal requires in its period by theme, split and overlapping. */
  static Table requirements(Appeal appeal, Taxonomy taxonomy) {
    Table.Builder table =
        Table.builder()
            .title(appeal.title() + ": " + taxonomy.name())
            .addColumns(
                Column.text("theme", "Theme"),
                Column.money("split", "Split among themes"),
                Column.percent("share", "Share"),
                Column.money("overlapping", "In full"),
                Column.count("projects", "Projects"));
    Rollup split = rollup(appeal, taxonomy, LabelPolicy.SPLIT);
    BigDecimal all = split.total().money().getAmount();
    ImmutableList<RollupRow> rows = rollup(appeal, taxonomy, LabelPolicy.OVERLAPPING).rows();
    ImmutableMultiset<String> names =
        rows.stream().map(RollupRow::label).collect(toImmutableMultiset());
    for (RollupRow row : rows) {
      Money part = part(split, row);
      table.addRow(
          Cell.text(names.count(row.label()) == 1 ? row.label() : nameWithCode(row)),
          Cell.money(part),
          Cell.percentOf(part.getAmount(), all, 1),
          Cell.money(row.money()),
          Cell.count(row.projectCount()));
    }
    table.addTotal(
        Cell.text("All projects"),
        Cell.money(split.total().money()),
        Cell.percentOf(all, all, 1),
        Cell.empty(),
        Cell.count(split.total().projectCount()));
    table.addNotes(
        "Split: a project with several themes counts in equal parts. In full: it counts under each,"
            + " so that the rows don't add up.");
    if (taxonomy.themes().stream().anyMatch(theme -> theme.parent().isPresent())) {
      table.addNotes(
          "A theme that has parts: in full with the projects of its parts, each once; split without"
              + " them.");
    }
    split.notes().forEach(table::addNotes);
    return table.build();
  }

  /** What is split to a theme; nothing if its parts have it all. */
  private static Money part(Rollup split, RollupRow theme) {
    return split.rows().stream()
        .filter(row -> row.key().equals(theme.key()))
        .map(RollupRow::money)
        .findFirst()
        .orElseGet(() -> Money.zero(split.total().money().getCurrencyUnit()));
  }

  private static String code(RollupRow row) {
    return row.key().members().get(0).key();
  }

  private static String nameWithCode(RollupRow row) {
    return row.label() + " (" + code(row) + ")";
  }

  private static Rollup rollup(Appeal appeal, Taxonomy taxonomy, LabelPolicy policy) {
    ThemeClassifier classifier = ThemeClassifier.of(taxonomy).withPlacesOf(appeal);
    return Rollup.of(Measure.required(appeal.period()))
        .by(ThemeDimension.theme(classifier, policy))
        .compute(appeal);
  }

  /** What an appeal requires by the themes of all taxonomies, for programs. */
  static Table requirements(Appeal appeal, List<Taxonomy> taxonomies) {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("taxonomy", "Taxonomy"),
                Column.text("theme", "Theme"),
                Column.money("required_split", "Split among themes"),
                Column.money("required_in_full", "In full"),
                Column.count("projects", "Projects"));
    for (Taxonomy taxonomy : taxonomies) {
      Rollup split = rollup(appeal, taxonomy, LabelPolicy.SPLIT);
      for (RollupRow row : rollup(appeal, taxonomy, LabelPolicy.OVERLAPPING).rows()) {
        table.addRow(
            Cell.text(taxonomy.id()),
            Cell.text(code(row)),
            Cell.money(part(split, row)),
            Cell.money(row.money()),
            Cell.count(row.projectCount()));
      }
    }
    return table.build();
  }

  /** The phrases that labels suggest for each theme of some taxonomies. */
  static Table suggestions(
      List<Taxonomy> taxonomies,
      Map<String, Labels> labels,
      Map<String, String> texts,
      Set<String> placeNames) {
    Table.Builder table =
        Table.builder()
            .title("Phrases that tell a theme from others")
            .addColumns(
                Column.text("theme", "Theme"),
                Column.text("phrase", "Phrase"),
                Column.number("z", "z"),
                Column.count("within", "In its texts"),
                Column.count("without", "In others"));
    for (Taxonomy taxonomy : taxonomies) {
      for (Theme theme : taxonomy.themes()) {
        for (Suggestion found :
            Suggestion.of(theme.code(), labels, texts, placeNames, MOST_SUGGESTIONS)) {
          table.addRow(
              Cell.text(theme.code()),
              Cell.text(found.phrase()),
              Cell.number(BigDecimal.valueOf(found.z()).setScale(1, RoundingMode.HALF_EVEN)),
              Cell.count(found.within()),
              Cell.count(found.without()));
        }
      }
    }
    return table.build();
  }

  /** What went most wrong. */
  static Table mistakes(Taxonomy taxonomy, Evaluation evaluation) {
    Table.Builder table =
        Table.builder()
            .title(taxonomy.name() + ": Worst mistakes")
            .addColumns(
                Column.text("project", "Project"),
                Column.text("theme", "Theme"),
                Column.text("mistake", "Mistake"),
                Column.number("score", "Score"),
                Column.text("evidence", "Evidence"));
    for (Evaluation.Mistake mistake : Iterables.limit(evaluation.mistakes(), MOST_MISTAKES)) {
      table.addRow(
          Cell.text(mistake.project()),
          Cell.text(mistake.theme()),
          Cell.text(mistake.isMissed() ? "missed" : "wrong"),
          Cell.number(BigDecimal.valueOf(mistake.score()).setScale(2, RoundingMode.DOWN)),
          Cell.text(
              mistake.evidence().stream().limit(3).map(Evidence::quote).collect(joining("; "))));
    }
    return table.build();
  }
}
