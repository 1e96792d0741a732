package org.openappeal.format.json;

import java.io.InputStream;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.jsontext.JsonReading;
import org.openappeal.format.text.SourceStream;
import org.openappeal.model.Project;
import tools.jackson.core.JsonToken;

/** Reads projects one at a time and keeps none of them. */
final class ProjectStream extends AbstractSpliterator<Project> {

  private final JsonReading reading;
  private final JsonInput in;
  private final Header header;
  private final Consumer<Problem> problems;
  private @Nullable Members members;
  private boolean inProjects;
  private boolean done;
  private @Nullable Project next;

  private ProjectStream(JsonReading reading, Limits limits, Consumer<Problem> problems) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.reading = reading;
    this.in = new JsonInput(reading.text(), limits);
    this.header = new Header(in);
    this.problems = problems;
  }

  static Stream<Project> of(
      JsonReading reading, Limits limits, InputStream source, Consumer<Problem> problems) {
    return SourceStream.of(new ProjectStream(reading, limits, problems), source);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Project> action) {
    next = null;
    while (next == null && !done) {
      reading.run(this::step);
      done |= reading.ended();
      reading.log().drain(problems);
    }
    if (next == null) {
      return false;
    }
    action.accept(next);
    return true;
  }

  /** Reads one project, or one other property of the appeal. */
  private void step() {
    Members current = members;
    if (current == null) {
      in.nextToken();
      members = in.object(Header.NAMES);
    } else if (inProjects) {
      project();
    } else {
      property(current);
    }
  }

  private void project() {
    if (in.nextToken() == JsonToken.END_ARRAY) {
      inProjects = false;
    } else {
      next = ProjectCodec.read(in, header.currencyBefore("projects"));
      reading.positions().clear();
      in.lineOrder().clear();
    }
  }

  private void property(Members current) {
    String name = current.next();
    if (name == null) {
      done = true;
      if (in.nextToken() != null) {
        in.problem(
            ProblemCode.SYNTAX, "Text after the appeal: found more, expected the end of the file");
      }
      return;
    }
    switch (name) {
      case "format" -> header.format();
      case "currency" -> header.currency();
      case "projects" -> {
        inProjects = in.isList();
        if (!inProjects) {
          in.wrongType("a list");
        }
      }
      default -> in.skip();
    }
  }
}
