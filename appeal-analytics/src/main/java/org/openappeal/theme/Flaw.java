package org.openappeal.theme;

/**
 * Something that keeps a taxonomy from being used.
 *
 * @param theme which theme, counted from 0; -1 for the taxonomy itself
 * @param phrase which phrase of the theme, counted from 0; -1 for the theme itself
 * @param message what is wrong, what was found and what was expected
 */
record Flaw(int theme, int phrase, String message) {

  String path() {
    if (theme < 0) {
      return "";
    }
    return "/themes/" + theme + (phrase < 0 ? "" : "/phrases/" + phrase);
  }
}
