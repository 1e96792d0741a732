package org.openappeal.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A line of work of the organization that appeals, such as migration health.
 *
 * <pre>{@code
 * Service health = Service.builder().code("MIGRATION_HEALTH").name("Migration Health").build();
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Service {

  Service() {}

  /** The code by which projects refer to the service. */
  public abstract ServiceCode code();

  /** The name as the appeal prints it. */
  public abstract String name();

  /** What the service does, in a sentence or two. */
  public abstract Optional<String> summary();

  /** Returns this service with another name. */
  public abstract Service withName(String name);

  /** Returns this service with another summary. */
  public abstract Service withSummary(String summary);

  @Value.Check
  void check() {
    Checks.text("Service name", name());
    summary().ifPresent(text -> Checks.text("Service summary", text));
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this service. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a service; code and name are needed. */
  public static final class Builder extends ImmutableService.Builder {
    Builder() {}

    /** Sets the code, written as text. */
    public Builder code(String code) {
      return code(ServiceCode.of(code));
    }
  }
}
