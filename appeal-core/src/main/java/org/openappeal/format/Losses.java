package org.openappeal.format;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openappeal.format.Problem.Severity;

/**
 * Counts what isn't carried from a file into the model, or from the model into a file, and tells
 * each kind once: how often it was met, and where first. Not for several threads.
 *
 * <pre>{@code
 * Losses losses = Losses.ofReading("activities.xml");
 * losses.add("transaction", "/iati-activities/iati-activity[1]/transaction[1]", Optional.of(position));
 * losses.problems();   // Not read: found 1 of "transaction", the first here, …
 * }</pre>
 */
public final class Losses {

  private static final int MAX_KINDS = 1_000;
  private static final String FURTHER = "further kinds";

  private final String file;
  private final String lost;
  private final String carrier;
  private final Map<String, Loss> kinds = new LinkedHashMap<>();

  private Losses(String file, String lost, String carrier) {
    this.file = file;
    this.lost = lost;
    this.carrier = carrier;
  }

  /** Starts counting what the model can't carry of a file of this name. */
  public static Losses ofReading(String file) {
    return new Losses(file, "Not read", "the model");
  }

  /** Starts counting what a format can't carry of the appeal that is called so. */
  public static Losses ofWriting(String appeal) {
    return new Losses(appeal, "Not written", "the format");
  }

  /**
   * Counts one more.
   *
   * @param kind what isn't carried, in the singular or as the format writes it
   * @param path where in the structure; see {@link Problem#path()}
   * @param position where in the file, if it can be told
   */
  public void add(String kind, String path, Optional<TextPosition> position) {
    add(kind, () -> path, () -> position);
  }

  /**
   * Counts one more, whose place is only worked out if it is the first of its kind. A file that has
   * too many kinds has the further ones counted together.
   *
   * @param kind what isn't carried, in the singular or as the format writes it
   * @param path where in the structure; see {@link Problem#path()}
   * @param position where in the file, if it can be told
   */
  public void add(String kind, Supplier<String> path, Supplier<Optional<TextPosition>> position) {
    Loss loss = kinds.get(kind);
    if (loss == null) {
      loss =
          kinds.computeIfAbsent(
              kinds.size() < MAX_KINDS ? kind : FURTHER,
              first -> new Loss(path.get(), position.get()));
    }
    loss.count++;
  }

  /**
   * Counts each element of a list.
   *
   * @param kind what isn't carried, in the singular or as the format writes it
   * @param path where the list is in the structure; the first element is {@code /0} below it
   */
  public void addEach(String kind, String path, Iterable<?> list) {
    addEach(kind, path, list, element -> true);
  }

  /**
   * Counts those elements of a list that aren't carried.
   *
   * @param kind what isn't carried, in the singular or as the format writes it
   * @param path where the list is in the structure; the first element is {@code /0} below it
   * @param isLost tells which elements aren't carried
   */
  public <T> void addEach(String kind, String path, Iterable<T> list, Predicate<? super T> isLost) {
    int at = 0;
    for (T element : list) {
      if (isLost.test(element)) {
        add(kind, path + "/" + at, Optional.empty());
      }
      at++;
    }
  }

  /** Returns a warning for each kind that was met, in the order in which they were met first. */
  public ImmutableList<Problem> problems() {
    return kinds.entrySet().stream()
        .map(entry -> problem(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Problem problem(String kind, Loss loss) {
    String message =
        lost
            + ": found "
            + loss.count
            + " of \""
            + kind
            + "\", the first here, expected what "
            + carrier
            + " carries";
    return new Problem(
        ProblemCode.NOT_CARRIED, Severity.WARNING, message, file, loss.position, loss.path);
  }

  private static final class Loss {
    private final String path;
    private final Optional<TextPosition> position;
    private long count;

    Loss(String path, Optional<TextPosition> position) {
      this.path = path;
      this.position = position;
    }
  }
}
