package org.openappeal.compare;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Interner;
import com.google.common.collect.Sets;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;

/** What a project is recognized by: its title, its places with those above, and its money. */
final class Profile {

  private static final double TITLE_WEIGHT = 3;
  private static final double PLACE_WEIGHT = 1;
  private static final double BUDGET_WEIGHT = 1;
  private static final double STEPS = 10_000;
  private static final int GRAM = 3;
  private static final CosineSimilarity COSINE = new CosineSimilarity();
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final Project project;
  private final String title;
  private final Map<CharSequence, Integer> grams;
  private final ImmutableSet<PlaceId> places;
  private final Amount required;

  private Profile(Project project, Appeal appeal, Interner<CharSequence> interner) {
    this.project = project;
    this.title = normalized(project.title());
    this.grams = grams(title, interner);
    this.places =
        project.location().places().stream()
            .flatMap(place -> appeal.places().path(place).stream())
            .map(place -> place.id())
            .collect(ImmutableSet.toImmutableSet());
    this.required = project.budget().required(appeal.period());
  }

  /**
   * Returns what a project is recognized by.
   *
   * @param interner keeps each sequence of letters once, since titles have most in common
   */
  static Profile of(Project project, Appeal appeal, Interner<CharSequence> interner) {
    return new Profile(project, appeal, interner);
  }

  Project project() {
    return project;
  }

  /** Returns the words of the title, each once. */
  ImmutableSet<String> words() {
    return ImmutableSet.copyOf(WORDS.split(title));
  }

  /** Returns how alike the projects are, from 0 to 1, to four decimals. */
  double similarity(Profile other) {
    double sum = TITLE_WEIGHT * titles(other);
    double weights = TITLE_WEIGHT;
    OptionalDouble place = locations(other);
    if (place.isPresent()) {
      sum += PLACE_WEIGHT * place.getAsDouble();
      weights += PLACE_WEIGHT;
    }
    OptionalDouble budget = budgets(other);
    if (budget.isPresent()) {
      sum += BUDGET_WEIGHT * budget.getAsDouble();
      weights += BUDGET_WEIGHT;
    }
    return Math.min(1, Math.round(sum / weights * STEPS) / STEPS);
  }

  private double titles(Profile other) {
    return title.equals(other.title) ? 1 : COSINE.cosineSimilarity(grams, other.grams);
  }

  private OptionalDouble locations(Profile other) {
    Location here = project.location();
    Location there = other.project.location();
    if (here == Location.unspecified() || there == Location.unspecified()) {
      return OptionalDouble.empty();
    }
    if (here.equals(there)) {
      return OptionalDouble.of(1);
    }
    Set<PlaceId> all = Sets.union(places, other.places);
    double common = Sets.intersection(places, other.places).size();
    return OptionalDouble.of(all.isEmpty() ? 1 : common / all.size());
  }

  private OptionalDouble budgets(Profile other) {
    OptionalDouble totals = ratio(project.budget().total(), other.project.budget().total());
    return totals.isPresent() ? totals : ratio(required, other.required);
  }

  private static OptionalDouble ratio(Amount one, Amount two) {
    Optional<Money> a = one.money();
    Optional<Money> b = two.money();
    if (a.isEmpty() || b.isEmpty() || !a.get().isSameCurrency(b.get())) {
      return OptionalDouble.empty();
    }
    Money larger = a.get().isGreaterThan(b.get()) ? a.get() : b.get();
    Money smaller = a.get().isGreaterThan(b.get()) ? b.get() : a.get();
    return OptionalDouble.of(
        larger.isZero()
            ? 1
            : smaller.getAmount().divide(larger.getAmount(), MathContext.DECIMAL64).doubleValue());
  }

  private static String normalized(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.isEmpty() ? text : plain;
  }

  private static Map<CharSequence, Integer> grams(String title, Interner<CharSequence> interner) {
    Map<CharSequence, Integer> counts = new HashMap<>();
    int[] letters = (" " + title + " ").codePoints().toArray();
    for (int i = 0; i + GRAM <= letters.length; i++) {
      counts.merge(interner.intern(new String(letters, i, GRAM)), 1, Integer::sum);
    }
    return counts;
  }
}
