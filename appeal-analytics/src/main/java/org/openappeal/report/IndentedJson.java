package org.openappeal.report;

import com.google.common.io.CharStreams;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.FixedSpaceIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;

/** JSON for people too: indented by two spaces, with a line feed at the end of each line. */
public final class IndentedJson extends ObjectWriteContext.Base {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Indenter LINES = new DefaultIndenter("  ", "\n");

  private final Indenter objects;

  private IndentedJson(Indenter objects) {
    this.objects = objects;
  }

  /**
   * Appends what is generated, each property on a line of its own.
   *
   * @throws IOException if the receiver throws it
   */
  public static void write(Appendable out, Consumer<JsonGenerator> content) throws IOException {
    write(out, new IndentedJson(LINES), content);
  }

  /**
   * Appends what is generated, each object of a list on a line of its own.
   *
   * @throws IOException if the receiver throws it
   */
  public static void writeRows(Appendable out, Consumer<JsonGenerator> content) throws IOException {
    write(out, new IndentedJson(new FixedSpaceIndenter()), content);
  }

  private static void write(Appendable out, IndentedJson layout, Consumer<JsonGenerator> content)
      throws IOException {
    JsonGenerator json = FACTORY.createGenerator(layout, CharStreams.asWriter(out));
    try {
      content.accept(json);
      json.flush();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.append('\n');
  }

  /** Returns the layout: two spaces a level, and a space after each colon. */
  @Override
  public PrettyPrinter getPrettyPrinter() {
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
        .withArrayIndenter(LINES)
        .withObjectIndenter(objects);
  }
}
