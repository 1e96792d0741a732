package org.openappeal.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds all that doesn't fit between the parts of an appeal. */
final class AppealValidator {

  private final Appeal appeal;
  private final List<Violation> violations = new ArrayList<>();
  private final Set<ServiceCode> services = new HashSet<>();
  private final Set<PlaceId> places = new HashSet<>();
  private final Map<ProjectId, Integer> projects = new HashMap<>();

  private AppealValidator(Appeal appeal) {
    this.appeal = appeal;
  }

  static ImmutableList<Violation> validate(Appeal appeal) {
    return new AppealValidator(appeal).run();
  }

  private ImmutableList<Violation> run() {
    for (int i = 0; i < appeal.services().size(); i++) {
      ServiceCode code = appeal.services().get(i).code();
      unique("Service code", code, services.add(code), "/services/" + i + "/code");
    }
    collectPlaces(appeal.rootPlaces(), "/places", new LinkedHashSet<>());
    for (int i = 0; i < appeal.projects().size(); i++) {
      ProjectId id = appeal.projects().get(i).id();
      unique("Project id", id, projects.putIfAbsent(id, i) == null, "/projects/" + i + "/id");
    }
    for (int i = 0; i < appeal.projects().size(); i++) {
      checkProject(appeal.projects().get(i), "/projects/" + i);
    }
    findCarrierCycles();
    violations.addAll(PartsValidator.validate(appeal));
    Set<StatementId> statements = new HashSet<>();
    for (int i = 0; i < appeal.statements().size(); i++) {
      Statement statement = appeal.statements().get(i);
      boolean first = statements.add(statement.id());
      unique("Statement id", statement.id(), first, "/statements/" + i + "/id");
      checkScope(statement.scope(), "/statements/" + i + "/scope");
    }
    for (int i = 0; i < appeal.sections().size(); i++) {
      checkScope(appeal.sections().get(i).scope(), "/sections/" + i + "/scope");
    }
    for (int i = 0; i < appeal.consolidatedAppeals().size(); i++) {
      String path = "/consolidatedAppeals/" + i + "/place";
      appeal.consolidatedAppeals().get(i).place().ifPresent(place -> checkPlace(place, path));
    }
    return ImmutableList.copyOf(violations);
  }

  private void collectPlaces(ImmutableList<Place> children, String path, Set<PlaceId> above) {
    for (int i = 0; i < children.size(); i++) {
      Place place = children.get(i);
      String here = path + "/" + i;
      if (above.contains(place.id())) {
        add(
            here + "/id",
            "Region holds itself: found \"%s\" below %s, expected another id",
            place.id(),
            above);
      } else {
        unique("Place id", place.id(), places.add(place.id()), here + "/id");
      }
      if (place instanceof Region region) {
        boolean entered = above.add(region.id());
        collectPlaces(region.places(), here + "/places", above);
        if (entered) {
          above.remove(region.id());
        }
      }
    }
  }

  private void checkProject(Project project, String path) {
    project
        .primaryService()
        .ifPresent(code -> checkService(code, project, path + "/services/primary"));
    ImmutableList<ServiceCode> further = project.furtherServices().asList();
    for (int i = 0; i < further.size(); i++) {
      checkService(further.get(i), project, path + "/services/further/" + i);
    }
    checkLocation(project.location(), path + "/location");
    if (project.funding() instanceof Funding.CarriedBy carried) {
      checkCarriers(carried, project, path + "/carriedBy");
    }
  }

  private void checkService(ServiceCode code, Project project, String path) {
    if (!services.contains(code)) {
      add(
          path,
          "No such service: found \"%s\" in project %s, expected one of %s",
          code,
          project.id(),
          appeal.services().stream().map(Service::code).toList());
    }
  }

  private void checkLocation(Location location, String path) {
    if (location instanceof Location.InPlace in) {
      checkPlace(in.place(), path + "/place");
    } else if (location instanceof Location.Shared shared) {
      for (int i = 0; i < shared.shares().size(); i++) {
        checkPlace(shared.shares().get(i).place(), path + "/shares/" + i + "/place");
      }
    } else if (location instanceof Location.Among among) {
      ImmutableList<PlaceId> ids = among.places().asList();
      for (int i = 0; i < ids.size(); i++) {
        checkPlace(ids.get(i), path + "/among/" + i);
      }
    }
  }

  private void checkCarriers(Funding.CarriedBy carried, Project project, String path) {
    ImmutableList<ProjectId> carriers = carried.projects().asList();
    for (int i = 0; i < carriers.size(); i++) {
      if (!projects.containsKey(carriers.get(i))) {
        add(
            path + "/projects/" + i,
            "No such project: found \"%s\" as carrier of project %s, expected the id of a project",
            carriers.get(i),
            project.id());
      }
    }
    ImmutableList<PlaceId> carrierPlaces = carried.places().asList();
    for (int i = 0; i < carrierPlaces.size(); i++) {
      checkPlace(carrierPlaces.get(i), path + "/places/" + i);
    }
  }

  /** Follows carriers from each project that is carried; each cycle is told once. */
  private void findCarrierCycles() {
    Set<ProjectId> cleared = new HashSet<>();
    for (Project project : appeal.projects()) {
      findCarrierCycle(project.id(), new LinkedHashSet<>(), cleared);
    }
  }

  private void findCarrierCycle(ProjectId id, Set<ProjectId> trail, Set<ProjectId> cleared) {
    Integer index = projects.get(id);
    if (index == null || cleared.contains(id)) {
      return;
    }
    if (!trail.add(id)) {
      add(
          "/projects/" + index + "/carriedBy",
          "Projects carry each other's money in a circle: found %s again after %s,"
              + " expected a project with a budget of its own",
          id,
          trail);
      return;
    }
    if (appeal.projects().get(index).funding() instanceof Funding.CarriedBy carried) {
      carried.projects().forEach(carrier -> findCarrierCycle(carrier, trail, cleared));
    }
    trail.remove(id);
    cleared.add(id);
  }

  private void checkScope(Scope scope, String path) {
    if (scope instanceof Scope.OfPlace ofPlace) {
      checkPlace(ofPlace.place(), path + "/place");
    } else if (scope instanceof Scope.OfService of && !services.contains(of.service())) {
      add(
          path + "/service",
          "No such service: found \"%s\", expected one of %s",
          of.service(),
          appeal.services().stream().map(Service::code).toList());
    }
  }

  private void checkPlace(PlaceId id, String path) {
    if (!places.contains(id)) {
      add(path, "No such place: found \"%s\", expected the id of a region or country", id);
    }
  }

  private void unique(String what, Object id, boolean isFirst, String path) {
    if (!isFirst) {
      add(path, "%s is used twice: found \"%s\" again, expected each once", what, id);
    }
  }

  private void add(String path, String format, Object... arguments) {
    violations.add(new Violation(path, String.format(Locale.ROOT, format, arguments)));
  }
}
