package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What a project is called and said to do in another language than its own.
 *
 * @param language the language, a tag of BCP 47 such as {@code fr}
 * @param title the title in it, or empty if it isn't translated
 * @param summary the summary in it, or empty if it isn't translated
 */
public record Translation(String language, Optional<String> title, Optional<String> summary) {

  /**
   * Checks the language, and that something is said in it.
   *
   * @throws IllegalArgumentException if the language is no tag of BCP 47, a text is blank or there
   *     is none
   */
  public Translation {
    Checks.language("Language of a translation", language);
    title.ifPresent(text -> Checks.text("Translated title", text));
    summary.ifPresent(text -> Checks.text("Translated summary", text));
    checkArgument(
        title.isPresent() || summary.isPresent(),
        "Translation says nothing: found no title and no summary in %s, expected at least one",
        language);
  }
}
