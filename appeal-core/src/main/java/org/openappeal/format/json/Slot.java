package org.openappeal.format.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what has been read of a value until all its parts are there. */
final class Slot<T> {

  private @Nullable T value;

  void set(T value) {
    this.value = value;
  }

  /** Returns the value, which must have been set. */
  T get() {
    return optional().orElseThrow();
  }

  Optional<T> optional() {
    return Optional.ofNullable(value);
  }
}
