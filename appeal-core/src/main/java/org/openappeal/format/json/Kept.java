package org.openappeal.format.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The good elements of a list, each with its index in the file. */
final class Kept<T> {

  private final List<T> values = new ArrayList<>();
  private final List<Integer> indexes = new ArrayList<>();

  /** Reads the list that is current. */
  void read(JsonInput in, Supplier<@Nullable T> element) {
    int[] index = {0};
    in.list(
        () -> {
          T value = element.get();
          if (value != null) {
            values.add(value);
            indexes.add(index[0]);
          }
          index[0]++;
        });
  }

  ImmutableList<T> values() {
    return ImmutableList.copyOf(values);
  }

  int indexInFile(int index) {
    return indexes.get(index);
  }

  void remove(Iterable<Integer> descending) {
    for (int index : descending) {
      values.remove(index);
      indexes.remove(index);
    }
  }
}
