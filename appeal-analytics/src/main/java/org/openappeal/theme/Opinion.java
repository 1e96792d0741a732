package org.openappeal.theme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/**
 * What a trained model thinks a text is about: the second opinion beside a {@link Classification}.
 *
 * @param all what it thinks of each theme that it knows, the most probable first
 * @param threshold the probability from which a theme is found
 * @param primary the code of the main theme; empty if the text is unclassified
 */
public record Opinion(ImmutableList<ThemeOpinion> all, double threshold, Optional<String> primary) {

  /** The themes that are found, the most probable first. */
  public ImmutableList<ThemeOpinion> themes() {
    return all.stream()
        .filter(theme -> theme.probability() >= threshold)
        .collect(toImmutableList());
  }

  /** Returns whether a theme with this code is found. */
  public boolean has(String theme) {
    return of(theme).filter(each -> each.probability() >= threshold).isPresent();
  }

  /** Returns what is thought of the theme with this code; empty if the model doesn't know it. */
  public Optional<ThemeOpinion> of(String theme) {
    return all.stream().filter(each -> each.theme().equals(theme)).findFirst();
  }

  /** Tells people what is found, and what speaks for and against it. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    for (ThemeOpinion theme : themes()) {
      boolean isMain = primary.filter(theme.theme()::equals).isPresent();
      out.append(theme).append(isMain ? ", the main theme\n" : "\n");
      out.append(String.format(Locale.ROOT, "  %+.2f  before anything is read\n", theme.bias()));
      theme
          .fromPhrases()
          .forEach(
              (code, weight) ->
                  out.append(String.format(Locale.ROOT, "  %+.2f  phrases of %s\n", weight, code)));
      theme.hints().forEach(hint -> out.append("  ").append(hint).append('\n'));
    }
    return out.isEmpty() ? "unclassified\n" : out.toString();
  }
}
