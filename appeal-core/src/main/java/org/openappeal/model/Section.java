package org.openappeal.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** The narrative about a scope: what is at issue there, the objectives, and the plan of action. */
@Value.Immutable
@ModelStyle
public abstract class Section {

  Section() {}

  /** What the section is about. */
  public abstract Scope scope();

  /** The heading. */
  public abstract String title();

  /** What is at issue, in a sentence or two. */
  public abstract Optional<String> issues();

  /** What the organization wants to reach, one objective an item. */
  public abstract ImmutableList<String> objectives();

  /** What it plans to do in the appeal's period, one action an item. */
  public abstract ImmutableList<String> plan();

  /** Where it is printed. */
  public abstract Optional<Source> source();

  @Value.Check
  void check() {
    Checks.text("Section title", title());
    issues().ifPresent(text -> Checks.text("Section issues", text));
    objectives().forEach(text -> Checks.text("Section objective", text));
    plan().forEach(text -> Checks.text("Section plan", text));
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this section. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a section; scope and title are needed. */
  public static final class Builder extends ImmutableSection.Builder {
    Builder() {}
  }
}
