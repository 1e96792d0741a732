package org.openappeal.format.json;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.jsontext.JsonReading;
import org.openappeal.format.validate.InspectableFormat;
import org.openappeal.format.validate.ModelProjects;
import org.openappeal.format.validate.StatedProject;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/**
 * The library's own format: JSON, in UTF-8, as the JSON Schema {@code appeal-1.schema.json} beside
 * this class describes it. The currency must stand before the projects and the statements.
 *
 * <pre>{@code
 * Appeals.write(appeal, path, JsonFormat.compact());
 * }</pre>
 */
public final class JsonFormat implements InspectableFormat {

  /** What the property {@code format} says. */
  static final String VERSION = "appeal/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final boolean pretty;

  /** Makes the format that indents what it writes; a service provider needs this constructor. */
  public JsonFormat() {
    this(true);
  }

  private JsonFormat(boolean pretty) {
    this.pretty = pretty;
  }

  /** Returns the format that indents what it writes, short objects on one line. */
  public static JsonFormat pretty() {
    return new JsonFormat(true);
  }

  /** Returns the format that writes no white space. */
  public static JsonFormat compact() {
    return new JsonFormat(false);
  }

  @Override
  public String id() {
    return "json";
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public boolean recognizes(String start) {
    return start.contains("\"" + VERSION + "\"");
  }

  @Override
  public ReadResult<Appeal> read(InputStream in, String name, Limits limits) {
    JsonReading reading = JsonReading.start(in, name, limits);
    AppealReader reader = new AppealReader(reading, limits);
    reading.run(reader::readAll);
    return reader.result();
  }

  @Override
  public Stream<Project> projects(
      InputStream in, String name, Limits limits, Consumer<Problem> problems) {
    return ProjectStream.of(JsonReading.start(in, name, limits), limits, in, problems);
  }

  /** Reads the whole appeal into memory, since parts of it may refer to any other. */
  @Override
  public void inspect(
      InputStream in,
      String name,
      Limits limits,
      Consumer<Problem> problems,
      Consumer<StatedProject> projects) {
    JsonReading reading = JsonReading.start(in, name, limits);
    AppealReader reader = new AppealReader(reading, limits);
    reading.run(reader::readAll);
    ReadResult<Appeal> result = reader.result();
    result.problems().forEach(problems);
    ImmutableList<Project> read = result.value().map(Appeal::projects).orElse(ImmutableList.of());
    for (int i = 0; i < read.size(); i++) {
      Project project = read.get(i);
      projects.accept(ModelProjects.state(project, reader.places(project, i)));
    }
  }

  @Override
  public void write(Appeal appeal, OutputStream out) {
    JsonLayout layout = pretty ? new JsonLayout() : null;
    ObjectWriteContext context = layout == null ? ObjectWriteContext.empty() : new LaidOut(layout);
    JsonGenerator generator = FACTORY.createGenerator(context, out);
    AppealWriter.write(new JsonOutput(generator, layout), appeal);
    if (layout != null) {
      generator.writeRaw('\n');
    }
    generator.flush();
  }

  private static final class LaidOut extends ObjectWriteContext.Base {
    private final JsonLayout layout;

    LaidOut(JsonLayout layout) {
      this.layout = layout;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return layout;
    }
  }
}
