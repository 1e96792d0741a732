package org.openappeal.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;

/**
 * One thing to be checked about an appeal.
 *
 * <pre>{@code
 * Check untitled = Check.of("no-summary",
 *     appeal -> appeal.projects().stream().filter(p -> p.summary().isEmpty()).map(Finding::warning));
 * Reconciler strict = Reconciler.standard().toBuilder().addCheck(untitled).build();
 * }</pre>
 */
public interface Check {

  /** Returns the name under which its findings are reported, such as {@code no-summary}. */
  String name();

  /** Returns what the check has to say about an appeal; nothing if all is well. */
  Stream<Finding> check(Appeal appeal);

  /**
   * Returns a check.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  static Check of(String name, Function<? super Appeal, ? extends Stream<Finding>> function) {
    checkArgument(!name.isBlank(), "Check name is blank: found \"%s\", expected some text", name);
    Objects.requireNonNull(function, "function");
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Stream<Finding> check(Appeal appeal) {
        return function.apply(appeal);
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }
}
