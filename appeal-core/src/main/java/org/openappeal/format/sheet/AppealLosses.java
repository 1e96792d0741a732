package org.openappeal.format.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openappeal.format.Losses;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.ServiceCode;

/** Tells what of an appeal rows of projects can't carry. */
final class AppealLosses {

  private final Appeal appeal;
  private final Losses losses;

  AppealLosses(Appeal appeal, Losses losses) {
    this.appeal = appeal;
    this.losses = losses;
  }

  void tell() {
    each("annotation", appeal.annotations(), "/annotations/", any -> true);
    each("state", appeal.organization().states(), "/organization/states/", any -> true);
    each("observer", appeal.organization().observers(), "/organization/observers/", any -> true);
    Set<ServiceCode> services = new HashSet<>();
    appeal.projects().forEach(project -> services.addAll(project.services()));
    each(
        "service without projects",
        appeal.services(),
        "/services/",
        service -> !services.contains(service.code()));
    each(
        "summary of a service",
        appeal.services(),
        "/services/",
        service -> service.summary().isPresent());
    Set<PlaceId> places = placesOf(appeal);
    for (Place place : appeal.places().all()) {
      if (!places.contains(place.id())) {
        losses.add("place without projects", "/places/" + place.id(), Optional.empty());
      }
    }
    each("statement", appeal.statements(), "/statements/", any -> true);
    each("section", appeal.sections(), "/sections/", any -> true);
    each("consolidated appeal", appeal.consolidatedAppeals(), "/consolidatedAppeals/", any -> true);
  }

  /** Returns the places of the projects, and all regions above them. */
  static Set<PlaceId> placesOf(Appeal appeal) {
    Set<PlaceId> places = new HashSet<>();
    appeal.projects().stream()
        .flatMap(project -> project.location().places().stream())
        .flatMap(place -> appeal.places().path(place).stream())
        .forEach(place -> places.add(place.id()));
    return places;
  }

  private <T> void each(String kind, List<T> things, String path, Predicate<T> isLost) {
    for (int i = 0; i < things.size(); i++) {
      if (isLost.test(things.get(i))) {
        losses.add(kind, path + i, Optional.empty());
      }
    }
  }
}
