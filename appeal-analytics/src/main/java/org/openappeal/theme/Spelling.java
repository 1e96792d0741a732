package org.openappeal.theme;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one of the British and the American spelling of an English word, so that a phrase in either
 * finds both: {@code labour} and {@code labor}, {@code organisation} and {@code organization}.
 *
 * <p>Texts and phrases go through it alike: what isn't a word in either spelling does no harm.
 */
final class Spelling {

  private static final ImmutableMap<Pattern, String> AMERICAN =
      ImmutableMap.<Pattern, String>builder()
          .put(
              Pattern.compile(
                  "(?<=\\w{3}[iy])(?<!experti)s(?=e$|e[dsr]$|ers$|ing$|ations?$|ational$)"),
              "z")
          .put(
              Pattern.compile(
                  "(?<=^(?:lab|behavi|neighb|harb|col|hon|fav|end?eav|vig|hum)o)u(?=r)"),
              "")
          .put(
              Pattern.compile("(?<=^(?:counse|trave|mode|labe|cance|signa)l)l(?=ed|ing|ers?$|or)"),
              "")
          .put(Pattern.compile("(?<=gram)me(?=s?$)"), "")
          .put(Pattern.compile("(?<=^(?:cent|met|theat|fib))re(?=s?$)"), "er")
          .put(Pattern.compile("(?<=^(?:defen|offen|licen|preten))ce(?=s?$)"), "se")
          .put(Pattern.compile("(?<=^(?:p|orthop|gyn|an))ae(?=[dcs])"), "e")
          .put(Pattern.compile("(?<=rh)oe(?=a)"), "e")
          .buildOrThrow();

  /** Most words have none of what differs. */
  private static final Pattern MAYBE = Pattern.compile("[iy]s|ou|ll|mme|re|ce|ae|oe");

  private Spelling() {}

  /** Returns the American spelling of a word in small letters. */
  static String american(String word) {
    if (!MAYBE.matcher(word).find()) {
      return word;
    }
    String spelled = word;
    for (Map.Entry<Pattern, String> each : AMERICAN.entrySet()) {
      spelled = each.getKey().matcher(spelled).replaceFirst(each.getValue());
    }
    return spelled;
  }
}
