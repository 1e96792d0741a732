package org.openappeal.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Service;
import org.openappeal.model.Statement;
import org.openappeal.rollup.Measure;
import org.openappeal.table.Table;

/**
 * What changed from one edition to another. Projects are matched as a {@link MatchPolicy} says;
 * services, places and statements by their code or id. The narrative, and where things are printed,
 * aren't compared.
 *
 * <pre>{@code
 * Comparison change = Comparison.between(appeal2001, appeal2002);
 * change.projects().forEach(System.out::println);
 * System.out.print(change.bridge().by(Dimension.region()).toTable().to(TableFormat.TEXT));
 * System.out.print(change.continuity().toTable().to(TableFormat.TEXT));
 * }</pre>
 */
public final class Comparison {

  private final Appeal before;
  private final Appeal after;
  private final ImmutableList<Match<Project>> matches;
  private final ImmutableList<Change<Project>> projects;

  private Comparison(Appeal before, Appeal after, MatchPolicy policy) {
    this.before = before;
    this.after = after;
    this.matches = Matcher.match(before, after, policy);
    this.projects =
        Changes.of(
            before.projects(),
            after.projects(),
            Project::id,
            matches,
            match ->
                Fields.changes(Fields.of(match.before(), before), Fields.of(match.after(), after)));
  }

  /** Compares two editions; projects are matched by {@link MatchPolicy#standard()}. */
  public static Comparison between(Appeal before, Appeal after) {
    return between(before, after, MatchPolicy.standard());
  }

  /** Compares two editions; projects are matched as the policy says. */
  public static Comparison between(Appeal before, Appeal after, MatchPolicy policy) {
    return new Comparison(before, after, policy);
  }

  /** Returns the earlier edition. */
  public Appeal before() {
    return before;
  }

  /** Returns the later edition. */
  public Appeal after() {
    return after;
  }

  /**
   * Returns the projects that both editions have, changed or not, in the order of the later one.
   */
  public ImmutableList<Match<Project>> matches() {
    return matches;
  }

  /** Returns what became of the projects: first as the later edition has them, then the removed. */
  public ImmutableList<Change<Project>> projects() {
    return projects;
  }

  /** Returns what became of the services. */
  public ImmutableList<Change<Service>> services() {
    return byKey(before.services(), after.services(), Service::code, Fields::of);
  }

  /** Returns what became of the regions and countries; one that another region holds now moved. */
  public ImmutableList<Change<Place>> places() {
    ImmutableList<Place> earlier = before.places().all();
    ImmutableList<Place> later = after.places().all();
    return Changes.of(
        earlier,
        later,
        Place::id,
        Changes.matches(earlier, later, Place::id),
        match ->
            Fields.changes(Fields.of(match.before(), before), Fields.of(match.after(), after)));
  }

  /** Returns what became of the printed figures. */
  public ImmutableList<Change<Statement>> statements() {
    return byKey(before.statements(), after.statements(), Statement::id, Fields::of);
  }

  /** Returns how the editions differ as a whole: title, period, currency and so on. */
  public ImmutableList<FieldChange> edition() {
    return Fields.changes(Fields.of(before), Fields.of(after));
  }

  private static <T, K> ImmutableList<Change<T>> byKey(
      ImmutableList<T> earlier,
      ImmutableList<T> later,
      Function<T, K> key,
      Function<T, ImmutableMap<String, String>> fields) {
    return Changes.of(
        earlier,
        later,
        key,
        Changes.matches(earlier, later, key),
        match -> Fields.changes(fields.apply(match.before()), fields.apply(match.after())));
  }

  /** Returns whether nothing changed. */
  public boolean isEmpty() {
    return edition().isEmpty()
        && projects.isEmpty()
        && services().isEmpty()
        && places().isEmpty()
        && statements().isEmpty();
  }

  /** Returns the change from what the one asks for its period to what the other does for its. */
  public Bridge bridge() {
    return bridge(Measure.required(before.period()), Measure.required(after.period()));
  }

  /**
   * Returns the change from one measure of the earlier edition to another of the later one.
   *
   * @param earlier what is measured in the earlier edition
   * @param later what is measured in the later edition
   */
  public Bridge bridge(Measure earlier, Measure later) {
    return Bridge.of(this, earlier, later);
  }

  /** Returns what the earlier edition said would be needed now, against what the later one asks. */
  public Continuity continuity() {
    return Continuity.of(this);
  }

  /** Returns one row a field that differs, and one for all that is new or gone. */
  public Table toTable() {
    return ComparisonTable.of(this);
  }

  /** Returns both titles and the number of projects that changed. */
  @Override
  public String toString() {
    return before.title() + " -> " + after.title() + ", " + projects.size() + " projects changed";
  }
}
