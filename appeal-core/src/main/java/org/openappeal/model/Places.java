package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places of an appeal as a tree, to be asked what lies where. Order is the printed one
 * throughout: a region comes before what it holds.
 *
 * <pre>{@code
 * Places places = appeal.places();
 * places.path(PlaceId.of("kenya"));                         // Africa, East and Horn of Africa, Kenya
 * places.isWithin(PlaceId.of("kenya"), PlaceId.of("africa"));   // true
 * }</pre>
 */
public final class Places {

  private final ImmutableList<Place> roots;
  private final ImmutableMap<PlaceId, Node> nodes;

  private Places(ImmutableList<Place> roots) {
    this.roots = roots;
    Map<PlaceId, Node> seen = new HashMap<>();
    ImmutableMap.Builder<PlaceId, Node> ordered = ImmutableMap.builder();
    roots.forEach(root -> index(root, null, seen, ordered));
    this.nodes = ordered.buildOrThrow();
  }

  /**
   * Returns the tree of these places and of all that they hold.
   *
   * @param roots the places that no other place holds, in printed order
   * @throws IllegalArgumentException if two places have the same id
   */
  public static Places of(Iterable<? extends Place> roots) {
    return new Places(ImmutableList.copyOf(roots));
  }

  private static void index(
      Place place,
      @Nullable Region parent,
      Map<PlaceId, Node> seen,
      ImmutableMap.Builder<PlaceId, Node> ordered) {
    Node parentNode = parent == null ? null : seen.get(parent.id());
    ImmutableList<Place> path =
        parentNode == null
            ? ImmutableList.of(place)
            : ImmutableList.<Place>builder().addAll(parentNode.path).add(place).build();
    Node node = new Node(place, parent, path, seen.size());
    checkArgument(
        seen.put(place.id(), node) == null,
        "Place id is used twice: found \"%s\" again, expected each id once",
        place.id());
    ordered.put(place.id(), node);
    if (place instanceof Region region) {
      region.places().forEach(child -> index(child, region, seen, ordered));
    }
  }

  /** Returns the places that no other place holds. */
  public ImmutableList<Place> roots() {
    return roots;
  }

  /** Returns all places, a region before what it holds. */
  public ImmutableList<Place> all() {
    return nodes.values().stream().map(Node::place).collect(ImmutableList.toImmutableList());
  }

  /** Returns all countries. */
  public ImmutableList<Country> countries() {
    return all().stream()
        .filter(Country.class::isInstance)
        .map(Country.class::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the place, or empty if there is none of this id. */
  public Optional<Place> find(PlaceId id) {
    return Optional.ofNullable(nodes.get(id)).map(Node::place);
  }

  /** Returns the first country that has this code, or empty if none has. */
  public Optional<Country> find(CountryCode code) {
    return countries().stream().filter(country -> country.codes().contains(code)).findFirst();
  }

  /**
   * Returns the place.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  public Place get(PlaceId id) {
    return node(id).place;
  }

  /** Returns the region right above the place, or empty if it is a root. */
  public Optional<Region> parent(PlaceId id) {
    return Optional.ofNullable(node(id).parent);
  }

  /** Returns the places from a root down to this place, itself included. */
  public ImmutableList<Place> path(PlaceId id) {
    return node(id).path;
  }

  /** Returns the place's rank in printed order, from 0. */
  public int rank(PlaceId id) {
    return node(id).rank;
  }

  /** Returns whether the inner place is the outer one or lies somewhere below it. */
  public boolean isWithin(PlaceId inner, PlaceId outer) {
    return node(inner).path.contains(get(outer));
  }

  private Node node(PlaceId id) {
    Node node = nodes.get(id);
    checkArgument(
        node != null, "No such place: found \"%s\", expected the id of a region or country", id);
    return node;
  }

  /** Two trees are equal if their roots are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Places that && roots.equals(that.roots);
  }

  @Override
  public int hashCode() {
    return roots.hashCode();
  }

  /** Returns the names of the roots and the number of all places. */
  @Override
  public String toString() {
    return roots.stream().map(Place::name).toList() + ", " + nodes.size() + " places";
  }

  private record Node(Place place, @Nullable Region parent, ImmutableList<Place> path, int rank) {}
}
