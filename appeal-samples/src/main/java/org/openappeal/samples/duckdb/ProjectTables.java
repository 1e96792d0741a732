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
  private final Texts texts;

  ProjectTables(Database database, Appeal appeal, Scales scales, Texts texts) {
    this.database = database;
    this.appeal = appeal;
    this.scales = scales;
    this.texts = texts;
  }

  void write() throws SQLException {
    projects();
    translations();
    keywords();
    carriers();
    services();
    countries();
    partners();
    sectors();
    locations();
  }

  private void projects() throws SQLException {
    try (Rows rows = database.rows("projects", texts)) {
      int position = 0;
      for (Project project : appeal.projects()) {
        Budget budget = project.budget();
        rows.add(
            project.id(),
            ++position,
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
    }
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

  private void translations() throws SQLException {
    try (Rows rows = database.rows("translations", texts)) {
      for (Project project : appeal.projects()) {
        for (Translation translation : project.translations()) {
          rows.add(
              project.id(), translation.language(), translation.title(), translation.summary());
        }
      }
    }
  }

  private void keywords() throws SQLException {
    try (Rows rows = database.rows("keywords", texts)) {
      for (Project project : appeal.projects()) {
        int position = 0;
        for (String keyword : project.keywords()) {
          rows.add(project.id(), ++position, keyword);
        }
      }
    }
  }

  private void carriers() throws SQLException {
    try (Rows rows = database.rows("carriers", texts)) {
      for (Project project : appeal.projects()) {
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
    }
  }

  private void services() throws SQLException {
    try (Rows rows = database.rows("project_services", texts)) {
      for (Project project : appeal.projects()) {
        for (ServiceCode service : project.services()) {
          rows.add(
              project.id(), service, project.primaryService().filter(service::equals).isPresent());
        }
      }
    }
  }

  private void countries() throws SQLException {
    try (Rows rows = database.rows("project_countries", texts)) {
      for (Project project : appeal.projects()) {
        for (CountryCode code : project.concerns()) {
          rows.add(project.id(), code);
        }
      }
    }
  }

  private void partners() throws SQLException {
    try (Rows rows = database.rows("partners", texts)) {
      for (Project project : appeal.projects()) {
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
    }
  }

  private void sectors() throws SQLException {
    try (Rows rows = database.rows("sectors", texts)) {
      for (Project project : appeal.projects()) {
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
    }
  }

  private void locations() throws SQLException {
    try (Rows rows = database.rows("locations", texts)) {
      for (Project project : appeal.projects()) {
        for (Placing placing : Placing.of(project)) {
          rows.add(
              project.id(),
              placing.position(),
              placing.placement(),
              placing.place(),
              placing
                  .percent()
                  .map(
                      exact -> scales.ofPercent(exact, "/projects/" + project.id() + "/location")));
        }
      }
    }
  }
}
