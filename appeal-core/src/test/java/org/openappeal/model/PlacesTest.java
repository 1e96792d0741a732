package org.openappeal.model;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.openappeal.testing.AppealDomain;
import org.openappeal.testing.World;

final class PlacesTest {

  private final Country kenya = Country.of("kenya", "Kenya", "KE");
  private final Region eastAfrica = Region.of("east-africa", "East Africa", kenya);
  private final Region africa = Region.of("africa", "Africa", eastAfrica);
  private final Places places = Places.of(ImmutableList.of(africa));

  @Test
  void knowsWhatLiesWhere() {
    assertThat(places.path(kenya.id())).containsExactly(africa, eastAfrica, kenya).inOrder();
    assertThat(places.isWithin(kenya.id(), africa.id())).isTrue();
    assertThat(places.isWithin(africa.id(), kenya.id())).isFalse();
    assertThat(places.parent(kenya.id())).hasValue(eastAfrica);
    assertThat(places.find(CountryCode.of("KE"))).hasValue(kenya);
    assertThat(places.all()).containsExactly(africa, eastAfrica, kenya).inOrder();
  }

  @Test
  void anUnknownPlaceIsNamed() {
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> places.get(PlaceId.of("atlantis"))))
        .hasMessageThat()
        .isEqualTo("No such place: found \"atlantis\", expected the id of a region or country");
  }

  @Test
  void anIdIsUsedOnce() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> Places.of(ImmutableList.of(africa, kenya))))
        .hasMessageThat()
        .isEqualTo("Place id is used twice: found \"kenya\" again, expected each id once");
  }

  @Test
  void regionsAreNestedToABoundedDepth() {
    Region region = Region.of("r0", "Region");
    for (int i = 1; i < Region.MAX_HEIGHT; i++) {
      region = Region.of("r" + i, "Region", region);
    }
    Region deepest = region;
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Region.of("top", "Region", deepest)))
        .hasMessageThat()
        .isEqualTo(
            "Regions are nested too deep: found 101 levels, expected at most 100 in region top");
  }

  @Property
  @Domain(AppealDomain.class)
  void everyPlaceLiesWithinAllOnItsPath(@ForAll World world) {
    Places all = Places.of(world.roots());
    for (Place place : all.all()) {
      ImmutableList<Place> path = all.path(place.id());
      assertThat(path.get(path.size() - 1)).isEqualTo(place);
      assertThat(
              all.all().stream()
                  .filter(outer -> all.isWithin(place.id(), outer.id()))
                  .collect(toImmutableList()))
          .containsExactlyElementsIn(path);
    }
  }
}
