package org.openappeal.model;

import static com.google.common.truth.Truth.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.openappeal.testing.AppealDomain;

final class AppealTest {

  @Property(tries = 200)
  @Domain(AppealDomain.class)
  void rebuiltAppealIsEqual(@ForAll Appeal appeal) {
    assertThat(appeal.toBuilder().build()).isEqualTo(appeal);
  }

  @Test
  void countryKnowsItsCodes() {
    assertThat(Country.of("kenya", "Kenya", "KE").codes()).containsExactly(CountryCode.of("KE"));
  }
}
