package org.openappeal.format.iati;

import java.io.InputStream;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.text.SourceStream;
import org.openappeal.model.Project;

/** Makes projects of activities one at a time and keeps none of them. */
final class ProjectStream extends AbstractSpliterator<Project> {

  private final XmlReading reading;
  private final ActivityReader activities;
  private final ProjectMaker maker;
  private final Losses losses;
  private final Parts parts;
  private final Consumer<Problem> problems;
  private boolean done;
  private @Nullable Project next;

  private ProjectStream(
      XmlReading reading, Losses losses, Parts parts, Consumer<Problem> problems) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.reading = reading;
    this.activities = new ActivityReader(reading, Shape.ACTIVITY, losses);
    this.maker = new ProjectMaker(reading.log(), reading.limits(), losses);
    this.losses = losses;
    this.parts = parts;
    this.problems = problems;
  }

  /**
   * Returns the projects of a file.
   *
   * @param parts what is known of its parts and wholes
   */
  static Stream<Project> of(
      XmlReading reading,
      Losses losses,
      Parts parts,
      InputStream source,
      Consumer<Problem> problems) {
    return SourceStream.of(new ProjectStream(reading, losses, parts, problems), source);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Project> action) {
    next = null;
    while (next == null && !done) {
      Element activity = activities.next();
      if (activity != null) {
        reading.run(xml -> next = maker.make(activity));
      } else {
        done = true;
        losses.problems().forEach(reading.log()::add);
      }
      reading.log().drain(problems);
    }
    if (next == null) {
      return false;
    }
    action.accept(parts.mark(next));
    return true;
  }
}
