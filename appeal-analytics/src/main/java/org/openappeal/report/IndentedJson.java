package org.openappeal.report;

import com.google.common.io.CharStreams;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON for people too: indented by two spaces, with a line feed at the end of each line. */
public final class IndentedJson extends ObjectWriteContext.Base {

  private static final JsonFactory FACTORY = new JsonFactory();

  private IndentedJson() {}

  /** Returns a generator that appends to a receiver; closing it closes the receiver. */
  public static JsonGenerator generator(Appendable out) {
    return FACTORY.createGenerator(new IndentedJson(), CharStreams.asWriter(out));
  }

  /** Returns the layout: two spaces a level, and a space after each colon. */
  @Override
  public PrettyPrinter getPrettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
        .withArrayIndenter(indenter)
        .withObjectIndenter(indenter);
  }
}
