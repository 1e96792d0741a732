package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.openappeal.model.Appeal;

/** What is told of the appeal itself in each row. */
final class AppealCells {

  private AppealCells() {}

  static ImmutableMap<ColumnUse, SheetValue> of(Appeal appeal) {
    ImmutableMap.Builder<ColumnUse, SheetValue> cells = ImmutableMap.builder();
    put(cells, SheetColumn.APPEAL_ID, Optional.of(appeal.id()));
    put(cells, SheetColumn.APPEAL_TITLE, Optional.of(appeal.title()));
    put(cells, SheetColumn.ORGANIZATION, Optional.of(appeal.organization().name()));
    put(cells, SheetColumn.ORGANIZATION_ABBREVIATION, appeal.organization().abbreviation());
    put(cells, SheetColumn.APPEAL_PERIOD, Optional.of(appeal.period().toString()));
    put(cells, SheetColumn.APPEAL_CURRENCY, Optional.of(appeal.currency().getCode()));
    put(cells, SheetColumn.DOCUMENT_NUMBER, appeal.documentNumber());
    put(cells, SheetColumn.PUBLISHED, appeal.published().map(Object::toString));
    put(cells, SheetColumn.WORLDWIDE_NAME, Optional.of(appeal.worldwideName()));
    return cells.buildOrThrow();
  }

  private static void put(
      ImmutableMap.Builder<ColumnUse, SheetValue> cells,
      SheetColumn column,
      Optional<String> text) {
    text.ifPresent(value -> cells.put(ColumnUse.of(column), SheetValue.of(value)));
  }
}
