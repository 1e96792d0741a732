package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one project, service, place or statement: it is new, it is gone, or it is there in
 * both editions and reads differently. What was renamed, moved and asks for more is one change that
 * is all of it.
 *
 * <pre>{@code
 * for (Change<Project> change : comparison.projects()) {
 *   if (change instanceof Change.Changed<Project> changed && changed.isMoved()) {
 *     System.out.println(changed.after().title() + " " + changed.fields());
 *   }
 * }
 * }</pre>
 *
 * @param <T> what is compared
 */
public sealed interface Change<T> {

  /** Returns what the earlier edition has, or empty if it is new. */
  Optional<T> earlier();

  /** Returns what the later edition has, or empty if it is gone. */
  Optional<T> later();

  /** Returns the fields that differ, names and places first; none if it is new or gone. */
  ImmutableList<FieldChange> fields();

  /** Returns the change in the other direction. */
  Change<T> mirrored();

  /**
   * Only the later edition has it.
   *
   * @param <T> what is compared
   * @param after what is new
   */
  record Added<T>(T after) implements Change<T> {

    /** Refuses null. */
    public Added {
      Objects.requireNonNull(after, "after");
    }

    @Override
    public Optional<T> earlier() {
      return Optional.empty();
    }

    @Override
    public Optional<T> later() {
      return Optional.of(after);
    }

    @Override
    public ImmutableList<FieldChange> fields() {
      return ImmutableList.of();
    }

    @Override
    public Change<T> mirrored() {
      return new Removed<>(after);
    }

    /** Returns {@code added}. */
    @Override
    public String toString() {
      return "added";
    }
  }

  /**
   * Only the earlier edition has it.
   *
   * @param <T> what is compared
   * @param before what is gone
   */
  record Removed<T>(T before) implements Change<T> {

    /** Refuses null. */
    public Removed {
      Objects.requireNonNull(before, "before");
    }

    @Override
    public Optional<T> earlier() {
      return Optional.of(before);
    }

    @Override
    public Optional<T> later() {
      return Optional.empty();
    }

    @Override
    public ImmutableList<FieldChange> fields() {
      return ImmutableList.of();
    }

    @Override
    public Change<T> mirrored() {
      return new Added<>(before);
    }

    /** Returns {@code removed}. */
    @Override
    public String toString() {
      return "removed";
    }
  }

  /**
   * Both editions have it, and it reads differently.
   *
   * @param <T> what is compared
   * @param match the two, and how they were matched
   * @param fields what differs, at least one field
   */
  record Changed<T>(Match<T> match, ImmutableList<FieldChange> fields) implements Change<T> {

    /**
     * Checks that something differs.
     *
     * @throws IllegalArgumentException if there is no field
     */
    public Changed {
      Objects.requireNonNull(match, "match");
      checkArgument(!fields.isEmpty(), "Nothing changed: found no field, expected one or more");
    }

    /** Returns it as in the earlier edition. */
    public T before() {
      return match.before();
    }

    /** Returns it as in the later edition. */
    public T after() {
      return match.after();
    }

    /** Returns whether it has another title or name. */
    public boolean isRenamed() {
      return fields.stream().anyMatch(field -> Fields.isName(field.field()));
    }

    /** Returns whether it stands in another place. */
    public boolean isMoved() {
      return fields.stream().anyMatch(field -> Fields.isPlace(field.field()));
    }

    /** Returns whether something else than its name and place differs. */
    public boolean isRevised() {
      return fields.stream()
          .anyMatch(field -> !Fields.isName(field.field()) && !Fields.isPlace(field.field()));
    }

    @Override
    public Optional<T> earlier() {
      return Optional.of(before());
    }

    @Override
    public Optional<T> later() {
      return Optional.of(after());
    }

    @Override
    public Change<T> mirrored() {
      return new Changed<>(
          match.mirrored(),
          fields.stream().map(FieldChange::mirrored).collect(ImmutableList.toImmutableList()));
    }

    /** Returns all that it is, such as {@code renamed, moved, revised}. */
    @Override
    public String toString() {
      return Stream.of(
              isRenamed() ? "renamed" : "", isMoved() ? "moved" : "", isRevised() ? "revised" : "")
          .filter(word -> !word.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }
}
