package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Rollup;

/** Money by themes in a tree. */
final class ThemeDimensionTest {

  private static final DateRange YEAR = DateRange.year(2002);

  private static final Taxonomy TREE =
      Taxonomy.builder()
          .id("tree")
          .name("Tree")
          .addThemes(
              theme("HEALTH").addPhrases(Phrase.of("clinic", 0.8)).build(),
              theme("VACCINE").parent("HEALTH").addPhrases(Phrase.of("vaccine", 0.8)).build(),
              theme("MALARIA").parent("VACCINE").addPhrases(Phrase.of("malaria", 0.8)).build(),
              theme("WATER").parent("HEALTH").addPhrases(Phrase.of("well", 0.8)).build())
          .build();

  private static final Appeal APPEAL =
      Appeal.builder()
          .id("example-2002")
          .title("Example 2002")
          .organization("Example Organization")
          .period(YEAR)
          .currency(CurrencyUnit.USD)
          .addProject(project("Malaria vaccine and wells", 100))
          .addProject(project("Vaccines", 20))
          .addProject(project("A clinic", 3))
          .addProject(project("Roads", 1))
          .build();

  private static Theme.Builder theme(String code) {
    return Theme.builder().code(code).name(code);
  }

  private static Project project(String title, int dollars) {
    return Project.builder()
        .id(title.replace(' ', '-'))
        .title(title)
        .location(Location.worldwide())
        .budget(Budget.of(YEAR, Money.of(CurrencyUnit.USD, dollars)))
        .build();
  }

  @Test
  void inFullAThemeHasTheProjectsOfItsPartsOnceEach() {
    assertThat(byTheme(LabelPolicy.OVERLAPPING))
        .isEqualTo(
            ImmutableMap.of(
                "HEALTH", 123, "VACCINE", 120, "MALARIA", 100, "WATER", 100, "None", 1));
  }

  @Test
  void aSplitGoesToTheMostSpecificThemesAndAddsUp() {
    assertThat(byTheme(LabelPolicy.SPLIT))
        .isEqualTo(
            ImmutableMap.of("HEALTH", 3, "VACCINE", 20, "MALARIA", 50, "WATER", 50, "None", 1));
  }

  private static Map<String, Integer> byTheme(LabelPolicy policy) {
    Rollup rollup =
        Rollup.of(Measure.required(YEAR))
            .by(ThemeDimension.theme(ThemeClassifier.of(TREE), policy))
            .compute(APPEAL);
    return rollup.rows().stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo, row -> row.label(), row -> row.money().getAmountMajorInt()));
  }
}
