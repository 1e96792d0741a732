package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openappeal.format.Losses;
import org.openappeal.model.Appeal;
import org.openappeal.model.Attribution;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Source;

/** What stands in the cells of one project, besides its budget lines. */
final class ProjectCells {

  private final Appeal appeal;
  private final Marks marks;
  private final Losses losses;
  private final Set<PlaceId> written;
  private Map<ColumnUse, SheetValue> row = Map.of();

  ProjectCells(Appeal appeal, Marks marks, Losses losses) {
    this.appeal = appeal;
    this.marks = marks;
    this.losses = losses;
    this.written = new HashSet<>(AppealLosses.placesOf(appeal));
  }

  void put(Project project, Map<ColumnUse, SheetValue> cells) {
    row = cells;
    text(SheetColumn.ID, Optional.of(project.id()));
    text(SheetColumn.TITLE, Optional.of(project.title()));
    text(SheetColumn.SUMMARY, project.summary());
    text(SheetColumn.BENEFICIARIES, project.beneficiaries());
    text(SheetColumn.LANGUAGE, project.language());
    text(SheetColumn.PARENT, project.parent());
    list(SheetColumn.KEYWORDS, project.keywords(), word -> word);
    list(SheetColumn.CONCERNS, project.concerns(), Object::toString);
    location(project.location());
    services(project);
    sectors(project);
    partners(project);
    translations(project);
    budget(project.budget());
    funding(project);
    project.source().ifPresent(this::source);
  }

  private void text(SheetColumn column, Optional<?> text) {
    text.ifPresent(value -> row.put(ColumnUse.of(column), SheetValue.of(value.toString())));
  }

  private void figure(SheetColumn column, Optional<BigDecimal> figure) {
    figure.ifPresent(value -> row.put(ColumnUse.of(column), SheetValue.of(value, marks)));
  }

  private void integer(SheetColumn column, OptionalInt value) {
    value.ifPresent(
        number -> row.put(ColumnUse.of(column), SheetValue.of(BigDecimal.valueOf(number), marks)));
  }

  private <T> void list(SheetColumn column, Iterable<T> items, Function<T, String> text) {
    List<String> texts = ImmutableList.copyOf(items).stream().map(text).toList();
    String cell = ItemList.join(texts, ';');
    if (!cell.isEmpty()) {
      row.put(ColumnUse.of(column), SheetValue.of(cell));
    }
  }

  private void location(Location location) {
    if (location.places().isEmpty()) {
      String word = location == Location.worldwide() ? Cells.WORLDWIDE : Cells.UNSPECIFIED;
      text(SheetColumn.PLACE_KIND, Optional.of(word));
      return;
    }
    ImmutableSet<PlaceId> ids = location.places();
    List<Place> places = ids.stream().map(id -> appeal.places().get(id)).toList();
    list(SheetColumn.PLACE, places, Place::name);
    list(SheetColumn.PLACE_ID, places, place -> place.id().value());
    list(
        SheetColumn.PLACE_KIND,
        places,
        place -> place instanceof Country ? Cells.COUNTRY : Cells.REGION);
    list(SheetColumn.COUNTRY_CODE, places, ProjectCells::codes);
    paths(SheetColumn.REGION, places, Place::name);
    paths(SheetColumn.REGION_ID, places, place -> place.id().value());
    if (location instanceof Location.Shared shared) {
      list(SheetColumn.SHARES, shared.shares(), share -> marks.format(share.percent()));
    }
  }

  private static String codes(Place place) {
    return place instanceof Country country
        ? String.join("+", country.codes().stream().map(Object::toString).toList())
        : "";
  }

  /** Puts the regions above each place; each path is a list within the list. */
  private void paths(SheetColumn column, List<Place> places, Function<Place, String> text) {
    List<String> paths =
        places.stream()
            .map(
                place -> {
                  ImmutableList<Place> path = appeal.places().path(place.id());
                  return ItemList.join(
                      path.subList(0, path.size() - 1).stream().map(text).toList(), '>');
                })
            .toList();
    String cell = ItemList.joinRaw(paths);
    if (!cell.isEmpty()) {
      row.put(ColumnUse.of(column), SheetValue.of(cell));
    }
  }

  private void services(Project project) {
    text(SheetColumn.SERVICE, project.primaryService());
    list(SheetColumn.FURTHER_SERVICES, project.furtherServices(), ServiceCode::value);
    list(
        SheetColumn.SERVICE_NAMES,
        project.services(),
        code -> appeal.findService(code).map(service -> service.name()).orElse(""));
    if (project.servicesBy() != Attribution.DOCUMENT) {
      text(SheetColumn.SERVICES_BY, Optional.of(Cells.word(project.servicesBy())));
    }
  }

  private void sectors(Project project) {
    list(SheetColumn.SECTORS, project.sectors(), sector -> sector.code());
    list(SheetColumn.SECTOR_NAMES, project.sectors(), sector -> sector.name().orElse(""));
    list(SheetColumn.SECTOR_VOCABULARIES, project.sectors(), sector -> sector.vocabulary().value());
    list(
        SheetColumn.SECTOR_SHARES,
        project.sectors(),
        sector -> sector.percent().map(marks::format).orElse(""));
  }

  private void partners(Project project) {
    list(SheetColumn.PARTNERS, project.partners(), partner -> partner.name());
    list(
        SheetColumn.PARTNER_ROLES,
        project.partners(),
        partner -> partner.role().map(Cells::word).orElse(""));
    list(
        SheetColumn.PARTNER_REFERENCES,
        project.partners(),
        partner -> partner.reference().orElse(""));
  }

  private void translations(Project project) {
    list(SheetColumn.TRANSLATION_LANGUAGES, project.translations(), each -> each.language());
    list(SheetColumn.TRANSLATED_TITLES, project.translations(), each -> each.title().orElse(""));
    list(
        SheetColumn.TRANSLATED_SUMMARIES,
        project.translations(),
        each -> each.summary().orElse(""));
  }

  private void budget(Budget budget) {
    text(SheetColumn.CURRENCY, budget.currency());
    figure(SheetColumn.TOTAL, budget.total().money().map(money -> money.getAmount()));
    figure(SheetColumn.RECEIVED, budget.received().money().map(money -> money.getAmount()));
    integer(SheetColumn.DURATION, budget.durationMonths());
    text(SheetColumn.BUDGET_PERIOD, budget.period());
    list(SheetColumn.OTHER_AMOUNT_LABELS, budget.otherAmounts(), other -> other.label());
    list(
        SheetColumn.OTHER_AMOUNTS,
        budget.otherAmounts(),
        other -> SheetValue.of(other.amount().getAmount(), marks).text());
  }

  private void funding(Project project) {
    if (project.isInParts()) {
      text(SheetColumn.IN_PARTS, Optional.of(Cells.YES));
    } else if (project.funding() instanceof Funding.CarriedBy carried) {
      list(SheetColumn.CARRIED_BY, carried.projects(), id -> id.value());
      Stream<PlaceId> places = carried.places().stream().filter(written::contains);
      list(SheetColumn.CARRIED_BY_PLACES, places.toList(), PlaceId::value);
      text(SheetColumn.CARRIER_NOTE, carried.note());
      for (PlaceId place : carried.places()) {
        if (!written.contains(place)) {
          losses.add("carrier that is a place without projects", "/projects", Optional.empty());
        }
      }
    }
  }

  private void source(Source source) {
    text(SheetColumn.SOURCE_DOCUMENT, source.document());
    integer(SheetColumn.SOURCE_PAGE, source.page());
    integer(SheetColumn.SOURCE_LINE, source.line());
    text(SheetColumn.SOURCE_SECTION, source.section());
    if (source.equals(Source.builder().build())) {
      losses.add("source of which nothing is known", "/projects", Optional.empty());
    }
  }
}
