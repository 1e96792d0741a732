package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;

/**
 * What the columns of a sheet mean.
 *
 * @param columns the columns that are read, from left to right
 * @param byColumn the same, by what they hold
 */
record Header(
    ImmutableList<BoundColumn> columns, ImmutableListMultimap<SheetColumn, BoundColumn> byColumn) {

  /** A column at its place. */
  record BoundColumn(int index, ColumnUse use) {}

  private static final int SHOWN = 8;

  private static Header of(ListMultimap<SheetColumn, BoundColumn> found) {
    ImmutableList<BoundColumn> columns =
        found.values().stream()
            .sorted((a, b) -> Integer.compare(a.index, b.index))
            .collect(ImmutableList.toImmutableList());
    return new Header(columns, ImmutableListMultimap.copyOf(found));
  }

  /** Returns whether a column of this kind is there. */
  boolean has(SheetColumn column) {
    return byColumn.containsKey(column);
  }

  /** Returns whether a project may have several rows. */
  boolean hasLines() {
    return has(SheetColumn.LINE_PERIOD) || has(SheetColumn.LINE_STAGE);
  }

  /** Returns what the cells of a row of headers or hashtags mean, as far as they are known. */
  static Header of(SheetRow row, Labels labels, SheetMapping mapping) {
    return read(row, labels, mapping, new ArrayList<>());
  }

  private static Header read(
      SheetRow row, Labels labels, SheetMapping mapping, List<Integer> others) {
    ListMultimap<SheetColumn, BoundColumn> found =
        MultimapBuilder.enumKeys(SheetColumn.class).arrayListValues().build();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cell(i).text();
      if (mapping.columns().containsKey(text.strip())) {
        int index = i;
        mapping
            .columns()
            .getOrDefault(text.strip(), Optional.empty())
            .ifPresent(use -> found.put(use.column(), new BoundColumn(index, use)));
      } else if (!text.isBlank()) {
        int index = i;
        labels
            .meaning(text)
            .ifPresentOrElse(
                use -> found.put(use.column(), new BoundColumn(index, use)),
                () -> others.add(index));
      }
    }
    return of(found);
  }

  /** Returns what the columns mean, and tells what is wrong with them or isn't read. */
  static Header of(SheetRow row, Labels labels, SheetReading in) {
    List<Integer> others = new ArrayList<>();
    Header header = read(row, labels, in.mapping(), others);
    header.tellOthers(row, others, in);
    header.tellDuplicates(row, in);
    header.tellMissing(row, labels, in);
    return header;
  }

  private void tellOthers(SheetRow row, List<Integer> others, SheetReading in) {
    if (others.isEmpty()) {
      return;
    }
    List<String> names =
        others.stream().limit(SHOWN).map(i -> "\"" + row.cell(i).text().strip() + "\"").toList();
    String more = others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : "";
    int first = others.get(0);
    in.log()
        .warning(
            ProblemCode.NOT_CARRIED,
            "Columns that mean nothing here aren't read: found " + String.join(", ", names) + more,
            row.cell(first).position(),
            in.path(row, first));
  }

  private void tellDuplicates(SheetRow row, SheetReading in) {
    Set<Object> seen = new LinkedHashSet<>();
    for (BoundColumn column : columns) {
      Object key = column.use.column().isLineAmount() ? lineKey(column) : column.use.column();
      if (!seen.add(key) && !column.use.column().isList()) {
        in.error(
            ProblemCode.DUPLICATE,
            row,
            column.index,
            "Column stands twice: found \"%s\" for %s again, expected one",
            row.cell(column.index).text().strip(),
            column.use.column().key());
      }
    }
  }

  private static Object lineKey(BoundColumn column) {
    return List.of(column.use.column(), column.use.period(), column.use.stage());
  }

  private void tellMissing(SheetRow row, Labels labels, SheetReading in) {
    Set<String> texts = new LinkedHashSet<>();
    row.cells().forEach(cell -> texts.add(cell.text().strip()));
    in.mapping().columns().keySet().stream()
        .filter(name -> !texts.contains(name))
        .forEach(
            name ->
                in.log()
                    .error(
                        ProblemCode.MISSING,
                        "Column of the mapping is missing: found no header \"" + name + "\"",
                        start(row),
                        in.path(row, 0)));
    if (!in.has(this, SheetColumn.TITLE)) {
      in.log()
          .error(
              ProblemCode.MISSING,
              "Sheet has no column of project titles: found "
                  + shown(row)
                  + ", expected "
                  + labels.example(SheetColumn.TITLE),
              start(row),
              in.path(row, 0));
    }
    if (byColumn.keySet().stream().noneMatch(SheetColumn::isMoney)) {
      in.log()
          .warning(
              ProblemCode.MISSING,
              "Sheet has no column of amounts: found "
                  + shown(row)
                  + ", expected one such as "
                  + labels.example(SheetColumn.REQUIREMENT),
              start(row),
              in.path(row, 0));
    }
  }

  private static Optional<TextPosition> start(SheetRow row) {
    return row.cell(0).position();
  }

  private static String shown(SheetRow row) {
    List<String> names =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .limit(SHOWN)
            .map(cell -> "\"" + cell.text().strip() + "\"")
            .toList();
    long more = row.cells().stream().filter(cell -> !cell.isBlank()).count() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }
}
