package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.Places;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;

/** What a query knows of an appeal besides its projects: places, and how things are called. */
final class Binding implements Serializable {

  private static final long serialVersionUID = 1L;

  static final Binding NONE =
      new Binding(null, "Multi-regional", ImmutableMap.of(), ImmutableTable.of(), null);

  private final @Nullable ImmutableList<Place> roots;
  private final String worldwideName;
  private final ImmutableMap<String, Member> services;
  private final ImmutableTable<SectorVocabulary, String, Member> sectors;
  private final @Nullable CurrencyUnit currency;
  private transient @Nullable Places places;

  private Binding(
      @Nullable ImmutableList<Place> roots,
      String worldwideName,
      ImmutableMap<String, Member> services,
      ImmutableTable<SectorVocabulary, String, Member> sectors,
      @Nullable CurrencyUnit currency) {
    this.roots = roots;
    this.worldwideName = worldwideName;
    this.services = services;
    this.sectors = sectors;
    this.currency = currency;
  }

  static Binding of(Places places) {
    return new Binding(
        places.roots(), NONE.worldwideName, ImmutableMap.of(), ImmutableTable.of(), null);
  }

  static Binding of(Appeal appeal) {
    ImmutableMap.Builder<String, Member> services = ImmutableMap.builder();
    for (int i = 0; i < appeal.services().size(); i++) {
      String code = appeal.services().get(i).code().value();
      services.put(code, new Member(code, appeal.services().get(i).name(), i));
    }
    return new Binding(
        appeal.rootPlaces(),
        appeal.worldwideName(),
        services.buildOrThrow(),
        sectors(appeal),
        appeal.currency());
  }

  /** Returns the sectors that have a name, with the first that the appeal gives them. */
  private static ImmutableTable<SectorVocabulary, String, Member> sectors(Appeal appeal) {
    Table<SectorVocabulary, String, Member> sectors = TreeBasedTable.create();
    for (Project project : appeal.projects()) {
      for (Sector sector : project.sectors()) {
        if (sector.name().isPresent() && !sectors.contains(sector.vocabulary(), sector.code())) {
          Member member = new Member(sector.code(), sector.name().get(), 0);
          sectors.put(sector.vocabulary(), sector.code(), member);
        }
      }
    }
    return ImmutableTable.copyOf(sectors);
  }

  Places places() {
    Places known = places;
    if (known == null) {
      checkState(
          roots != null,
          "Query isn't bound to places: a dimension of places needs compute(appeal) or"
              + " bind(appeal.places())");
      known = Places.of(roots);
      places = known;
    }
    return known;
  }

  String worldwideName() {
    return worldwideName;
  }

  Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Binding that
        && Objects.equals(roots, that.roots)
        && worldwideName.equals(that.worldwideName)
        && services.equals(that.services)
        && sectors.equals(that.sectors)
        && Objects.equals(currency, that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(roots, worldwideName, services, sectors, currency);
  }

  /** Returns all that is known, as text. */
  String signature() {
    return worldwideName + services + sectors + currency + (roots == null ? "" : places().all());
  }

  Member service(Member code) {
    return services.getOrDefault(code.key(), code);
  }

  Member sector(SectorVocabulary vocabulary, Member code) {
    Member named = sectors.get(vocabulary, code.key());
    return named == null ? code : named;
  }
}
