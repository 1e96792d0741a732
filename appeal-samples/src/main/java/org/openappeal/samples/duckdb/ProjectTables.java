package org.openappeal.samples.duckdb;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.util.Optional;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.CountryCode;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Partner;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Sector;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Source;
import org.openappeal.model.Translation;

/** The tables of projects, without what they ask for in which period. */
final class ProjectTables {

  private final Database database;
  private final Appeal appeal;
  private final Scales scales;

  ProjectTables(Database database, Appeal appeal, Scales scales) {
    this.database = database;
    this.appeal = appeal;
    this.scales = scales;
  }

  void write() throws SQLException {
    database.fill("projects", appeal.projects(), this::projects);
    database.fill("translations", appeal.projects(), ProjectTables::translations);
    database.fill("keywords", appeal.projects(), ProjectTables::keywords);
    database.fill("carriers", appeal.projects(), ProjectTables::carriers);
    database.fill("project_services", appeal.projects(), ProjectTables::services);
    database.fill("project_countries", appeal.projects(), ProjectTables::countries);
    database.fill("partners", appeal.projects(), ProjectTables::partners);
    database.fill("sectors", appeal.projects(), this::sectors);
    database.fill("locations", appeal.projects(), this::locations);
  }

  private void projects(Project project, Rows rows) throws SQLException {
    Budget budget = project.budget();
    rows.add(
        project.id(),
        rows.next(),
        project.title(),
        project.summary(),
        project.language(),
        project.parent(),
        project.isCarried() ? "carried" : project.isInParts() ? "in parts" : "own",
        carried(project).flatMap(Funding.CarriedBy::note),
        project.primaryService(),
        Words.of(project.servicesBy()),
        commonPlace(project),
        budget.currency(),
        scales.of(budget.total()),
        scales.of(budget.received()),
        scales.of(budget.remaining()),
        scales.of(budget.unscheduled()),
        budget.period().map(DateRange::first),
        budget.period().map(DateRange::last),
        budget.durationMonths(),
        project.beneficiaries(),
        project.source().flatMap(Source::document),
        project.source().map(Source::page),
        project.source().map(Source::line),
        project.source().flatMap(Source::section));
  }

  private static Optional<Funding.CarriedBy> carried(Project project) {
    return Optional.of(project.funding())
        .filter(Funding.CarriedBy.class::isInstance)
        .map(Funding.CarriedBy.class::cast);
  }

  private Optional<PlaceId> commonPlace(Project project) {
    return project.location().places().stream()
        .map(appeal.places()::path)
        .reduce(ProjectTables::commonPath)
        .filter(path -> !path.isEmpty())
        .map(path -> path.get(path.size() - 1).id());
  }

  private static ImmutableList<Place> commonPath(ImmutableList<Place> a, ImmutableList<Place> b) {
    int length = 0;
    while (length < Math.min(a.size(), b.size()) && a.get(length).id().equals(b.get(length).id())) {
      length++;
    }
    return a.subList(0, length);
  }

  private static void translations(Project project, Rows rows) throws SQLException {
    for (Translation translation : project.translations()) {
      rows.add(project.id(), translation.language(), translation.title(), translation.summary());
    }
  }

  private static void keywords(Project project, Rows rows) throws SQLException {
    int position = 0;
    for (String keyword : project.keywords()) {
      rows.add(project.id(), ++position, keyword);
    }
  }

  private static void carriers(Project project, Rows rows) throws SQLException {
    int position = 0;
    if (project.funding() instanceof Funding.CarriedBy carried) {
      for (ProjectId carrier : carried.projects()) {
        rows.add(project.id(), ++position, carrier, null);
      }
      for (PlaceId place : carried.places()) {
        rows.add(project.id(), ++position, null, place);
      }
    }
  }

  private static void services(Project project, Rows rows) throws SQLException {
    for (ServiceCode service : project.services()) {
      rows.add(project.id(), service, project.primaryService().filter(service::equals).isPresent());
    }
  }

  private static void countries(Project project, Rows rows) throws SQLException {
    for (CountryCode code : project.concerns()) {
      rows.add(project.id(), code);
    }
  }

  private static void partners(Project project, Rows rows) throws SQLException {
    int position = 0;
    for (Partner partner : project.partners()) {
      rows.add(
          project.id(),
          ++position,
          partner.name(),
          partner.role().map(Words::of),
          partner.reference());
    }
  }

  private void sectors(Project project, Rows rows) throws SQLException {
    for (Sector sector : project.sectors()) {
      rows.add(
          project.id(),
          sector.vocabulary(),
          sector.code(),
          sector.name(),
          sector
              .percent()
              .map(exact -> scales.ofPercent(exact, "/projects/" + project.id() + "/sectors")));
    }
  }

  private void locations(Project project, Rows rows) throws SQLException {
    for (Placing placing : Placing.of(project)) {
      rows.add(
          project.id(),
          placing.position(),
          placing.placement(),
          placing.place(),
          placing
              .percent()
              .map(exact -> scales.ofPercent(exact, "/projects/" + project.id() + "/location")));
    }
  }
}
