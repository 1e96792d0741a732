package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Partner;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.model.Service;
import org.openappeal.model.Statement;
import org.openappeal.model.Translation;

/**
 * The fields of what is compared, as text: only those that are said, in the order of the model.
 * Where the document prints something isn't among them.
 */
final class Fields {

  static final String TITLE = "title";
  static final String NAME = "name";
  static final String LOCATION = "location";
  static final String REGION = "region";
  static final String SCOPE = "scope";

  private static final ImmutableSet<String> NAMES = ImmutableSet.of(TITLE, NAME);
  private static final ImmutableSet<String> PLACES = ImmutableSet.of(LOCATION, REGION, SCOPE);

  /** Names come first, then places, then the others by name. */
  private static final Comparator<FieldChange> ORDER =
      Comparator.<FieldChange, Boolean>comparing(change -> !isName(change.field()))
          .thenComparing(change -> !isPlace(change.field()))
          .thenComparing(FieldChange::field);

  private final Map<String, String> texts = new LinkedHashMap<>();

  private Fields() {}

  static boolean isName(String field) {
    return NAMES.contains(field);
  }

  static boolean isPlace(String field) {
    return PLACES.contains(field);
  }

  static ImmutableMap<String, String> of(Appeal appeal) {
    return new Fields()
        .put(TITLE, appeal.title())
        .put("organization", appeal.organization().name())
        .put("period", appeal.period())
        .put("currency", appeal.currency())
        .put("document number", appeal.documentNumber())
        .put("published", appeal.published())
        .put("annotations", appeal.annotations())
        .put("name of multi-regional projects", appeal.worldwideName())
        .done();
  }

  static ImmutableMap<String, String> of(Service service) {
    return new Fields().put(NAME, service.name()).put("summary", service.summary()).done();
  }

  static ImmutableMap<String, String> of(Place place, Appeal appeal) {
    Fields fields =
        new Fields()
            .put(NAME, place.name())
            .put(REGION, appeal.places().parent(place.id()).map(Place::id));
    return place instanceof Country country
        ? fields.put("kind", "country").put("codes", sorted(country.codes())).done()
        : fields.put("kind", "region").done();
  }

  static ImmutableMap<String, String> of(Statement statement) {
    return new Fields()
        .put(SCOPE, statement.scope())
        .put("figure", statement.figure().name().toLowerCase(Locale.ROOT))
        .put("stage", statement.stage().map(stage -> stage.name().toLowerCase(Locale.ROOT)))
        .put("period", statement.period())
        .put("amount", statement.amount())
        .put("label", statement.label())
        .done();
  }

  static ImmutableMap<String, String> of(Project project, Appeal appeal) {
    Fields fields =
        new Fields()
            .put("id", project.id())
            .put(TITLE, project.title())
            .put("language", project.language())
            .put("summary", project.summary())
            .put("part of", project.parent())
            .put(LOCATION, text(project.location()))
            .put("concerns", sorted(project.concerns()))
            .put("primary service", project.primaryService())
            .put("further services", sorted(project.furtherServices()))
            .put("services assigned by", project.servicesBy().name().toLowerCase(Locale.ROOT))
            .put("partners", project.partners().stream().map(Fields::text).toList())
            .put("beneficiaries", project.beneficiaries())
            .put("keywords", sorted(project.keywords()));
    project.translations().forEach(fields::put);
    fields.put(project.sectors());
    if (project.isInParts()) {
      fields.put("in parts", "yes");
    }
    if (project.funding() instanceof Funding.CarriedBy carried) {
      fields.put("carried by projects", sorted(carried.projects()));
      fields.put("carried by places", sorted(carried.places()));
      fields.put("note on the carrier", carried.note());
    }
    return fields.put(project.budget(), appeal.period()).done();
  }

  static ImmutableList<FieldChange> changes(
      ImmutableMap<String, String> before, ImmutableMap<String, String> after) {
    return Sets.union(before.keySet(), after.keySet()).stream()
        .map(
            field ->
                new FieldChange(
                    field,
                    Optional.ofNullable(before.get(field)),
                    Optional.ofNullable(after.get(field))))
        .filter(change -> !change.before().equals(change.after()))
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  /** What the edition asks for its own period is the same field in each edition. */
  private Fields put(Budget budget, DateRange period) {
    put("total budget", budget.total());
    budget.durationMonths().ifPresent(months -> put("duration in months", months));
    put("duration", budget.period());
    for (BudgetLine line : budget.lines()) {
      String what = text(line);
      String field = line.period().equals(period) ? what : what + " " + line.period();
      texts.put(field, line.amount().toString());
    }
    return put("received", budget.received())
        .put(
            "other amounts",
            budget.otherAmounts().stream()
                .map(other -> other.label() + ": " + other.amount())
                .sorted()
                .toList());
  }

  private void put(Translation translation) {
    put("title in " + translation.language(), translation.title());
    put("summary in " + translation.language(), translation.summary());
  }

  /** Each vocabulary is a field of its own. */
  private void put(ImmutableList<Sector> sectors) {
    ImmutableListMultimap<SectorVocabulary, Sector> byVocabulary =
        Multimaps.index(sectors, Sector::vocabulary);
    byVocabulary
        .asMap()
        .forEach(
            (vocabulary, group) ->
                put(
                    "sectors " + vocabulary,
                    group.stream().map(Fields::text).sorted().collect(toImmutableList())));
  }

  private static String text(Sector sector) {
    return sector + sector.name().map(name -> " (" + name + ")").orElse("");
  }

  private static String text(BudgetLine line) {
    boolean original = line.stage() == BudgetStage.ORIGINAL;
    if (line.isCorrection()) {
      return original ? "correction" : "revised correction";
    }
    return original ? "required" : "revised";
  }

  private static String text(Partner partner) {
    return partner.name()
        + partner.reference().map(reference -> " " + reference).orElse("")
        + partner.role().map(role -> " (" + role.name().toLowerCase(Locale.ROOT) + ")").orElse("");
  }

  private static String text(Location location) {
    if (location instanceof Location.Shared shared) {
      return String.join(", ", sorted(shared.shares()));
    }
    return location instanceof Location.Among among
        ? "among " + String.join(", ", sorted(among.places()))
        : location.toString();
  }

  private static ImmutableList<String> sorted(Collection<?> items) {
    return ImmutableList.sortedCopyOf(items.stream().map(Object::toString).toList());
  }

  private Fields put(String field, Object value) {
    texts.put(field, value.toString());
    return this;
  }

  private Fields put(String field, Amount amount) {
    return put(field, amount.money());
  }

  private Fields put(String field, Optional<?> value) {
    value.ifPresent(present -> put(field, present));
    return this;
  }

  private Fields put(String field, Collection<?> values) {
    return values.isEmpty()
        ? this
        : put(field, values.stream().map(Object::toString).collect(Collectors.joining("; ")));
  }

  private ImmutableMap<String, String> done() {
    return ImmutableMap.copyOf(texts);
  }
}
