package org.openappeal.reconcile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openappeal.geo.Countries;
import org.openappeal.geo.Regions;
import org.openappeal.model.Appeal;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Scope;

/**
 * Holds each country against the field's code lists: whether it can be mapped to other codes and to
 * the regions of the world, and whether its codes are those of its name and of the appeal's time.
 */
final class CountryCheck implements Check {

  @Override
  public String name() {
    return "country";
  }

  @Override
  public Stream<Finding> check(Appeal appeal) {
    LocalDate day = appeal.period().first();
    return appeal.places().countries().stream().flatMap(country -> check(country, day));
  }

  private static Stream<Finding> check(Country country, LocalDate day) {
    Optional<CountryCode> named = Countries.find(country.name(), day);
    return country.codes().isEmpty()
        ? Stream.of(withoutCode(country, named))
        : Stream.concat(
            country.codes().stream().flatMap(code -> check(country, code, day)),
            named.filter(code -> !country.codes().contains(code)).stream()
                .map(code -> misnamed(country, code)));
  }

  private static Finding withoutCode(Country country, Optional<CountryCode> named) {
    return named
        .map(code -> warning(country, "has no code, and " + code + " is that of its name"))
        .orElseGet(
            () ->
                finding(
                    country,
                    Severity.NOTE,
                    "has no code of ISO 3166 and can't be mapped to other lists"));
  }

  private static Stream<Finding> check(Country country, CountryCode code, LocalDate day) {
    if (Regions.m49Of(code).isEmpty()) {
      return Stream.of(
          finding(
              country,
              Severity.NOTE,
              "has the code " + code + ", which users assign, and can't be mapped to other lists"));
    }
    return Countries.withdrawnOn(code).filter(end -> !day.isBefore(end)).stream()
        .map(
            end ->
                warning(
                    country,
                    "has the code %s, which was withdrawn on %s; %s took its place"
                        .formatted(code, end, successors(code))));
  }

  private static String successors(CountryCode code) {
    return Countries.successors(code).stream()
        .map(CountryCode::toString)
        .collect(Collectors.joining(", "));
  }

  private static Finding misnamed(Country country, CountryCode code) {
    String codes =
        country.codes().stream().map(CountryCode::toString).collect(Collectors.joining(", "));
    return warning(country, "has the code " + codes + ", and " + code + " is that of its name");
  }

  private static Finding warning(Country country, String message) {
    return finding(country, Severity.WARNING, message);
  }

  private static Finding finding(Country country, Severity severity, String message) {
    return Finding.builder()
        .severity(severity)
        .label(country.name())
        .scope(Scope.of(country))
        .isRoot(severity != Severity.NOTE)
        .message(message)
        .build();
  }
}
