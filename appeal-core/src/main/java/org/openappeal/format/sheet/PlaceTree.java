package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Region;

/** The places that rows name, put together in the order in which they first appear. */
final class PlaceTree {

  private static final int DEEPEST = 64;

  /** What is known of a place's kind. */
  enum Kind {
    COUNTRY,
    REGION,
    /** A country as far as anybody knows, unless it turns out to hold places. */
    PERHAPS_COUNTRY
  }

  /**
   * A place as a row names it.
   *
   * @param id the id, or empty if it follows from the name
   */
  record Named(Optional<String> id, String name, Kind kind, ImmutableSet<CountryCode> codes) {}

  private final Node root = new Node(PlaceId.of("world"), "", Kind.REGION, ImmutableSet.of(), null);
  private final Map<PlaceId, Node> byId = new HashMap<>();
  private final Map<String, Node> byName = new HashMap<>();

  /**
   * Returns the place, added if it is new.
   *
   * @param path the regions above, from the outermost in; none if the row doesn't tell
   * @throws IllegalArgumentException if it contradicts what earlier rows say of it
   */
  PlaceId place(List<Named> path, Named place) {
    checkArgument(
        path.size() < DEEPEST,
        "Too many regions above each other: found %s, expected fewer than %s",
        path.size(),
        DEEPEST);
    Node above = root;
    for (Named region : path) {
      above = node(above, region, above != root);
      above.becomeRegion();
    }
    return node(above, place, !path.isEmpty()).id;
  }

  /** Returns the place of this name, or empty if no row has named it. */
  Optional<PlaceId> find(String name) {
    return Optional.ofNullable(byName.get(HeaderNames.fold(name))).map(node -> node.id);
  }

  /** Returns whether a row has named a place of this id. */
  boolean contains(PlaceId id) {
    return byId.containsKey(id);
  }

  private Node node(Node above, Named named, boolean isParentTold) {
    Node known = known(above, named, isParentTold);
    if (known == null) {
      return add(above, named);
    }
    known.check(above, named, isParentTold);
    return known;
  }

  private @Nullable Node known(Node above, Named named, boolean isParentTold) {
    if (named.id.isPresent()) {
      return byId.get(PlaceId.of(named.id.get()));
    }
    String name = HeaderNames.fold(named.name);
    return isParentTold ? above.childrenByName.get(name) : byName.get(name);
  }

  private Node add(Node above, Named named) {
    checkArgument(!named.name.isBlank(), "Place has no name: found none, expected one");
    PlaceId id = PlaceId.of(named.id.orElseGet(() -> freshId(above, named.name)));
    Node node = new Node(id, named.name, named.kind, named.codes, above);
    byId.put(id, node);
    byName.putIfAbsent(HeaderNames.fold(named.name), node);
    above.children.put(id, node);
    above.childrenByName.putIfAbsent(HeaderNames.fold(named.name), node);
    return node;
  }

  private String freshId(Node above, String name) {
    String slug = Slugs.of(name);
    String id = slug;
    if (byId.containsKey(PlaceId.of(id)) && above != root) {
      id = above.id + "-" + slug;
    }
    for (int i = 2; byId.containsKey(PlaceId.of(id)); i++) {
      id = slug + "-" + i;
    }
    return id;
  }

  /** Returns the places that no other holds. */
  ImmutableList<Place> roots() {
    return root.list();
  }

  private static final class Node {
    private final PlaceId id;
    private final String name;
    private final ImmutableSet<CountryCode> codes;
    private final @Nullable Node parent;
    private final Map<PlaceId, Node> children = new LinkedHashMap<>();
    private final Map<String, Node> childrenByName = new HashMap<>();
    private Kind kind;

    Node(
        PlaceId id,
        String name,
        Kind kind,
        ImmutableSet<CountryCode> codes,
        @Nullable Node parent) {
      this.id = id;
      this.name = name;
      this.kind = kind;
      this.codes = codes;
      this.parent = parent;
    }

    void check(Node above, Named named, boolean isParentTold) {
      checkArgument(
          named.name.isEmpty() || HeaderNames.fold(named.name).equals(HeaderNames.fold(name)),
          "Place %s has two names: found \"%s\", expected \"%s\" as before",
          id,
          named.name,
          name);
      checkArgument(
          !isParentTold || above == parent,
          "Place %s stands in two regions: found %s, expected %s as before",
          id,
          above.id,
          parent == null || parent.parent == null ? "none" : parent.id);
      checkArgument(
          named.codes.isEmpty() || named.codes.equals(codes),
          "Place %s has two codes: found %s, expected %s as before",
          id,
          named.codes,
          codes);
      checkArgument(
          kind == named.kind || kind == Kind.PERHAPS_COUNTRY || named.kind == Kind.PERHAPS_COUNTRY,
          "Place %s is of two kinds: found a %s, expected a %s as before",
          id,
          Cells.word(named.kind),
          Cells.word(kind));
    }

    void becomeRegion() {
      checkArgument(
          kind != Kind.COUNTRY && codes.isEmpty(),
          "Country holds places: found places below %s, expected them below a region",
          id);
      kind = Kind.REGION;
    }

    Place built() {
      if (kind == Kind.REGION) {
        return Region.builder().id(id).name(name).addAllPlaces(list()).build();
      }
      return Country.builder().id(id).name(name).codes(codes).build();
    }

    ImmutableList<Place> list() {
      List<Place> places = new ArrayList<>();
      children.values().forEach(child -> places.add(child.built()));
      return ImmutableList.copyOf(places);
    }
  }
}
