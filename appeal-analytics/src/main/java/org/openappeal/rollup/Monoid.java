package org.openappeal.rollup;

import java.io.Serializable;
import java.util.function.BinaryOperator;

/**
 * How values are put together: in any order and grouping with the same outcome, so {@code plus}
 * must be associative and commutative, and {@code zero} change nothing.
 *
 * <pre>{@code
 * Monoid<Long> sum = Monoid.sum();
 * Monoid<Integer> most = Monoid.of(0, Math::max);
 * }</pre>
 *
 * @param <T> the values, immutable
 */
public interface Monoid<T> extends Serializable {

  /** Returns the value of nothing. */
  T zero();

  /** Returns two values put together. */
  T plus(T one, T other);

  /**
   * Returns a binary form of the value, the same for equal ones. Needed for {@link
   * RollupAccumulator#toBytes()} alone.
   *
   * @throws UnsupportedOperationException unless overridden
   */
  default byte[] toBytes(T value) {
    throw new UnsupportedOperationException(
        "Monoid has no binary form: found value " + value + ", expected toBytes to be overridden");
  }

  /**
   * Returns the value of a binary form that {@link #toBytes} gave.
   *
   * @throws IllegalArgumentException if there is none
   * @throws UnsupportedOperationException unless overridden
   */
  default T fromBytes(byte[] bytes) {
    throw new UnsupportedOperationException(
        "Monoid has no binary form: expected fromBytes to be overridden");
  }

  /** Returns a monoid without a binary form. */
  static <T> Monoid<T> of(T zero, Plus<T> plus) {
    return new Monoid<>() {
      private static final long serialVersionUID = 1L;

      @Override
      public T zero() {
        return zero;
      }

      @Override
      public T plus(T one, T other) {
        return plus.apply(one, other);
      }
    };
  }

  /** Returns the sum of whole numbers, which must fit into a long. */
  static Monoid<Long> sum() {
    return LongMonoid.SUM;
  }

  /** Returns the smallest of whole numbers; of none it is {@link Long#MAX_VALUE}. */
  static Monoid<Long> minimum() {
    return LongMonoid.MINIMUM;
  }

  /** Returns the largest of whole numbers; of none it is {@link Long#MIN_VALUE}. */
  static Monoid<Long> maximum() {
    return LongMonoid.MAXIMUM;
  }

  /** Puts two values together. */
  @FunctionalInterface
  interface Plus<T> extends BinaryOperator<T>, Serializable {}
}
