package org.openappeal.format.iati;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** The usual spelling of tags of BCP 47, each worked out once. */
final class Languages {

  private static final int MAX = 1_000;

  private final Map<String, String> known = new HashMap<>();

  /** Returns the tag as it is usually spelled, such as {@code en-GB}; empty if it is none. */
  String canonical(String tag) {
    String canonical = known.get(tag);
    if (canonical == null) {
      canonical = read(tag);
      if (known.size() < MAX) {
        known.put(tag, canonical);
      }
    }
    return canonical;
  }

  private static String read(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      return "";
    }
  }
}
