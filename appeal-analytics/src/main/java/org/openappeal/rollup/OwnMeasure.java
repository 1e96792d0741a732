package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import org.openappeal.model.Project;

/**
 * A measure of one's own; see {@link Measure#of}.
 *
 * <pre>{@code
 * OwnMeasure<Long> months = Measure.of("longest", Monoid.maximum(), project -> months(project));
 * rollup.at("Africa").value(months);
 * }</pre>
 *
 * @param <T> what is measured, immutable
 * @param name the name, such as {@code longest}
 * @param monoid how two values make one
 * @param value the value of one project
 */
public record OwnMeasure<T>(String name, Monoid<T> monoid, ValueFunction<T> value)
    implements Measure {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public OwnMeasure {
    checkArgument(!name.isBlank(), "Name of a measure is blank: found \"%s\"", name);
    Objects.requireNonNull(monoid, "monoid");
    Objects.requireNonNull(value, "value");
  }

  T of(Project project) {
    return Objects.requireNonNull(value.apply(project), () -> "value of " + project.id());
  }

  @SuppressWarnings("unchecked") // What is put together has come from this measure.
  T plus(Object one, Object other) {
    return monoid.plus((T) one, (T) other);
  }

  @SuppressWarnings("unchecked") // So has what is written.
  byte[] toBytes(Object one) {
    return monoid.toBytes((T) one);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }

  /** Tells the value of a project. */
  @FunctionalInterface
  public interface ValueFunction<T> extends Function<Project, T>, Serializable {}
}
