package org.openappeal.testing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openappeal.model.Country;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Places;
import org.openappeal.model.Region;
import org.openappeal.model.Service;

/**
 * What projects stand in: places and services.
 *
 * @param roots the places that no other place holds
 * @param services the services
 */
public record World(ImmutableList<Place> roots, ImmutableList<Service> services) {

  private static final ImmutableList<String> CODES =
      ImmutableList.of("KE", "UG", "YU", "TP", "MK", "DO", "HT");

  /** Worlds of up to 20 places: deep and flat, with empty regions and countries at the top. */
  public static Arbitrary<World> worlds() {
    Arbitrary<Seed> seeds =
        Combinators.combine(
                Arbitraries.integers().between(0, 1_000), Arbitraries.of(true, true, false))
            .as(Seed::new);
    return Combinators.combine(
            seeds.list().ofMinSize(1).ofMaxSize(20), Arbitraries.integers().between(0, 4))
        .as(World::grow);
  }

  /** Returns the ids of all places. */
  public ImmutableList<PlaceId> placeIds() {
    return Places.of(roots).all().stream().map(Place::id).collect(ImmutableList.toImmutableList());
  }

  /** A place to be: which earlier region holds it (0 for none), and whether it is a region. */
  private record Seed(int parent, boolean region) {}

  private static World grow(List<Seed> seeds, int services) {
    List<List<Place>> held = new ArrayList<>();
    for (int i = 0; i <= seeds.size(); i++) {
      held.add(new ArrayList<>());
    }
    for (int i = seeds.size(); i >= 1; i--) {
      held.get(parent(seeds, i)).add(0, place(i, seeds.get(i - 1), held.get(i)));
    }
    ImmutableList.Builder<Service> codes = ImmutableList.builder();
    for (int i = 0; i < services; i++) {
      codes.add(Service.builder().code("S" + i).name("Service " + i).build());
    }
    return new World(ImmutableList.copyOf(held.get(0)), codes.build());
  }

  private static int parent(List<Seed> seeds, int child) {
    int parent = seeds.get(child - 1).parent % child;
    return parent == 0 || seeds.get(parent - 1).region ? parent : 0;
  }

  private static Place place(int number, Seed seed, List<Place> held) {
    if (seed.region) {
      return Region.builder().id("r" + number).name("Region " + number).addAllPlaces(held).build();
    }
    return number % 3 == 0
        ? Country.of("c" + number, "Country " + number)
        : Country.of("c" + number, "Country " + number, CODES.get(number % CODES.size()));
  }
}
