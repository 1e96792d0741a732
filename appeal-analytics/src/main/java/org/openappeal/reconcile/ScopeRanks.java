package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Places;
import org.openappeal.model.Region;
import org.openappeal.model.Scope;

/**
 * Numbers all that money can stand under, so that each scope is a range of numbers: the places in
 * printed order, then the multi-regional projects, then those without a place, then what stands in
 * no single scope below the whole appeal.
 */
final class ScopeRanks {

  private final Places places;
  private final ImmutableList<Place> all;
  private final int[] ends;

  ScopeRanks(Places places) {
    this.places = places;
    this.all = places.all();
    this.ends = new int[all.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int rank = 0; rank < ends.length; rank++) {
      int depth = depth(rank);
      while (open.size() >= depth) {
        ends[open.pop()] = rank;
      }
      open.push(rank);
    }
    open.forEach(rank -> ends[rank] = all.size());
  }

  private int depth(int rank) {
    return places.path(all.get(rank).id()).size();
  }

  private int worldwide() {
    return all.size();
  }

  private int unspecified() {
    return all.size() + 1;
  }

  private int elsewhere() {
    return all.size() + 2;
  }

  int from(Scope scope) {
    if (scope instanceof Scope.OfPlace place) {
      return places.rank(place.place());
    }
    return scope == Scope.worldwide()
        ? worldwide()
        : scope == Scope.unspecified() ? unspecified() : 0;
  }

  int to(Scope scope) {
    if (scope instanceof Scope.OfPlace place) {
      return ends[places.rank(place.place())];
    }
    return scope == Scope.worldwide()
        ? worldwide() + 1
        : scope == Scope.unspecified() ? unspecified() + 1 : elsewhere() + 1;
  }

  /** Returns the rank by which scopes are listed: services come last, but for the whole appeal. */
  int order(Scope scope) {
    return scope == Scope.all()
        ? elsewhere() + 1
        : scope instanceof Scope.OfService ? elsewhere() : from(scope);
  }

  int rank(PlaceId place) {
    return places.rank(place);
  }

  /** Returns where the money of a location stands whose parts, if there are any, nobody knows. */
  int rank(Location location) {
    if (location instanceof Location.InPlace in) {
      return places.rank(in.place());
    }
    if (location == Location.worldwide()) {
      return worldwide();
    }
    if (location == Location.unspecified()) {
      return unspecified();
    }
    return location.places().stream()
        .map(places::path)
        .reduce(ScopeRanks::commonPath)
        .filter(path -> !path.isEmpty())
        .map(path -> places.rank(path.get(path.size() - 1).id()))
        .orElse(elsewhere());
  }

  /**
   * Returns the places that hold some places of a location and not all: they can't tell what of it
   * is theirs.
   */
  ImmutableSet<Integer> partScopes(Location location) {
    if (!(location instanceof Location.Among)) {
      return ImmutableSet.of();
    }
    int whole = rank(location);
    return location.places().stream()
        .flatMap(place -> places.path(place).stream())
        .map(place -> places.rank(place.id()))
        .filter(rank -> whole < rank || whole >= ends[rank])
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<Place> commonPath(ImmutableList<Place> a, ImmutableList<Place> b) {
    int length = 0;
    while (length < Math.min(a.size(), b.size()) && a.get(length).equals(b.get(length))) {
      length++;
    }
    return a.subList(0, length);
  }

  /** Returns the scopes right below this one. */
  ImmutableList<Scope> children(Scope scope) {
    ImmutableList.Builder<Scope> children = ImmutableList.builder();
    if (scope instanceof Scope.OfPlace place) {
      places(places.get(place.place())).forEach(child -> children.add(Scope.of(child)));
    } else if (scope == Scope.all()) {
      places.roots().forEach(child -> children.add(Scope.of(child)));
      children.add(Scope.worldwide(), Scope.unspecified());
    }
    return children.build();
  }

  private static List<Place> places(Place place) {
    return place instanceof Region region ? region.places() : ImmutableList.of();
  }

  /** Returns the scope of a place by its number, of the multi-regional projects, or the others. */
  Scope scope(int rank) {
    return rank < all.size()
        ? Scope.of(all.get(rank))
        : rank == worldwide() ? Scope.worldwide() : Scope.unspecified();
  }

  /** Returns how many numbers there are that scopes start with. */
  int scopes() {
    return all.size() + 2;
  }

  /** Returns how deep the scope lies, from 0 for a root. */
  int level(Scope scope) {
    return scope instanceof Scope.OfPlace place ? depth(rank(place.place())) - 1 : 0;
  }
}
