package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A titled request for money.
 *
 * <pre>{@code
 * Project project = Project.builder().id("KE-1").title("Labour market database")
 *     .location(Location.in(kenya))
 *     .budget(Budget.total(usd(3_000_000)).requiring(DateRange.year(2002), usd(1_000_000)))
 *     .build();
 * Project funded = project.withBudget(project.budget().withReceived(usd(250_000)));
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Project {

  Project() {}

  /** What tells this project from the others of the appeal. */
  public abstract ProjectId id();

  /** The title as printed. */
  public abstract String title();

  /** The language of title and summary, a tag of BCP 47 such as {@code en}, if it is stated. */
  public abstract Optional<String> language();

  /** Title and summary in other languages, each language once. */
  public abstract ImmutableList<Translation> translations();

  /** What the project does, for whom and with whom, in a sentence or two. */
  public abstract Optional<String> summary();

  /** Where it takes place: the place under which it stands. */
  public abstract Location location();

  /** The countries that it names as taking part or benefiting, besides its location. */
  public abstract ImmutableSet<CountryCode> concerns();

  /** The service that it mainly belongs to, or empty if to none. */
  public abstract Optional<ServiceCode> primaryService();

  /** Further services that it belongs to; the primary one isn't among them. */
  public abstract ImmutableSet<ServiceCode> furtherServices();

  /** Who says which services it belongs to. */
  @Value.Default
  public Attribution servicesBy() {
    return Attribution.DOCUMENT;
  }

  /**
   * What it works on, by the codes of one or several vocabularies. Within one, each code stands
   * once, and the parts are stated for all of them, adding up to exactly 100 %, or for none.
   */
  public abstract ImmutableList<Sector> sectors();

  /** Who does it together with the organization that appeals. */
  public abstract ImmutableList<Partner> partners();

  /** Who benefits, with numbers where they are stated. */
  public abstract Optional<String> beneficiaries();

  /** Words by which to find the project. */
  public abstract ImmutableSet<String> keywords();

  /** The project of which this is a part. */
  public abstract Optional<ProjectId> parent();

  /** Whose money it asks for: its own, that of its parts, or money that another project carries. */
  @Value.Default
  public Funding funding() {
    return Funding.own(Budget.empty());
  }

  /** Where it is printed. */
  public abstract Optional<Source> source();

  /** Returns this project with another title. */
  public abstract Project withTitle(String title);

  /** Returns this project with another summary. */
  public abstract Project withSummary(String summary);

  /** Returns this project in another location. */
  public abstract Project withLocation(Location location);

  /** Returns this project with other funding. */
  public abstract Project withFunding(Funding funding);

  /** Returns this project with a budget of its own. */
  public Project withBudget(Budget budget) {
    return withFunding(Funding.own(budget));
  }

  /**
   * Returns the budget as printed with the project. It holds no amounts if another carries them,
   * and isn't counted if it is in parts.
   */
  public Budget budget() {
    return funding().budget();
  }

  /** Returns what counts of the budget: all of it if it is the project's own, else nothing. */
  public Budget countedBudget() {
    return funding() instanceof Funding.OwnBudget own ? own.budget() : Budget.empty();
  }

  /** Returns whether the money of this project stands under another one. */
  public boolean isCarried() {
    return funding() instanceof Funding.CarriedBy;
  }

  /** Returns whether its parts ask for its money. */
  public boolean isInParts() {
    return funding() instanceof Funding.InParts;
  }

  /** Returns all services that it belongs to, the primary one first. */
  public ImmutableSet<ServiceCode> services() {
    return ImmutableSet.<ServiceCode>builder()
        .addAll(primaryService().stream().iterator())
        .addAll(furtherServices())
        .build();
  }

  @Value.Check
  void check() {
    Checks.text("Project title", title());
    summary().ifPresent(text -> Checks.text("Project summary", text));
    beneficiaries().ifPresent(text -> Checks.text("Beneficiaries", text));
    keywords().forEach(text -> Checks.text("Keyword", text));
    checkArgument(
        primaryService().isEmpty() || !furtherServices().contains(primaryService().get()),
        "Primary service is listed among the further ones: found %s twice in project %s,"
            + " expected each service once",
        primaryService().orElse(null),
        id());
    language().ifPresent(tag -> Checks.language("Project language", tag));
    checkTranslations();
    Sectors.check(sectors());
    checkArgument(
        !parent().equals(Optional.of(id())),
        "Project is its own part: found %s as parent of itself, expected another project",
        id());
  }

  private void checkTranslations() {
    Set<String> languages = new HashSet<>();
    language().map(Ascii::toLowerCase).ifPresent(languages::add);
    for (Translation translation : translations()) {
      checkArgument(
          languages.add(Ascii.toLowerCase(translation.language())),
          "Language stands twice: found %s again in project %s, expected each language once",
          translation.language(),
          id());
    }
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this project. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a project; id, title and location are needed. */
  public static final class Builder extends ImmutableProject.Builder {
    Builder() {}

    /** Sets the id, written as text. */
    public Builder id(String id) {
      return id(ProjectId.of(id));
    }

    /** Sets the project of which this is a part, written as text. */
    public Builder parent(String id) {
      return parent(ProjectId.of(id));
    }

    /** Sets the primary service, written as text. */
    public Builder primaryService(String code) {
      return primaryService(ServiceCode.of(code));
    }

    /** Adds a further service, written as text. */
    public Builder addFurtherService(String code) {
      return addFurtherService(ServiceCode.of(code));
    }

    /** Adds a partner whose role isn't stated. */
    public Builder addPartner(String name) {
      return addPartner(Partner.of(name));
    }

    /** Gives the project a budget of its own. */
    public Builder budget(Budget budget) {
      return funding(Funding.own(budget));
    }
  }
}
