package org.openappeal.samples.duckdb;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.Appeal;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Region;
import org.openappeal.model.Scope;
import org.openappeal.model.Service;
import org.openappeal.model.Source;
import org.openappeal.model.Statement;

/** The tables of the appeal itself: what projects refer to, and what is stated. */
final class AppealTables {

  private final Database database;
  private final Appeal appeal;
  private final Scales scales;

  AppealTables(Database database, Appeal appeal, Scales scales) {
    this.database = database;
    this.appeal = appeal;
    this.scales = scales;
  }

  void write() throws SQLException {
    database.fill("appeal", ImmutableList.of(appeal), AppealTables::edition);
    database.fill("currencies", scales.currencies(), this::currencies);
    database.fill("services", appeal.services(), AppealTables::services);
    database.fill("places", appeal.places().all(), this::places);
    database.fill("places_within", appeal.places().all(), this::placesWithin);
    database.fill("country_codes", appeal.places().countries(), AppealTables::countryCodes);
    database.fill("statements", appeal.statements(), this::statements);
  }

  private static void edition(Appeal appeal, Rows rows) throws SQLException {
    rows.add(
        appeal.id(),
        appeal.title(),
        appeal.organization().name(),
        appeal.organization().abbreviation(),
        appeal.period().first(),
        appeal.period().last(),
        appeal.currency(),
        appeal.documentNumber(),
        appeal.published().map(month -> month.atDay(1)),
        appeal.worldwideName());
  }

  private void currencies(CurrencyUnit currency, Rows rows) throws SQLException {
    BigDecimal minorUnit = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
    long inOne = BigDecimal.ONE.movePointRight(currency.getDecimalPlaces()).longValueExact();
    rows.add(currency, inOne, minorUnit.setScale(scales.money()));
  }

  private static void services(Service service, Rows rows) throws SQLException {
    rows.add(service.code(), rows.next(), service.name(), service.summary());
  }

  private void places(Place place, Rows rows) throws SQLException {
    ImmutableList<Place> path = appeal.places().path(place.id());
    Optional<PlaceId> country = Optional.of(place.id()).filter(id -> place instanceof Country);
    rows.add(
        place.id(),
        rows.next(),
        place.name(),
        place instanceof Region ? "region" : "country",
        path.size(),
        appeal.places().parent(place.id()).map(Region::id),
        path.get(0).id(),
        path.size() > 1 ? path.get(1).id() : country,
        country);
  }

  private void placesWithin(Place inner, Rows rows) throws SQLException {
    for (Place outer : appeal.places().path(inner.id())) {
      rows.add(outer.id(), inner.id());
    }
  }

  private static void countryCodes(Country country, Rows rows) throws SQLException {
    for (CountryCode code : country.codes()) {
      rows.add(country.id(), code);
    }
  }

  private void statements(Statement statement, Rows rows) throws SQLException {
    Scope scope = statement.scope();
    rows.add(
        statement.id(),
        rows.next(),
        scope instanceof Scope.OfPlace
            ? "place"
            : scope instanceof Scope.OfService ? "service" : scope,
        scope instanceof Scope.OfPlace of ? of.place() : null,
        scope instanceof Scope.OfService of ? of.service() : null,
        Words.of(statement.figure()),
        statement.stage().map(Words::of),
        statement.period().first(),
        statement.period().last(),
        statement.amount().getCurrencyUnit(),
        scales.of(statement.amount()),
        statement.label(),
        statement.source().flatMap(Source::document),
        statement.source().map(Source::page),
        statement.source().map(Source::line),
        statement.source().flatMap(Source::section));
  }
}
