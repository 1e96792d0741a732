package org.openappeal.theme;

/**
 * A phrase that was found.
 *
 * @param phrase the phrase as the taxonomy has it
 * @param weight the phrase's weight, above 0 and below 1
 * @param field where it was found
 * @param start the place of its first character in the original text, in UTF-16 units from 0
 * @param end the place behind its last character
 * @param quote what stands there
 */
public record Evidence(
    String phrase, double weight, Field field, int start, int end, String quote) {

  static Evidence of(Phrase phrase, Field field, String original, int start, int end) {
    return new Evidence(
        phrase.text(), phrase.weight(), field, start, end, original.substring(start, end));
  }

  /** Returns the quote in one line, its field and its place; controls in it are escaped. */
  @Override
  public String toString() {
    return Visible.quoted(quote) + " (" + field + " " + start + "-" + end + ")";
  }
}
