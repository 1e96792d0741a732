package org.openappeal.report;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What a parser says of broken JSON, for people who don't know the parser. */
public final class JsonMessages {

  private static final Pattern NAMES_OF_THE_PARSER =
      Pattern.compile(
          ", from `[^`]*`|: enable `[^`]*` to allow| \\(start marker .*$| \\(for Object starting .*$",
          Pattern.DOTALL);

  private JsonMessages() {}

  /** Returns the message without what only concerns who programs with the parser. */
  public static String of(JacksonException e) {
    return NAMES_OF_THE_PARSER.matcher(e.getOriginalMessage()).replaceAll("");
  }
}
