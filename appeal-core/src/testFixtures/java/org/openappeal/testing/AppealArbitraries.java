package org.openappeal.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.Appeal;
import org.openappeal.model.Attribution;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;
import org.openappeal.model.Section;
import org.openappeal.model.Service;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Share;
import org.openappeal.model.Source;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;
import org.openappeal.model.Translation;

/**
 * Random projects and whole appeals, of bounded size. Whole appeals have no edge cases, since their
 * combinations fill the heap, and aren't shrunk, since that takes minutes: the seed that is printed
 * brings a failure back.
 */
public final class AppealArbitraries {

  private AppealArbitraries() {}

  /** Appeals of up to 12 projects in one currency. */
  public static Arbitrary<Appeal> appeals() {
    return appeals(12, Arbitraries.just(CurrencyUnit.USD));
  }

  /** Appeals of which each budget has a currency of its own. */
  public static Arbitrary<Appeal> appealsOfSeveralCurrencies() {
    return appeals(12, Budgets.currencies());
  }

  /** Appeals of up to so many projects, with budgets in these currencies. */
  public static Arbitrary<Appeal> appeals(int maxProjects, Arbitrary<CurrencyUnit> currencies) {
    return World.worlds()
        .flatMap(
            world ->
                Combinators.combine(
                        projects(world, currencies).list().ofMaxSize(maxProjects),
                        statements(world).list().ofMaxSize(3),
                        sections(world).list().ofMaxSize(2),
                        Texts.texts())
                    .as(
                        (projects, statements, sections, title) ->
                            appeal(world, projects, statements, sections, title)))
        .withoutEdgeCases()
        .dontShrink();
  }

  /** Projects that fit into a world, all with the same id and, one in four, the same parent. */
  public static Arbitrary<Project> projects(World world, Arbitrary<CurrencyUnit> currencies) {
    return Combinators.combine(
            plainProjects(world, currencies),
            Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
            Sectors.sectors(),
            translations().list().uniqueElements(Translation::language).ofMaxSize(2))
        .as(
            (project, isPart, sectors, translations) ->
                project.toBuilder()
                    .parent(Optional.of(ProjectId.of("W")).filter(whole -> isPart))
                    .language(translations.isEmpty() ? Optional.empty() : Optional.of("en"))
                    .translations(translations)
                    .sectors(sectors)
                    .build());
  }

  private static Arbitrary<Translation> translations() {
    return Combinators.combine(
            Arbitraries.of("fr", "pt-BR", "zh-Hant"), Texts.texts(), Texts.texts().optional())
        .as((language, title, summary) -> new Translation(language, Optional.of(title), summary));
  }

  private static Arbitrary<Project> plainProjects(World world, Arbitrary<CurrencyUnit> currencies) {
    return Combinators.combine(
            Texts.texts(),
            Texts.texts().optional(),
            locations(world),
            services(world),
            currencies.flatMap(AppealArbitraries::fundings),
            partners().list().ofMaxSize(2),
            Texts.texts().set().ofMaxSize(2),
            sources().optional())
        .as(
            (title, summary, location, services, funding, partners, keywords, source) ->
                Project.builder()
                    .id("P")
                    .title(title)
                    .summary(summary)
                    .location(location)
                    .primaryService(services.stream().findFirst())
                    .furtherServices(services.stream().skip(1).toList())
                    .servicesBy(services.size() > 1 ? Attribution.EDITOR : Attribution.DOCUMENT)
                    .funding(funding)
                    .partners(partners)
                    .keywords(keywords)
                    .source(source)
                    .build());
  }

  /** Locations of all kinds; shares add up to 100 with up to two decimals. */
  public static Arbitrary<Location> locations(World world) {
    ImmutableList<PlaceId> ids = world.placeIds();
    Arbitrary<Location> single = Arbitraries.of(ids).map(Location.InPlace::new);
    Arbitrary<Location> other = Arbitraries.of(Location.worldwide(), Location.unspecified());
    if (ids.size() < 2) {
      return Arbitraries.frequencyOf(Tuple.of(4, single), Tuple.of(1, other));
    }
    Arbitrary<Set<PlaceId>> several =
        Arbitraries.of(ids).set().ofMinSize(2).ofMaxSize(Math.min(4, ids.size()));
    Arbitrary<Location> shared =
        Combinators.combine(several, Arbitraries.integers().between(1, 9_990))
            .as(AppealArbitraries::shared);
    Arbitrary<Location> among =
        several.map(places -> new Location.Among(ImmutableSet.copyOf(places)));
    return Arbitraries.frequencyOf(
        Tuple.of(6, single), Tuple.of(2, shared), Tuple.of(1, among), Tuple.of(1, other));
  }

  private static Location shared(Set<PlaceId> places, int firstHundredths) {
    List<Share> shares = new ArrayList<>();
    BigDecimal rest = BigDecimal.valueOf(100);
    BigDecimal next = BigDecimal.valueOf(firstHundredths, 2);
    List<PlaceId> ids = new ArrayList<>(new LinkedHashSet<>(places));
    for (PlaceId id : ids.subList(1, ids.size())) {
      shares.add(new Share(id, next));
      rest = rest.subtract(next);
      next = next.min(rest.divideToIntegralValue(BigDecimal.valueOf(4)));
    }
    shares.add(new Share(ids.get(0), rest));
    return new Location.Shared(ImmutableList.copyOf(shares));
  }

  private static Arbitrary<List<ServiceCode>> services(World world) {
    if (world.services().isEmpty()) {
      return Arbitraries.just(List.of());
    }
    return Arbitraries.of(world.services().stream().map(Service::code).toList())
        .list()
        .uniqueElements()
        .ofMaxSize(Math.min(3, world.services().size()));
  }

  private static Arbitrary<Funding> fundings(CurrencyUnit currency) {
    Arbitrary<Funding> own = Budgets.budgets(currency).map(Funding::own);
    Arbitrary<Funding> carried =
        Arbitraries.integers()
            .between(1, 60)
            .map(
                months ->
                    new Funding.CarriedBy(
                        ImmutableSet.of(ProjectId.of("P")),
                        ImmutableSet.of(),
                        Optional.empty(),
                        Budget.empty().overMonths(months)));
    Arbitrary<Funding> inParts = Budgets.budgets(currency).map(Funding::inParts);
    return Arbitraries.frequencyOf(Tuple.of(8, own), Tuple.of(1, carried), Tuple.of(2, inParts));
  }

  private static Arbitrary<Partner> partners() {
    return Combinators.combine(
            Texts.texts(), Arbitraries.of(PartnerRole.class).optional(), Texts.ids().optional())
        .as(Partner::new);
  }

  private static Arbitrary<Source> sources() {
    return Combinators.combine(Arbitraries.integers().between(1, 92), Texts.texts())
        .as((page, section) -> Source.builder().page(page).section(section).build());
  }

  private static Arbitrary<Scope> scopes(World world) {
    Arbitrary<Scope> places = Arbitraries.of(world.placeIds()).map(Scope.OfPlace::new);
    Arbitrary<Scope> others = Arbitraries.of(Scope.all(), Scope.worldwide(), Scope.unspecified());
    return world.services().isEmpty()
        ? Arbitraries.oneOf(places, others)
        : Arbitraries.oneOf(
            places, others, Arbitraries.of(world.services()).map(s -> Scope.of(s.code())));
  }

  private static Arbitrary<Statement> statements(World world) {
    return Combinators.combine(
            scopes(world),
            Arbitraries.of(StatedFigure.class),
            Arbitraries.of(BudgetStage.class).optional(),
            Budgets.money(CurrencyUnit.USD),
            Texts.texts().optional())
        .as(
            (scope, figure, stage, amount, label) ->
                Statement.builder()
                    .id("S")
                    .scope(scope)
                    .figure(figure)
                    .stage(stage)
                    .period(DateRange.year(2002))
                    .amount(amount)
                    .label(label)
                    .build());
  }

  private static Arbitrary<Section> sections(World world) {
    return Combinators.combine(scopes(world), Texts.texts(), Texts.texts().list().ofMaxSize(2))
        .as(
            (scope, title, objectives) ->
                Section.builder().scope(scope).title(title).objectives(objectives).build());
  }

  private static Appeal appeal(
      World world,
      List<Project> projects,
      List<Statement> statements,
      List<Section> sections,
      String title) {
    Appeal.Builder builder =
        Appeal.builder()
            .id("random")
            .title(title)
            .organization("Organization")
            .period(DateRange.year(2002))
            .currency(CurrencyUnit.USD)
            .published(YearMonth.of(2001, 11))
            .services(world.services())
            .rootPlaces(world.roots())
            .sections(sections);
    builder.projects(Wholes.joined(numbered(projects)));
    for (int i = 0; i < statements.size(); i++) {
      builder.addStatement(statements.get(i).toBuilder().id("S-" + i).build());
    }
    return builder.build();
  }

  private static List<Project> numbered(List<Project> projects) {
    List<Project> numbered = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      numbered.add(numbered(projects.get(i), i));
    }
    return numbered;
  }

  /** Gives a project its number; a carried one is carried by the one before it, or has no money. */
  private static Project numbered(Project project, int number) {
    Project numbered = project.toBuilder().id("P-" + number).build();
    if (!(project.funding() instanceof Funding.CarriedBy carried)) {
      return numbered;
    }
    return numbered.withFunding(
        number == 0
            ? Funding.own(carried.budget())
            : new Funding.CarriedBy(
                ImmutableSet.of(ProjectId.of("P-" + (number - 1))),
                carried.places(),
                carried.note(),
                carried.budget()));
  }
}
