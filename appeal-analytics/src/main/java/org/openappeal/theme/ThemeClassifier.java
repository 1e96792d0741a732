package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.Project;

/**
 * Tells what projects are about by the phrases of taxonomies.
 *
 * <pre>{@code
 * ThemeClassifier classifier = ThemeClassifier.standard();
 * Classification c = classifier.classify("Prevention of HIV among migrant workers", "");
 * c.matches();   // MIGRATION_HEALTH, HIV_AIDS, LABOUR_MIGRATION
 * }</pre>
 *
 * <p>It reads a text once, and finds all phrases at once: their number costs nothing. Immutable and
 * safe for many threads; made once, used often.
 */
public final class ThemeClassifier {

  private static final int MOST_TAXONOMIES = 64;

  private final ImmutableList<Taxonomy> taxonomies;
  private final ImmutableSet<String> placeNames;
  private final PhraseIndex index;

  private ThemeClassifier(ImmutableList<Taxonomy> taxonomies, ImmutableSet<String> placeNames) {
    this.taxonomies = taxonomies;
    this.placeNames = placeNames;
    this.index = new PhraseIndex(taxonomies, placeNames);
  }

  /** Returns a classifier for the seven services and the cross-cutting themes. */
  public static ThemeClassifier standard() {
    return Standard.CLASSIFIER;
  }

  /**
   * Returns a classifier for some taxonomies.
   *
   * @throws IllegalArgumentException if there is none or more than 64, or two have the same id
   */
  public static ThemeClassifier of(Taxonomy... taxonomies) {
    return of(Arrays.asList(taxonomies));
  }

  /**
   * Returns a classifier for some taxonomies.
   *
   * @throws IllegalArgumentException if there is none or more than 64, or two have the same id
   */
  public static ThemeClassifier of(Iterable<Taxonomy> taxonomies) {
    ImmutableList<Taxonomy> all = ImmutableList.copyOf(taxonomies);
    checkArgument(
        !all.isEmpty() && all.size() <= MOST_TAXONOMIES,
        "Expected 1 to %s taxonomies, found %s",
        MOST_TAXONOMIES,
        all.size());
    ImmutableList<String> ids =
        all.stream().map(Taxonomy::id).collect(ImmutableList.toImmutableList());
    checkArgument(
        ImmutableSet.copyOf(ids).size() == ids.size(),
        "Two taxonomies have the same id: found %s",
        ids);
    return new ThemeClassifier(all, ImmutableSet.of());
  }

  /** The taxonomies, in their order. */
  public ImmutableList<Taxonomy> taxonomies() {
    return taxonomies;
  }

  /** Returns this classifier, which also knows that these names are places and no themes. */
  public ThemeClassifier withPlaceNames(Iterable<String> names) {
    return new ThemeClassifier(
        taxonomies, ImmutableSet.<String>builder().addAll(placeNames).addAll(names).build());
  }

  /** Returns this classifier, which also knows that an appeal's places are no themes. */
  public ThemeClassifier withPlacesOf(Appeal appeal) {
    return withPlaceNames(appeal.places().all().stream().map(Place::name).toList());
  }

  /** Classifies a project by its title and its summary. */
  public Classification classify(Project project) {
    return classify(project.title(), project.summary().orElse(""));
  }

  /** Classifies a title, which may be empty, and a text, which may be empty. */
  public Classification classify(String title, String text) {
    return new Reading(
            index, Objects.requireNonNull(title, "title"), Objects.requireNonNull(text, "text"))
        .classify();
  }

  /** Classifies a text that has no title. */
  public Classification classify(String text) {
    return classify("", text);
  }

  /** Classifies a stream of projects, in its order, as it is consumed. */
  public Stream<Classification> classify(Stream<Project> projects) {
    return projects.map(this::classify);
  }

  /** Made when it is first asked for. */
  private static final class Standard {
    static final ThemeClassifier CLASSIFIER =
        ThemeClassifier.of(Taxonomies.services(), Taxonomies.crossCutting());
  }
}
