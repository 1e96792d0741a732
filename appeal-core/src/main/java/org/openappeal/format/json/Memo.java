package org.openappeal.format.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parses text and remembers some of the latest results, since a file says the same over and over.
 */
final class Memo<T> implements Function<String, T> {

  private static final int SIZE = 256;

  private final Function<String, T> parser;
  private final @Nullable String[] texts = new String[SIZE];
  private final @Nullable Object[] values = new Object[SIZE];

  Memo(Function<String, T> parser) {
    this.parser = parser;
  }

  @Override
  @SuppressWarnings("unchecked") // what stands beside a text was parsed from it
  public T apply(String text) {
    int slot = (text.hashCode() * 0x9E3779B9) >>> 24;
    Object known = values[slot];
    if (known != null && text.equals(texts[slot])) {
      return (T) known;
    }
    T value = parser.apply(text);
    texts[slot] = text;
    values[slot] = value;
    return value;
  }
}
