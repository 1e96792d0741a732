package org.openappeal.format.sheet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.PlaceTree.Kind;
import org.openappeal.format.sheet.PlaceTree.Named;
import org.openappeal.format.sheet.SheetRecord.Located;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Share;

/** Reads where a project takes place. */
final class LocationReader {

  private static final Splitter CODES = Splitter.on('+').trimResults().omitEmptyStrings();
  private static final ImmutableSet<String> WORLDWIDE =
      ImmutableSet.of("worldwide", "global", "multiregional");

  private final SheetRecord record;
  private final PlaceTree tree;
  private final String worldwideName;
  private final ImmutableList<Located> names;
  private final boolean areCountries;
  private final ImmutableList<Located> ids;
  private final ImmutableList<Located> codes;
  private final ImmutableList<Located> kinds;
  private final ImmutableList<Located> paths;
  private final ImmutableList<Located> idPaths;

  LocationReader(SheetRecord record, PlaceTree tree, String worldwideName) {
    this.record = record;
    this.tree = tree;
    this.worldwideName = HeaderNames.fold(worldwideName);
    ImmutableList<Located> places = record.items(SheetColumn.PLACE);
    this.areCountries = places.isEmpty();
    this.names = areCountries ? record.items(SheetColumn.COUNTRY) : places;
    this.ids = record.items(SheetColumn.PLACE_ID);
    this.codes = record.items(SheetColumn.COUNTRY_CODE);
    this.kinds = record.items(SheetColumn.PLACE_KIND);
    this.paths = rawItems(SheetColumn.REGION);
    this.idPaths = rawItems(SheetColumn.REGION_ID);
  }

  /** Returns the items of which each is a path and still to be split. */
  private ImmutableList<Located> rawItems(SheetColumn column) {
    return record.cell(column).stream()
        .flatMap(cell -> ItemList.raw(cell.text(), ';').stream().map(cell::withText))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the location, or empty after telling what is wrong with it. */
  Optional<Location> read() {
    int count = Math.max(Math.max(names.size(), ids.size()), codes.size());
    Optional<Location> whole = count <= 1 ? whole(count) : Optional.empty();
    if (whole.isPresent() || count == 0) {
      return whole;
    }
    List<PlaceId> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      place(i).ifPresent(places::add);
    }
    record.checkNoMore(paths, Math.max(count, 1));
    return places.size() == count ? located(places) : Optional.empty();
  }

  /** Returns the location that names no place of its own, or empty if it names one. */
  private Optional<Location> whole(int count) {
    String kind = kinds.isEmpty() ? "" : kinds.get(0).text().toLowerCase(Locale.ROOT);
    String name = HeaderNames.fold(names.isEmpty() ? "" : names.get(0).text());
    boolean isNameAlone = !name.isEmpty() && ids.isEmpty() && codes.isEmpty() && kind.isEmpty();
    if (kind.equals(Cells.WORLDWIDE)
        || (isNameAlone && (WORLDWIDE.contains(name) || name.equals(worldwideName)))) {
      return Optional.of(Location.worldwide());
    }
    if (count > 0) {
      return Optional.empty();
    }
    List<Named> path = path(0);
    if (path.isEmpty()) {
      return Optional.of(Location.unspecified());
    }
    return record
        .cell(SheetColumn.REGION)
        .flatMap(cell -> add(cell, path.subList(0, path.size() - 1), path.get(path.size() - 1)))
        .map(Location.InPlace::new);
  }

  private Optional<PlaceId> place(int index) {
    Optional<Located> name = SheetRecord.item(names, index);
    Optional<Located> id = SheetRecord.item(ids, index);
    Optional<Located> code = SheetRecord.item(codes, index);
    Optional<Located> cell = name.or(() -> id).or(() -> code);
    if (cell.isEmpty()) {
      record.error(ProblemCode.MISSING, "Place is missing: found nothing as place %s", index + 1);
      return Optional.empty();
    }
    Optional<ImmutableSet<CountryCode>> found =
        code.isEmpty()
            ? Optional.of(ImmutableSet.of())
            : code.flatMap(each -> record.parse(each, LocationReader::codes));
    List<Named> path = path(index);
    String text = name.map(Located::text).orElse("");
    if (isLastOf(path, text) && id.isEmpty() && code.isEmpty()) {
      return add(cell.get(), path.subList(0, path.size() - 1), path.get(path.size() - 1));
    }
    return found.flatMap(
        each -> kind(index).flatMap(kind -> add(cell.get(), path, named(id, text, kind, each))));
  }

  private static boolean isLastOf(List<Named> path, String name) {
    return !path.isEmpty()
        && !name.isEmpty()
        && HeaderNames.fold(path.get(path.size() - 1).name()).equals(HeaderNames.fold(name));
  }

  private Named named(
      Optional<Located> id, String name, Kind told, ImmutableSet<CountryCode> codes) {
    ImmutableSet<CountryCode> known = codes;
    boolean isCodeTold = record.header().has(SheetColumn.COUNTRY_CODE);
    if (known.isEmpty() && !isCodeTold && told != Kind.REGION) {
      known = CountryNames.find(name).map(ImmutableSet::of).orElse(known);
    }
    Kind kind = known.isEmpty() ? told : Kind.COUNTRY;
    return new Named(id.map(each -> each.text().strip()), shown(name, known), kind, known);
  }

  /** Returns the name that is told, or that of the country of which only the code is. */
  private static String shown(String name, ImmutableSet<CountryCode> known) {
    boolean isNamed = !name.isEmpty() && !CountryNames.isCode(name);
    return isNamed ? name : known.stream().map(CountryNames::name).findFirst().orElse(name);
  }

  private Optional<Kind> kind(int index) {
    Optional<Located> kind = SheetRecord.item(kinds, index);
    return kind.isEmpty()
        ? Optional.of(areCountries ? Kind.COUNTRY : Kind.PERHAPS_COUNTRY)
        : kind.flatMap(cell -> record.parse(cell, LocationReader::kind));
  }

  private static Kind kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case Cells.COUNTRY -> Kind.COUNTRY;
      case Cells.REGION -> Kind.REGION;
      default ->
          throw new IllegalArgumentException(
              "Unknown kind of place: found \""
                  + word
                  + "\", expected country, region, worldwide or unspecified");
    };
  }

  private static ImmutableSet<CountryCode> codes(String text) {
    return CODES.splitToStream(text).map(CountryNames::code).collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the regions above a place; one path may be meant for all places. */
  private List<Named> path(int index) {
    List<String> found = path(paths, index);
    List<String> foundIds = path(idPaths, index);
    List<Named> path = new ArrayList<>();
    for (int i = 0; i < Math.max(found.size(), foundIds.size()); i++) {
      Optional<String> id = i < foundIds.size() ? Optional.of(foundIds.get(i)) : Optional.empty();
      String name = i < found.size() ? found.get(i) : "";
      path.add(new Named(id.filter(s -> !s.isEmpty()), name, Kind.REGION, ImmutableSet.of()));
    }
    record
        .text(SheetColumn.SUB_REGION)
        .filter(name -> !isLastOf(path, name))
        .map(name -> new Named(Optional.empty(), name.strip(), Kind.REGION, ImmutableSet.of()))
        .ifPresent(path::add);
    return path;
  }

  private static List<String> path(ImmutableList<Located> paths, int index) {
    int found = paths.size() == 1 ? 0 : index;
    return found < paths.size() ? ItemList.split(paths.get(found).text(), '>') : List.of();
  }

  private Optional<PlaceId> add(Located cell, List<Named> path, Named place) {
    try {
      return Optional.of(tree.place(path, place));
    } catch (IllegalArgumentException e) {
      record.error(ProblemCode.INCONSISTENT, cell, "%s", ProblemLog.message(e));
      return Optional.empty();
    }
  }

  private Optional<Location> located(List<PlaceId> places) {
    ImmutableList<Located> shares = record.items(SheetColumn.SHARES);
    record.checkNoMore(shares, places.size());
    if (!shares.isEmpty()) {
      return shared(places, shares);
    }
    return places.size() == 1
        ? Optional.of(new Location.InPlace(places.get(0)))
        : Optional.of(new Location.Among(ImmutableSet.copyOf(places)));
  }

  private Optional<Location> shared(List<PlaceId> places, ImmutableList<Located> stated) {
    ImmutableList<BigDecimal> percents = record.shares("Location shares", stated, places.size());
    if (percents.isEmpty()) {
      return Optional.empty();
    }
    return record.parse(
        stated.get(0),
        text -> {
          ImmutableList.Builder<Share> shares = ImmutableList.builder();
          for (int i = 0; i < places.size(); i++) {
            shares.add(new Share(places.get(i), percents.get(i)));
          }
          return new Location.Shared(shares.build());
        });
  }
}
