package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.Places;

/** What a query knows of an appeal besides its projects: places, and how things are called. */
final class Binding implements Serializable {

  private static final long serialVersionUID = 1L;

  static final Binding NONE = new Binding(null, "Multi-regional", ImmutableMap.of(), null);

  private final @Nullable ImmutableList<Place> roots;
  private final String worldwideName;
  private final ImmutableMap<String, Member> services;
  private final @Nullable CurrencyUnit currency;
  private transient @Nullable Places places;

  private Binding(
      @Nullable ImmutableList<Place> roots,
      String worldwideName,
      ImmutableMap<String, Member> services,
      @Nullable CurrencyUnit currency) {
    this.roots = roots;
    this.worldwideName = worldwideName;
    this.services = services;
    this.currency = currency;
  }

  static Binding of(Places places) {
    return new Binding(places.roots(), NONE.worldwideName, ImmutableMap.of(), null);
  }

  static Binding of(Appeal appeal) {
    ImmutableMap.Builder<String, Member> services = ImmutableMap.builder();
    for (int i = 0; i < appeal.services().size(); i++) {
      String code = appeal.services().get(i).code().value();
      services.put(code, new Member(code, appeal.services().get(i).name(), i));
    }
    return new Binding(
        appeal.rootPlaces(), appeal.worldwideName(), services.buildOrThrow(), appeal.currency());
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
        && Objects.equals(currency, that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(roots, worldwideName, services, currency);
  }

  /** Returns all that is known, as text. */
  String signature() {
    return worldwideName + services + currency + (roots == null ? "" : places().all());
  }

  Member service(Member code) {
    return services.getOrDefault(code.key(), code);
  }
}
