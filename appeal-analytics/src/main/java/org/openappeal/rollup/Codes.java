package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives numbers to distinct values, from 0 in the order in which they are met. */
final class Codes<T> {

  private final Map<T, Integer> codes = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private @Nullable T lastValue;
  private int lastCode;

  int of(T value) {
    if (value == lastValue) {
      return lastCode;
    }
    Integer code = codes.get(value);
    if (code == null) {
      code = values.size();
      codes.put(value, code);
      values.add(value);
    }
    lastValue = value;
    lastCode = code;
    return code;
  }

  ImmutableList<T> values() {
    return ImmutableList.copyOf(values);
  }
}
