package org.openappeal.samples.xlsx;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from a cell's number format whether its number is a day. */
final class DateFormats {

  /** Text in quotes, escaped characters, colours and conditions. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

  private static final Pattern DAY = Pattern.compile("[yd]|m", Pattern.CASE_INSENSITIVE);

  private DateFormats() {}

  static boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
      return true;
    }
    return format != null
        && !format.equalsIgnoreCase("General")
        && DAY.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }
}
