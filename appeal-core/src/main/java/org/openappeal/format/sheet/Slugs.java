package org.openappeal.format.sheet;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes ids of names. */
final class Slugs {

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Slugs() {}

  /** Returns the letters and digits, small and without accents, with hyphens between words. */
  static String of(String name) {
    String plain = MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = OTHER.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT);
    String slug = CharMatcher.is('-').trimFrom(words);
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
