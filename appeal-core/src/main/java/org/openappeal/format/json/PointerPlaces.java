package org.openappeal.format.json;

import java.util.Map;
import java.util.Objects;
import org.openappeal.format.jsontext.Positions;
import org.openappeal.format.validate.FilePlace;
import org.openappeal.format.validate.ProjectPlaces;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;

/** Where the parts of a project stand, by JSON pointer. */
final class PointerPlaces implements ProjectPlaces {

  private final String pointer;
  private final Map<BudgetLine, Integer> indexes;
  private final LineOrder order;
  private final Positions positions;

  PointerPlaces(String pointer, Budget budget, LineOrder order, Positions positions) {
    this.pointer = pointer;
    this.indexes = LineOrder.indexes(budget.lines());
    this.order = order;
    this.positions = positions;
  }

  @Override
  public FilePlace project() {
    return at(pointer);
  }

  @Override
  public FilePlace line(BudgetLine line) {
    String lines = pointer + "/budget/lines";
    return at(lines + "/" + order.indexInFile(lines, Objects.requireNonNull(indexes.get(line))));
  }

  @Override
  public FilePlace total() {
    return at(pointer + "/budget/total");
  }

  @Override
  public FilePlace received() {
    return at(pointer + "/budget/received");
  }

  private FilePlace at(String place) {
    return new FilePlace(place, positions.find(place));
  }
}
