package org.openappeal.format.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openappeal.model.BudgetLine;

/** Which budget line stands where in the file, for budgets that the model sorts otherwise. */
final class LineOrder {

  private final Map<String, int[]> indexes = new HashMap<>();

  /**
   * Remembers how lines stand in the file.
   *
   * @param pointer where the list stands
   * @param sorted the same lines in the order of the model
   */
  void note(String pointer, List<BudgetLine> inFile, List<BudgetLine> sorted) {
    if (!inFile.equals(sorted)) {
      Map<BudgetLine, Integer> places = indexes(inFile);
      indexes.put(pointer, sorted.stream().mapToInt(places::get).toArray());
    }
  }

  /** Returns where lines stand in a list; equal ones where the first of them does. */
  static Map<BudgetLine, Integer> indexes(List<BudgetLine> lines) {
    Map<BudgetLine, Integer> indexes = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      indexes.putIfAbsent(lines.get(i), i);
    }
    return indexes;
  }

  /** Returns where in the file a line of the model stands. */
  int indexInFile(String pointer, int index) {
    int[] moved = indexes.get(pointer);
    return moved == null ? index : moved[index];
  }

  void clear() {
    indexes.clear();
  }
}
