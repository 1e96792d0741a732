package org.openappeal.format.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula: such text gets an apostrophe before it, and so
 * does text that already has apostrophes before a formula. Taking one away gives the text back.
 */
final class Formulas {

  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private Formulas() {}

  static String neutralize(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String undo(String text) {
    return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
  }
}
