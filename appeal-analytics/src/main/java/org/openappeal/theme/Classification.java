package org.openappeal.theme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a text is about, and how that is known.
 *
 * <pre>{@code
 * Classification c = ThemeClassifier.standard().classify("Return of qualified nationals", "");
 * c.primary().map(ThemeMatch::theme);            // Optional[TECHNICAL_COOPERATION]
 * c.has("QUALIFIED_NATIONALS");                  // true
 * }</pre>
 */
public final class Classification {

  private final String title;
  private final String text;
  private final ImmutableList<ThemeMatch> matches;
  private final ImmutableList<NearMiss> nearMisses;
  private final ImmutableList<Rejection> rejections;
  private final ImmutableSet<String> primaryTaxonomies;

  Classification(
      String title,
      String text,
      ImmutableList<ThemeMatch> matches,
      ImmutableList<NearMiss> nearMisses,
      ImmutableList<Rejection> rejections,
      ImmutableSet<String> primaryTaxonomies) {
    this.title = title;
    this.text = text;
    this.matches = matches;
    this.nearMisses = nearMisses;
    this.rejections = rejections;
    this.primaryTaxonomies = primaryTaxonomies;
  }

  /** The title that was classified, maybe empty. */
  public String title() {
    return title;
  }

  /** The text that was classified, maybe empty. */
  public String text() {
    return text;
  }

  /**
   * The themes of all taxonomies with enough evidence: their score reaches the {@linkplain
   * Taxonomy#threshold() threshold} of their taxonomy, and their strength the {@linkplain
   * Taxonomy#leastShare() least share} of its strongest theme's. The highest score comes first
   * (before it is rounded), equal ones in the order of the taxonomies.
   */
  public ImmutableList<ThemeMatch> matches() {
    return matches;
  }

  /** The themes of one taxonomy with enough evidence, the highest score first. */
  public ImmutableList<ThemeMatch> matches(String taxonomy) {
    return matches.stream()
        .filter(match -> match.taxonomy().equals(taxonomy))
        .collect(toImmutableList());
  }

  /** Returns whether a theme with this code has enough evidence. */
  public boolean has(String theme) {
    return matches.stream().anyMatch(match -> match.theme().equals(theme));
  }

  /**
   * The themes with evidence that isn't enough, each with what it falls short of, the highest score
   * first.
   */
  public ImmutableList<NearMiss> nearMisses() {
    return nearMisses;
  }

  /** The themes with evidence, those with enough of it first. */
  ImmutableList<ThemeMatch> withEvidence() {
    return Stream.concat(matches.stream(), nearMisses.stream().map(NearMiss::match))
        .collect(toImmutableList());
  }

  /** The phrases that were found and don't count, each with the reason. */
  public ImmutableList<Rejection> rejections() {
    return rejections;
  }

  /**
   * The main theme of the first taxonomy of which a project has one main theme. Empty if the text
   * is unclassified there.
   */
  public Optional<ThemeMatch> primary() {
    return primaryTaxonomies.stream().findFirst().flatMap(this::primary);
  }

  /**
   * The main theme in one taxonomy: the one with the highest score among those that are part of no
   * other, or rather the highest one of its parts, and of their parts, as long as any has enough
   * evidence: malaria rather than health.
   *
   * <p>Where the highest is a means, as an information campaign is, it gives way to the highest
   * other one that isn't, if that stands in the title too and has at least half of the strength of
   * its evidence: a campaign against trafficking is about trafficking.
   */
  public Optional<ThemeMatch> primary(String taxonomy) {
    ImmutableList<ThemeMatch> all = matches(taxonomy);
    Optional<ThemeMatch> main = Optional.empty();
    Optional<ThemeMatch> next = mainPart(main, all);
    while (next.isPresent()) {
      main = next;
      next = mainPart(main, all);
    }
    return main;
  }

  /** Returns the main one of a theme's parts; of those that are part of none without a theme. */
  private static Optional<ThemeMatch> mainPart(
      Optional<ThemeMatch> whole, ImmutableList<ThemeMatch> all) {
    Optional<String> code = whole.map(ThemeMatch::theme);
    ImmutableList<ThemeMatch> parts =
        all.stream().filter(match -> match.parent().equals(code)).collect(toImmutableList());
    Optional<ThemeMatch> first = parts.stream().findFirst();
    return first
        .filter(ThemeMatch::isMeans)
        .flatMap(means -> parts.stream().filter(match -> match.isSubjectOf(means)).findFirst())
        .or(() -> first);
  }

  /** Tells people what was found, what it came to, and what was rejected and why. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    Optional<ThemeMatch> primary = primary();
    for (ThemeMatch match : matches) {
      boolean main = primary.filter(match::equals).isPresent();
      explain(match, main ? ", the main theme of " + match.taxonomy() : "", out);
    }
    if (matches.isEmpty()) {
      out.append("unclassified\n");
    }
    for (NearMiss miss : nearMisses) {
      explain(miss.match(), ", too weak: " + miss.reason(), out);
    }
    if (!rejections.isEmpty()) {
      out.append("rejected\n");
      rejections.forEach(rejection -> out.append("  ").append(rejection).append('\n'));
    }
    return out.toString();
  }

  private static void explain(ThemeMatch match, String remark, StringBuilder out) {
    out.append(match.theme()).append(' ').append(match.roundedDown()).append(remark).append('\n');
    for (Evidence evidence : match.evidence()) {
      out.append(String.format(Locale.ROOT, "  %.2f  %s\n", evidence.weight(), evidence));
    }
  }

  /**
   * Returns the title as a heading and the text as a paragraph of HTML, in which the evidence is
   * marked with the codes of its themes: {@code <mark title="GENDER">women</mark>}. Everything else
   * is escaped; controls, and what would turn the direction of writing, are shown as signs.
   */
  public String toHtml() {
    StringBuilder out = new StringBuilder();
    if (!title.isEmpty()) {
      out.append("<h3>").append(EvidenceMarker.mark(title, Field.TITLE, matches)).append("</h3>\n");
    }
    if (!text.isEmpty()) {
      out.append("<p>").append(EvidenceMarker.mark(text, Field.TEXT, matches)).append("</p>\n");
    }
    return out.toString();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Classification other
        && title.equals(other.title)
        && text.equals(other.text)
        && matches.equals(other.matches)
        && nearMisses.equals(other.nearMisses)
        && rejections.equals(other.rejections)
        && primaryTaxonomies.equals(other.primaryTaxonomies);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, text, matches, nearMisses, rejections);
  }

  /** Returns the themes with their scores and evidence. */
  @Override
  public String toString() {
    return matches.isEmpty() ? "unclassified" : matches.toString();
  }
}
