package org.openappeal.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;

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

  /** Returns the check, named {@code budget}, that adds up each project's budget. */
  static Check budgets() {
    return new BudgetCheck();
  }

  /**
   * Returns the check, named {@code parts}, that the parts of a project ask for as much together as
   * is printed for the whole, in the appeal's period and in total.
   */
  static Check parts() {
    return new PartsCheck();
  }

  /**
   * Returns the check, named {@code country}, that each country can be mapped to the code lists of
   * the field and that its codes are those of its name and time. That there is no code to map is a
   * note, a code that isn't the one of its name or was withdrawn before the appeal's period a
   * warning.
   */
  static Check countries() {
    return new CountryCheck();
  }

  /**
   * Returns the check, named {@code titles}, that holds a list of titles, such as that of an
   * overview, against the projects of a scope.
   */
  static Check titles(Scope scope, Iterable<String> titles) {
    return new TitleCheck(scope, ImmutableList.copyOf(titles));
  }

  /** Returns the check, named {@code count}, that a scope has so many projects. */
  static Check count(Scope scope, int projects) {
    Objects.requireNonNull(scope, "scope");
    return of(
        "count",
        appeal -> {
          int found = TitleCheck.projects(appeal, scope).size();
          return found == projects
              ? Stream.of()
              : Stream.of(
                  Finding.builder()
                      .label(Labels.of(appeal, scope))
                      .scope(scope)
                      .message(
                          "is said to have "
                              + Explanation.count(projects, "project", "projects")
                              + " and has "
                              + found)
                      .build());
        });
  }

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
