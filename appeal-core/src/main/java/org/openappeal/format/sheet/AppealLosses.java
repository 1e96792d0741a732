package org.openappeal.format.sheet;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    losses.addEach("annotation", "/annotations", appeal.annotations());
    losses.addEach("state", "/organization/states", appeal.organization().states());
    losses.addEach("observer", "/organization/observers", appeal.organization().observers());
    Set<ServiceCode> services = new HashSet<>();
    appeal.projects().forEach(project -> services.addAll(project.services()));
    losses.addEach(
        "service without projects",
        "/services",
        appeal.services(),
        service -> !services.contains(service.code()));
    losses.addEach(
        "summary of a service",
        "/services",
        appeal.services(),
        service -> service.summary().isPresent());
    Set<PlaceId> places = placesOf(appeal);
    for (Place place : appeal.places().all()) {
      if (!places.contains(place.id())) {
        losses.add("place without projects", "/places/" + place.id(), Optional.empty());
      }
    }
    losses.addEach("statement", "/statements", appeal.statements());
    losses.addEach("section", "/sections", appeal.sections());
    losses.addEach("consolidated appeal", "/consolidatedAppeals", appeal.consolidatedAppeals());
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
}
