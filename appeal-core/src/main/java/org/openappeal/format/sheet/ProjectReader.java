package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.SheetRecord.Located;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Budget;
import org.openappeal.model.Funding;
import org.openappeal.model.Partner;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Source;
import org.openappeal.model.Translation;

/** Reads one project from its rows. */
final class ProjectReader {

  private final SheetRecord record;
  private final AppealFacts facts;
  private final PlaceTree places;
  private final ServiceList services;
  private final Project.Builder project = Project.builder();

  ProjectReader(SheetRecord record, AppealFacts facts, PlaceTree places, ServiceList services) {
    this.record = record;
    this.facts = facts;
    this.places = places;
    this.services = services;
  }

  /** Returns the project, or empty after telling what is wrong with it. */
  Optional<Project> read() {
    record.checkRows();
    id();
    needed(SheetColumn.TITLE, project::title);
    project.summary(record.text(SheetColumn.SUMMARY));
    project.beneficiaries(record.text(SheetColumn.BENEFICIARIES));
    project.language(record.text(SheetColumn.LANGUAGE).map(String::strip));
    translations();
    new LocationReader(record, places, facts.worldwideName()).read().ifPresent(project::location);
    concerns();
    services();
    sectors();
    partners();
    texts(SheetColumn.KEYWORDS).forEach(project::addKeyword);
    record.value(SheetColumn.PARENT, ProjectId::of).ifPresent(project::parent);
    source();
    Optional<Budget> budget = new BudgetReader(record, facts).read();
    return budget.flatMap(this::funding).flatMap(this::build);
  }

  private Optional<Project> build(Funding funding) {
    if (!record.isGood()) {
      return Optional.empty();
    }
    try {
      return Optional.of(project.funding(funding).build());
    } catch (IllegalArgumentException e) {
      record.error(ProblemCode.INVALID, "%s", ProblemLog.message(e));
      return Optional.empty();
    }
  }

  private void id() {
    if (record.header().has(SheetColumn.ID)) {
      record
          .cell(SheetColumn.ID)
          .ifPresentOrElse(
              cell -> record.parse(cell, ProjectId::of).ifPresent(project::id),
              () -> missing(SheetColumn.ID));
    } else {
      project.id("row-" + record.rows().get(0).number());
    }
  }

  private void needed(SheetColumn column, Consumer<String> setter) {
    record.text(column).ifPresentOrElse(setter, () -> missing(column));
  }

  private void missing(SheetColumn column) {
    record.error(ProblemCode.MISSING, "Cell is empty: found nothing for \"%s\"", column.header());
  }

  private Set<String> texts(SheetColumn column) {
    Set<String> texts = new LinkedHashSet<>();
    for (Located item : record.items(column)) {
      if (!item.text().isEmpty() && !texts.add(item.text())) {
        twice(item);
      }
    }
    return texts;
  }

  private void twice(Located item) {
    record.error(
        ProblemCode.DUPLICATE,
        item,
        "Item stands twice: found \"%s\" again, expected each once",
        item.text());
  }

  private void concerns() {
    for (Located item : record.items(SheetColumn.CONCERNS)) {
      if (!item.text().isEmpty()) {
        record.parse(item, CountryNames::code).ifPresent(project::addConcern);
      }
    }
  }

  private void services() {
    ImmutableList<Located> first = record.items(SheetColumn.SERVICE);
    ImmutableList<Located> further = record.items(SheetColumn.FURTHER_SERVICES);
    ImmutableList<Located> names = record.items(SheetColumn.SERVICE_NAMES);
    boolean areNames = first.isEmpty() && further.isEmpty();
    ImmutableList<Located> codes =
        areNames ? names : ImmutableList.<Located>builder().addAll(first).addAll(further).build();
    Set<ServiceCode> found = new LinkedHashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      Located item = codes.get(i);
      Optional<Located> name = SheetRecord.item(names, i);
      if (!item.text().isEmpty()) {
        boolean isPrimary = i == 0 && (areNames || !first.isEmpty());
        record
            .parse(item, code -> services.add(code, name.map(Located::text)))
            .ifPresent(
                code -> {
                  if (!found.add(code)) {
                    twice(item);
                  } else if (isPrimary) {
                    project.primaryService(code);
                  } else {
                    project.addFurtherService(code);
                  }
                });
      }
    }
    record.value(SheetColumn.SERVICES_BY, Cells::attribution).ifPresent(project::servicesBy);
  }

  private void sectors() {
    ImmutableList<Located> codes = record.items(SheetColumn.SECTORS);
    ImmutableList<Located> names = record.items(SheetColumn.SECTOR_NAMES);
    ImmutableList<Located> vocabularies = record.items(SheetColumn.SECTOR_VOCABULARIES);
    ImmutableList<Located> shares = record.items(SheetColumn.SECTOR_SHARES);
    ImmutableList<Located> items = codes.isEmpty() ? names : codes;
    record.checkNoMore(vocabularies, items.size());
    record.checkNoMore(shares, items.size());
    ListMultimap<SectorVocabulary, Integer> groups =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (int i = 0; i < items.size(); i++) {
      Optional<Located> told = SheetRecord.item(vocabularies, i);
      int index = i;
      (told.isPresent()
              ? told.flatMap(cell -> record.parse(cell, SectorVocabulary::of))
              : Optional.of(SectorVocabulary.REPORTING_ORGANIZATION))
          .ifPresent(vocabulary -> groups.put(vocabulary, index));
    }
    Map<Integer, BigDecimal> percents = new HashMap<>();
    groups.asMap().values().forEach(group -> percents.putAll(percents(shares, group)));
    for (Map.Entry<SectorVocabulary, Integer> entry : byIndex(groups)) {
      int i = entry.getValue();
      Optional<String> name = SheetRecord.item(names, i).map(Located::text);
      Optional<BigDecimal> percent = Optional.ofNullable(percents.get(i));
      record
          .parse(items.get(i), code -> new Sector(entry.getKey(), code, name, percent))
          .ifPresent(project::addSector);
    }
  }

  private static List<Map.Entry<SectorVocabulary, Integer>> byIndex(
      ListMultimap<SectorVocabulary, Integer> groups) {
    return groups.entries().stream().sorted(Map.Entry.comparingByValue()).toList();
  }

  /** Returns the shares of the sectors of one vocabulary, by index; none if none is stated. */
  private Map<Integer, BigDecimal> percents(
      ImmutableList<Located> shares, Collection<Integer> group) {
    ImmutableList<Located> stated =
        group.stream()
            .filter(index -> index < shares.size())
            .map(shares::get)
            .collect(ImmutableList.toImmutableList());
    Map<Integer, BigDecimal> percents = new HashMap<>();
    if (stated.stream().anyMatch(item -> !item.text().isEmpty())) {
      Iterator<Integer> indexes = group.iterator();
      record
          .shares("Sector shares", stated, group.size())
          .forEach(percent -> percents.put(indexes.next(), percent));
    }
    return percents;
  }

  private void partners() {
    ImmutableList<Located> names = record.items(SheetColumn.PARTNERS);
    ImmutableList<Located> roles = record.items(SheetColumn.PARTNER_ROLES);
    ImmutableList<Located> references = record.items(SheetColumn.PARTNER_REFERENCES);
    record.checkNoMore(roles, names.size());
    record.checkNoMore(references, names.size());
    for (int i = 0; i < names.size(); i++) {
      Located name = names.get(i);
      Optional<Located> role = SheetRecord.item(roles, i);
      Optional<Located> reference = SheetRecord.item(references, i);
      record
          .parse(
              name,
              text ->
                  new Partner(
                      name.text(),
                      role.flatMap(cell -> record.parse(cell, Cells::role)),
                      reference.map(Located::text)))
          .ifPresent(project::addPartner);
    }
  }

  private void translations() {
    ImmutableList<Located> languages = record.items(SheetColumn.TRANSLATION_LANGUAGES);
    ImmutableList<Located> titles = record.items(SheetColumn.TRANSLATED_TITLES);
    ImmutableList<Located> summaries = record.items(SheetColumn.TRANSLATED_SUMMARIES);
    record.checkNoMore(titles, languages.size());
    record.checkNoMore(summaries, languages.size());
    for (int i = 0; i < languages.size(); i++) {
      Optional<String> title = SheetRecord.item(titles, i).map(Located::text);
      Optional<String> summary = SheetRecord.item(summaries, i).map(Located::text);
      record
          .parse(languages.get(i), language -> new Translation(language, title, summary))
          .ifPresent(project::addTranslation);
    }
  }

  private Optional<Funding> funding(Budget budget) {
    Set<ProjectId> carriers = ids(SheetColumn.CARRIED_BY, ProjectId::of);
    Set<PlaceId> carrierPlaces = ids(SheetColumn.CARRIED_BY_PLACES, PlaceId::of);
    boolean isInParts = record.value(SheetColumn.IN_PARTS, Cells::yes).orElse(false);
    if (carriers.isEmpty() && carrierPlaces.isEmpty()) {
      return Optional.of(isInParts ? Funding.inParts(budget) : Funding.own(budget));
    }
    SheetColumn column =
        carriers.isEmpty() ? SheetColumn.CARRIED_BY_PLACES : SheetColumn.CARRIED_BY;
    return record
        .cell(column)
        .flatMap(
            cell ->
                record.parse(
                    cell,
                    text ->
                        new Funding.CarriedBy(
                            ImmutableSet.copyOf(carriers),
                            ImmutableSet.copyOf(carrierPlaces),
                            record.text(SheetColumn.CARRIER_NOTE),
                            budget)));
  }

  private <T> Set<T> ids(SheetColumn column, Function<String, T> parser) {
    Set<T> ids = new LinkedHashSet<>();
    for (Located item : record.items(column)) {
      record.parse(item, parser).ifPresent(ids::add);
    }
    return ids;
  }

  private void source() {
    Source.Builder source = Source.builder();
    source.document(record.text(SheetColumn.SOURCE_DOCUMENT));
    record.value(SheetColumn.SOURCE_PAGE, Cells::integer).ifPresent(source::page);
    record.value(SheetColumn.SOURCE_LINE, Cells::integer).ifPresent(source::line);
    source.section(record.text(SheetColumn.SOURCE_SECTION));
    try {
      Source built = source.build();
      if (!built.equals(Source.builder().build())) {
        project.source(built);
      }
    } catch (IllegalArgumentException e) {
      record.error(ProblemCode.INVALID, "%s", ProblemLog.message(e));
    }
  }
}
