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
  private final Texts texts;

  AppealTables(Database database, Appeal appeal, Scales scales, Texts texts) {
    this.database = database;
    this.appeal = appeal;
    this.scales = scales;
    this.texts = texts;
  }

  void write() throws SQLException {
    edition();
    currencies();
    services();
    places();
    placesWithin();
    countryCodes();
    statements();
  }

  private void edition() throws SQLException {
    try (Rows rows = database.rows("appeal", texts)) {
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
  }

  private void currencies() throws SQLException {
    try (Rows rows = database.rows("currencies", texts)) {
      for (CurrencyUnit currency : scales.currencies()) {
        BigDecimal minorUnit = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
        long inOne = BigDecimal.ONE.movePointRight(currency.getDecimalPlaces()).longValueExact();
        rows.add(currency, inOne, minorUnit.setScale(scales.money()));
      }
    }
  }

  private void services() throws SQLException {
    try (Rows rows = database.rows("services", texts)) {
      int position = 0;
      for (Service service : appeal.services()) {
        rows.add(service.code(), ++position, service.name(), service.summary());
      }
    }
  }

  private void places() throws SQLException {
    try (Rows rows = database.rows("places", texts)) {
      int position = 0;
      for (Place place : appeal.places().all()) {
        ImmutableList<Place> path = appeal.places().path(place.id());
        Optional<PlaceId> country = Optional.of(place.id()).filter(id -> place instanceof Country);
        rows.add(
            place.id(),
            ++position,
            place.name(),
            place instanceof Region ? "region" : "country",
            path.size(),
            appeal.places().parent(place.id()).map(Region::id),
            path.get(0).id(),
            path.size() > 1 ? path.get(1).id() : country,
            country);
      }
    }
  }

  private void placesWithin() throws SQLException {
    try (Rows rows = database.rows("places_within", texts)) {
      for (Place inner : appeal.places().all()) {
        for (Place outer : appeal.places().path(inner.id())) {
          rows.add(outer.id(), inner.id());
        }
      }
    }
  }

  private void countryCodes() throws SQLException {
    try (Rows rows = database.rows("country_codes", texts)) {
      for (Country country : appeal.places().countries()) {
        for (CountryCode code : country.codes()) {
          rows.add(country.id(), code);
        }
      }
    }
  }

  private void statements() throws SQLException {
    try (Rows rows = database.rows("statements", texts)) {
      int position = 0;
      for (Statement statement : appeal.statements()) {
        Scope scope = statement.scope();
        rows.add(
            statement.id(),
            ++position,
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
  }
}
