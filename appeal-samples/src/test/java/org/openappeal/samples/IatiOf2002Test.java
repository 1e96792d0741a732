package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Appeals;
import org.openappeal.format.iati.IatiFormat;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Country;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;

/** The 2002 appeal as a file of IATI activities, and read again. */
final class IatiOf2002Test {

  private final Appeal before = MigrationInitiatives2002.appeal();
  private final Appeal after = writeAndRead(before);

  private static Appeal writeAndRead(Appeal appeal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new IatiFormat().write(appeal, out);
    return Appeals.read(new ByteArrayInputStream(out.toByteArray()), "2002.xml");
  }

  @Test
  void asksForTheSameByCountryAndYear() {
    assertThat(after.projects()).hasSize(253);
    assertThat(after.period()).isEqualTo(before.period());
    Map<String, Money> requirements = byPlaceAndYear(before);
    assertWithMessage("places and years").that(requirements.size()).isAtLeast(60);
    assertThat(byPlaceAndYear(after)).isEqualTo(requirements);
  }

  @Test
  void takesPlaceInTheSameCountries() {
    for (int i = 0; i < before.projects().size(); i++) {
      assertThat(places(after, after.projects().get(i)))
          .isEqualTo(places(before, before.projects().get(i)));
    }
  }

  private static Map<String, Money> byPlaceAndYear(Appeal appeal) {
    Map<String, Money> sums = new TreeMap<>();
    for (Project project : appeal.projects()) {
      for (BudgetLine line : project.budget().currentLines()) {
        String key = places(appeal, project) + " " + Year.from(line.period().first());
        line.amount().money().ifPresent(money -> sums.merge(key, money, Money::plus));
      }
    }
    return ImmutableMap.copyOf(sums);
  }

  /** Returns codes of countries, and the ids of places that have none or several. */
  private static ImmutableList<String> places(Appeal appeal, Project project) {
    return project.location().places().stream()
        .map(place -> code(appeal, place))
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  private static String code(Appeal appeal, PlaceId id) {
    Place place = appeal.places().get(id);
    return place instanceof Country country && country.codes().size() == 1
        ? country.codes().asList().get(0).value()
        : id.value().replaceFirst("^99-", "");
  }
}
