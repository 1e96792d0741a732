package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Appeal;
import org.openappeal.model.DateRange;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.Project;

/**
 * What an appeal says of itself. Files that this library writes have it as attributes of their own;
 * for others it is made of the activities: who publishes them, the currency that most of them have,
 * the days from the first to the last of their budgets.
 */
final class Header {

  private static final String DEFAULT_ID = "iati-activities";

  private final @Nullable Element root;
  private final ProblemLog log;

  Header(@Nullable Element root, ProblemLog log) {
    this.root = root;
    this.log = log;
  }

  /** Sets what the appeal says of itself; returns whether all of it is there. */
  boolean make(
      ImmutableList<Project> projects, Map<String, Long> currencies, Appeal.Builder appeal) {
    ImmutableList<String> publishers = publishers(projects);
    String organization =
        publishers.size() == 1 ? publishers.get(0) : publishers.size() + " organizations";
    appeal.id(own("id").orElse(DEFAULT_ID));
    appeal.title(own("title").orElse("IATI activities of " + organization));
    appeal.organization(own("organization").orElse(organization));
    appeal.currency(read("currency", CurrencyUnit::of).orElseGet(() -> mostFrequent(currencies)));
    Optional<DateRange> period = read("period", DateRange::parse).or(() -> span(projects));
    if (period.isEmpty() && log.errors() == 0) {
      log.error(
          ProblemCode.MISSING,
          "No period can be told: found neither budgets nor dates, expected some",
          Optional.ofNullable(root).map(Element::position),
          "/iati-activities");
    }
    period.ifPresent(appeal::period);
    return period.isPresent();
  }

  private Optional<String> own(String name) {
    return Optional.ofNullable(root)
        .flatMap(at -> Optional.ofNullable(at.attribute(IatiWriter.PREFIX + name)));
  }

  private <T> Optional<T> read(String name, Function<String, T> meaning) {
    try {
      return own(name).map(meaning);
    } catch (IllegalArgumentException e) {
      log.warning(
          ProblemCode.INVALID,
          Values.message(e),
          Optional.ofNullable(root).map(Element::position),
          "/iati-activities/@" + IatiWriter.PREFIX + name);
      return Optional.empty();
    }
  }

  private static ImmutableList<String> publishers(ImmutableList<Project> projects) {
    return projects.stream()
        .flatMap(project -> project.partners().stream())
        .filter(partner -> partner.role().equals(Optional.of(PartnerRole.REPORTING)))
        .map(Partner::name)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static CurrencyUnit mostFrequent(Map<String, Long> currencies) {
    return new TreeMap<>(currencies)
        .entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
            .map(entry -> CurrencyUnit.of(entry.getKey()))
            .orElse(CurrencyUnit.of("XXX"));
  }

  private static Optional<DateRange> span(ImmutableList<Project> projects) {
    Optional<DateRange> lines =
        span(
            projects.stream()
                .flatMap(project -> project.budget().lines().stream())
                .map(line -> line.period()));
    return lines.isPresent()
        ? lines
        : span(projects.stream().flatMap(project -> project.budget().period().stream()));
  }

  private static Optional<DateRange> span(Stream<DateRange> periods) {
    return periods.reduce(
        (one, other) ->
            DateRange.of(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                later(one.last(), other.last())));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
