package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openappeal.format.Appeals;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/**
 * A next edition that never was: derived from a real appeal by a generator with a seed, so that
 * there is something to compare it with. Nobody has asked for what it says; its id, its title and
 * its annotation say so.
 *
 * <p>Of the projects, one in six ends. The others go on: they ask for what they left to later years
 * if they said how much, else for 70 % to 140 % of what they asked, in whole thousands; one in
 * twelve is renamed, one in fifteen moves to another country of its sub-region, one in twenty gets
 * another id. For one in nine a further project begins in the same place. Projects whose money
 * others carry, and those that carry it, stay. The new edition states no totals.
 *
 * <pre>{@code
 * Appeal next = FictionalEdition.after(MigrationInitiatives2002.appeal(), 2003);
 * }</pre>
 */
public final class FictionalEdition {

  private static final String DISCLAIMER =
      "This edition is fictional: it was derived from \"%s\" by a generator, with seed %s. Nobody"
          + " has asked for what it says.";
  private static final int THOUSAND = 3;

  private final Appeal appeal;
  private final Random random;
  private final DateRange period;
  private final ImmutableSet<ProjectId> bound;

  private FictionalEdition(Appeal appeal, long seed) {
    this.appeal = appeal;
    this.random = new Random(seed);
    this.period =
        DateRange.of(appeal.period().first().plusYears(1), appeal.period().last().plusYears(1));
    this.bound =
        appeal.projects().stream()
            .filter(Project::isCarried)
            .flatMap(FictionalEdition::carriers)
            .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<ProjectId> carriers(Project project) {
    return project.funding() instanceof Funding.CarriedBy carried
        ? carried.projects().stream()
        : Stream.of();
  }

  /**
   * Returns the edition after an appeal.
   *
   * @param seed what chance begins with: the same seed gives the same edition
   */
  public static Appeal after(Appeal appeal, long seed) {
    return new FictionalEdition(appeal, seed).next(seed);
  }

  /**
   * Writes the edition after the shipped appeal in the native format.
   *
   * @param arguments the file, which is replaced, and the seed (2003 if it is left out)
   */
  public static void main(String... arguments) {
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2003;
    Appeals.write(after(MigrationInitiatives2002.appeal(), seed), Path.of(arguments[0]));
  }

  private Appeal next(long seed) {
    ImmutableList.Builder<Project> projects = ImmutableList.builder();
    for (Project project : appeal.projects()) {
      boolean stays = project.isCarried() || bound.contains(project.id());
      if (stays) {
        projects.add(dated(project));
      } else if (!happens(6)) {
        projects.add(changed(dated(project)));
      }
      if (!stays && happens(9)) {
        projects.add(begun(project));
      }
    }
    return Appeal.builder()
        .id("fictional-" + period + "-" + seed)
        .title("Fictional edition " + period + " after " + appeal.title())
        .organization(appeal.organization())
        .period(period)
        .currency(appeal.currency())
        .addAnnotation(DISCLAIMER.formatted(appeal.title(), seed))
        .worldwideName(appeal.worldwideName())
        .services(appeal.services())
        .rootPlaces(appeal.rootPlaces())
        .projects(projects.build())
        .build();
  }

  private boolean happens(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Project dated(Project project) {
    return project.isCarried()
        ? project
        : project.toBuilder().budget(budget(project.budget())).build();
  }

  private Budget budget(Budget before) {
    Amount open = before.unscheduled();
    Amount asked = open.money().filter(Money::isPositive).isPresent() ? open : ask(before);
    return asked.money().map(money -> Budget.of(period, money)).orElse(Budget.empty());
  }

  private Amount ask(Budget before) {
    BigDecimal factor = new BigDecimal(70 + random.nextInt(71)).movePointLeft(2);
    return before
        .required(appeal.period())
        .money()
        .map(money -> Amount.of(money.withAmount(thousands(money.getAmount().multiply(factor)))))
        .orElse(Amount.unknown());
  }

  private static BigDecimal thousands(BigDecimal amount) {
    return amount
        .movePointLeft(THOUSAND)
        .setScale(0, RoundingMode.HALF_UP)
        .movePointRight(THOUSAND);
  }

  private Project changed(Project project) {
    Project.Builder changed = project.toBuilder();
    if (happens(12)) {
      changed.title(project.title() + " (second phase)");
    }
    if (happens(15) && project.location() instanceof Location.InPlace in) {
      changed.location(Location.in(neighbour(in.place())));
    }
    if (happens(20)) {
      changed.id(project.id() + "-new");
    }
    return changed.build();
  }

  private Place neighbour(PlaceId place) {
    ImmutableList<Place> neighbours =
        appeal.places().parent(place).stream()
            .flatMap(region -> region.places().stream())
            .filter(other -> other instanceof Country && !other.id().equals(place))
            .collect(ImmutableList.toImmutableList());
    return neighbours.isEmpty()
        ? appeal.places().get(place)
        : neighbours.get(random.nextInt(neighbours.size()));
  }

  private Project begun(Project like) {
    BigDecimal thousands = new BigDecimal(50 + random.nextInt(950)).movePointRight(THOUSAND);
    return Project.builder()
        .id(like.id() + "-2")
        .title("Fictional project beside " + like.id())
        .location(like.location())
        .primaryService(like.primaryService())
        .servicesBy(like.servicesBy())
        .budget(Budget.of(period, Money.of(appeal.currency(), thousands)))
        .build();
  }
}
