package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Project;
import org.openappeal.theme.Classification;
import org.openappeal.theme.Evaluation;
import org.openappeal.theme.Labels;
import org.openappeal.theme.Taxonomies;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.Theme;
import org.openappeal.theme.ThemeClassifier;

/**
 * How well the shipped taxonomies find what people see in the 2002 appeal. A third of the projects,
 * told by their ids, was kept aside while the phrases were written; only these count here.
 */
final class ThemeAccuracyTest {

  private static final int THIRDS = 3;

  @Test
  void theLabelsAreOfTheAppealAndOfTheTaxonomies() {
    ImmutableMap<String, Labels> labels = MigrationInitiatives2002.labels();
    assertThat(labels.keySet())
        .isEqualTo(
            MigrationInitiatives2002.appeal().projects().stream()
                .map(project -> project.id().value())
                .collect(ImmutableSet.toImmutableSet()));
    ImmutableSet<String> known =
        ThemeClassifier.standard().taxonomies().stream()
            .flatMap(taxonomy -> taxonomy.themes().stream())
            .map(Theme::code)
            .collect(ImmutableSet.toImmutableSet());
    labels.values().forEach(each -> assertThat(known).containsAtLeastElementsIn(each.themes()));
  }

  @Test
  void findsTheServicesOfProjectsThatWereKeptAside() {
    Evaluation services = evaluate(Taxonomies.services());
    assertThat(services.projects()).isEqualTo(102);
    assertThat(services.micro().f1()).isAtLeast(0.80);
    assertThat(services.primaryAccuracy()).isAtLeast(0.80);
  }

  @Test
  void findsTheCrossCuttingThemesOfProjectsThatWereKeptAside() {
    assertThat(evaluate(Taxonomies.crossCutting()).micro().f1()).isAtLeast(0.85);
  }

  private static Evaluation evaluate(Taxonomy taxonomy) {
    ThemeClassifier classifier =
        ThemeClassifier.of(taxonomy).withPlacesOf(MigrationInitiatives2002.appeal());
    Map<String, Classification> found = new LinkedHashMap<>();
    for (Project project : MigrationInitiatives2002.appeal().projects()) {
      found.put(project.id().value(), classifier.classify(project));
    }
    return Evaluation.of(
        taxonomy,
        Maps.filterKeys(MigrationInitiatives2002.labels(), ThemeAccuracyTest::isKeptAside),
        found.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static boolean isKeptAside(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % THIRDS == 0;
  }
}
