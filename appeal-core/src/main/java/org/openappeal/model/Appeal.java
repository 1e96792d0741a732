package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * One edition of an organization's funding appeal: who asks, for which period, how it cuts the
 * world, the projects, and the figures that are printed about them. What is stated and what the
 * projects add up to are two things; both are kept.
 *
 * <pre>{@code
 * Appeal appeal = Appeals.read(Path.of("migration-initiatives-2002.json"));
 * appeal.project("KE-1").budget().required(Year.of(2002));
 * appeal.projectsIn("africa");
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Appeal {

  Appeal() {}

  /** What tells this edition from others, such as {@code migration-initiatives-2002}. */
  public abstract String id();

  /** The title. */
  public abstract String title();

  /** Who appeals. */
  public abstract Organization organization();

  /** The period for which money is asked. */
  public abstract DateRange period();

  /** The currency of its figures; a budget may be in another one. */
  public abstract CurrencyUnit currency();

  /** The number under which the document is registered. */
  public abstract Optional<String> documentNumber();

  /** When it was published. */
  public abstract Optional<YearMonth> published();

  /** What the document says about itself: what it covers and leaves out. */
  public abstract ImmutableList<String> annotations();

  /** What the document calls the projects that stand under no region. */
  @Value.Default
  public String worldwideName() {
    return "Multi-regional";
  }

  /** The services of the organization, in printed order. */
  public abstract ImmutableList<Service> services();

  /** The regions (or countries) that no other region holds, in printed order. */
  public abstract ImmutableList<Place> rootPlaces();

  /** The projects, in printed order. */
  public abstract ImmutableList<Project> projects();

  /** The figures that the document prints about a scope, in printed order. */
  public abstract ImmutableList<Statement> statements();

  /** The narrative, in printed order. */
  public abstract ImmutableList<Section> sections();

  /** The inter-agency appeals in which the organization takes part, in printed order. */
  public abstract ImmutableList<ConsolidatedAppeal> consolidatedAppeals();

  /** Returns this appeal with another title. */
  public abstract Appeal withTitle(String title);

  /**
   * Returns this appeal with other projects.
   *
   * @throws InvalidAppealException if they don't fit the other parts
   */
  public abstract Appeal withProjects(Iterable<? extends Project> projects);

  /**
   * Returns this appeal with other statements.
   *
   * @throws InvalidAppealException if they don't fit the other parts
   */
  public abstract Appeal withStatements(Iterable<? extends Statement> statements);

  /** The places as a tree, to be asked what lies where. */
  @Value.Lazy
  public Places places() {
    return Places.of(rootPlaces());
  }

  @Value.Lazy
  ImmutableMap<ProjectId, Project> projectsById() {
    return projects().stream().collect(toImmutableMap(Project::id, project -> project));
  }

  /**
   * Returns the project of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Project project(String id) {
    Optional<Project> project = findProject(ProjectId.of(id));
    checkArgument(
        project.isPresent(), "No such project: found \"%s\", expected an id of %s", id, title());
    return project.get();
  }

  /** Returns the project, or empty if there is none of this id. */
  public Optional<Project> findProject(ProjectId id) {
    return Optional.ofNullable(projectsById().get(id));
  }

  @Value.Lazy
  ImmutableListMultimap<ProjectId, Project> partsByWhole() {
    return projects().stream()
        .filter(project -> project.parent().isPresent())
        .collect(
            toImmutableListMultimap(project -> project.parent().orElseThrow(), project -> project));
  }

  /** Returns the projects that are parts of the project of this id, in printed order. */
  public ImmutableList<Project> partsOf(ProjectId whole) {
    return partsByWhole().get(whole);
  }

  /** Returns the service, or empty if there is none of this code. */
  public Optional<Service> findService(ServiceCode code) {
    return services().stream().filter(service -> service.code().equals(code)).findFirst();
  }

  /**
   * Returns the projects of a region or country and of all that lies below it, in printed order:
   * all whose location has a place there, if only with a share.
   *
   * @throws IllegalArgumentException if the appeal doesn't have this place
   */
  public ImmutableList<Project> projectsIn(Place place) {
    return projectsIn(place.id());
  }

  /**
   * Returns the projects of the region or country of this id and of all that lies below it.
   *
   * @throws IllegalArgumentException if the appeal doesn't have this place
   */
  public ImmutableList<Project> projectsIn(String place) {
    return projectsIn(PlaceId.of(place));
  }

  /**
   * Returns the projects of the region or country of this id and of all that lies below it.
   *
   * @throws IllegalArgumentException if the appeal doesn't have this place
   */
  public ImmutableList<Project> projectsIn(PlaceId place) {
    PlaceId outer = places().get(place).id();
    return projects().stream()
        .filter(
            project ->
                project.location().places().stream()
                    .anyMatch(inner -> places().isWithin(inner, outer)))
        .collect(toImmutableList());
  }

  /**
   * Returns this appeal as its wholes ask for the money: what is in parts has a budget of its own,
   * and carries the money of all its parts and of theirs. The rest stays as it is.
   */
  public Appeal inWholes() {
    return withProjects(Wholes.of(projects()));
  }

  /** Returns the statements about a scope, in printed order. */
  public ImmutableList<Statement> statementsAbout(Scope scope) {
    return statements().stream()
        .filter(statement -> statement.scope().equals(scope))
        .collect(toImmutableList());
  }

  /** Returns the narrative about a scope, or empty if there is none. */
  public Optional<Section> sectionAbout(Scope scope) {
    return sections().stream().filter(section -> section.scope().equals(scope)).findFirst();
  }

  /**
   * Returns how a country of this appeal belongs to the organization, or empty if it doesn't; under
   * a heading of several countries, the first that does counts.
   */
  public Optional<MembershipStatus> membership(Country country) {
    return country.codes().stream()
        .flatMap(code -> organization().statusOf(code).stream())
        .findFirst();
  }

  @Value.Check
  void check() {
    Checks.id("Appeal id", id());
    Checks.text("Appeal title", title());
    Checks.text("Name of the multi-regional projects", worldwideName());
    documentNumber().ifPresent(text -> Checks.text("Document number", text));
    annotations().forEach(text -> Checks.text("Annotation", text));
    ImmutableList<Violation> violations = AppealValidator.validate(this);
    if (!violations.isEmpty()) {
      throw new InvalidAppealException(violations);
    }
  }

  /** Returns title, period and number of projects. */
  @Override
  public String toString() {
    return title() + " (" + period() + ", " + projects().size() + " projects)";
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this appeal. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds an appeal; id, title, organization, period and currency are needed. */
  public static final class Builder extends ImmutableAppeal.Builder {
    Builder() {}

    /** Sets the organization of which only the name is known. */
    public Builder organization(String name) {
      return organization(Organization.of(name));
    }
  }
}
