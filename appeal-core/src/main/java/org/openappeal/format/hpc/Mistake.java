package org.openappeal.format.hpc;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;

/** What makes a part of a file unusable, perhaps for several reasons, each with its place. */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Reason> reasons;

  Mistake(ProblemCode code, JsonValue at, String message) {
    this(ImmutableList.of(new Reason(code, at, message)));
  }

  private Mistake(ImmutableList<Reason> reasons) {
    super(reasons.get(0).message, null, false, false);
    this.reasons = reasons;
  }

  /** One thing that is wrong, and the value where it is told. */
  private record Reason(ProblemCode code, JsonValue at, String message) {}

  /**
   * Does something with a value and tells all that is wrong with that.
   *
   * @param at where to tell what has no place of its own
   */
  static void tellAll(ProblemLog log, JsonValue at, Runnable part) {
    for (Reason reason : reasons(at, part)) {
      log.error(reason.code, reason.message, reason.at);
    }
  }

  /**
   * Does something with a value and returns all that is wrong with that.
   *
   * @param at where to tell what has no place of its own
   */
  private static ImmutableList<Reason> reasons(JsonValue at, Runnable part) {
    try {
      part.run();
      return ImmutableList.of();
    } catch (Mistake e) {
      return e.reasons;
    } catch (IllegalArgumentException e) {
      String message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
      return ImmutableList.of(new Reason(ProblemCode.INVALID, at, message));
    }
  }

  /**
   * Does all of these, also after a mistake.
   *
   * @throws Mistake if there is a mistake in one of them; it has those of all
   */
  static void inAll(JsonValue at, Runnable... parts) {
    List<Reason> reasons = new ArrayList<>();
    for (Runnable part : parts) {
      reasons.addAll(reasons(at, part));
    }
    throwAll(reasons);
  }

  /**
   * Uses all of these values, also after a mistake.
   *
   * @throws Mistake if there is a mistake in one of them; it has those of all
   */
  static void inEach(List<JsonValue> values, Consumer<JsonValue> use) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonValue value : values) {
      reasons.addAll(reasons(value, () -> use.accept(value.expectObject())));
    }
    throwAll(reasons);
  }

  /**
   * Returns what is made of two parts, of which both are tried.
   *
   * @throws Mistake if there is a mistake in one of them; it has those of both
   */
  static <A, B, R> R inBoth(
      JsonValue at, Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> make) {
    Supplier<A> first = Suppliers.memoize(one::get);
    Supplier<B> second = Suppliers.memoize(other::get);
    inAll(at, () -> requireNonNull(first.get()), () -> requireNonNull(second.get()));
    return make.apply(first.get(), second.get());
  }

  private static void throwAll(List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      throw new Mistake(ImmutableList.copyOf(reasons));
    }
  }
}
