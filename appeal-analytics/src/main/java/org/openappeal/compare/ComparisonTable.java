package org.openappeal.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.openappeal.model.Country;
import org.openappeal.model.Project;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Table;

/** Turns comparisons into tables. */
final class ComparisonTable {

  private static final int SCORE_DECIMALS = 4;

  private final Table.Builder table =
      Table.builder()
          .addColumns(
              Column.text("part", "Part"),
              Column.text("id", "Id"),
              Column.text("name", "Name"),
              Column.text("change", "Change"),
              Column.number("similarity", "Similarity"),
              Column.text("field", "Field"),
              Column.text("before", "Before"),
              Column.text("after", "After"));

  /** What all fields of one thing have in common. */
  private record Row(String part, String id, String name, String change, Cell score) {}

  private ComparisonTable() {}

  static Table of(Comparison comparison) {
    ComparisonTable rows = new ComparisonTable();
    Row edition =
        new Row(
            "edition",
            comparison.after().id(),
            comparison.after().title(),
            "revised",
            Cell.empty());
    comparison.edition().forEach(field -> rows.addRow(edition, field));
    rows.add(
        comparison.services(), s -> "service", s -> s.code().value(), service -> service.name());
    rows.add(
        comparison.places(),
        place -> place instanceof Country ? "country" : "region",
        place -> place.id().value(),
        place -> place.name());
    rows.add(comparison.projects(), p -> "project", p -> p.id().value(), Project::title);
    rows.add(
        comparison.statements(),
        statement -> "statement",
        statement -> statement.id().value(),
        statement -> statement.label().orElse(statement.scope().toString()));
    return rows.table.build();
  }

  private <T> void add(
      ImmutableList<Change<T>> changes,
      Function<T, String> part,
      Function<T, String> id,
      Function<T, String> name) {
    for (Change<T> change : changes) {
      T item = change.later().or(change::earlier).orElseThrow();
      Row row =
          new Row(
              part.apply(item), id.apply(item), name.apply(item), change.toString(), score(change));
      change.fields().forEach(field -> addRow(row, field));
      if (change.fields().isEmpty()) {
        addRow(row, new FieldChange("", Optional.empty(), Optional.empty()));
      }
    }
  }

  private void addRow(Row row, FieldChange field) {
    table.addRow(
        Cell.text(row.part),
        Cell.text(row.id),
        Cell.text(row.name),
        Cell.text(row.change),
        row.score,
        Cell.text(field.field()),
        cell(field.before()),
        cell(field.after()));
  }

  private static Cell cell(Optional<String> text) {
    return text.map(Cell::text).orElse(Cell.empty());
  }

  private static <T> Cell score(Change<T> change) {
    OptionalDouble similarity =
        change instanceof Change.Changed<T> changed
            ? changed.match().similarity()
            : OptionalDouble.empty();
    return similarity.isPresent()
        ? Cell.number(
            BigDecimal.valueOf(similarity.getAsDouble())
                .setScale(SCORE_DECIMALS, RoundingMode.HALF_UP))
        : Cell.empty();
  }
}
