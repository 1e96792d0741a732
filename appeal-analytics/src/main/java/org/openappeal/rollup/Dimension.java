package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.function.Function;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.model.SectorVocabulary;

/**
 * What money is summed along. Each project, or each of its places, periods or labels, has a member
 * of the dimension; what belongs to no particular one has a member of its own ("Regional",
 * "Multi-regional", "Not specified"), so that the rows of a dimension always add up to the total.
 *
 * <pre>{@code
 * Rollup.of(required()).by(region(), country()).across(year());
 * Dimension donor = Dimension.of("donor", project -> Member.of(project.partners().get(0).name()));
 * }</pre>
 */
public sealed interface Dimension extends Serializable
    permits PlaceDimension, PeriodDimension, FundingDimension, LabelDimension {

  /** Returns the name, such as {@code region}, by which a table heads its column. */
  String name();

  /** The first level of the appeal's regions. Needs a query that is bound to places. */
  static Dimension region() {
    return region(1);
  }

  /** The second level of the appeal's regions. Needs a query that is bound to places. */
  static Dimension subRegion() {
    return region(2);
  }

  /**
   * The regions of one level; what stands higher up is "Regional", and a country that comes before
   * the level is reached stands for itself. Needs a query that is bound to places.
   *
   * @param level 1 for the regions that no other region holds, 2 for those right below, and so on
   * @throws IllegalArgumentException if the level is less than 1
   */
  static Dimension region(int level) {
    checkArgument(level >= 1, "Level is out of range: found %s, expected 1 or more", level);
    String name = level == 1 ? "region" : level == 2 ? "sub-region" : "region " + level;
    return new PlaceDimension(name, PlaceDimension.Grain.LEVEL, level);
  }

  /** The country; a project of a region is "Regional". Needs a query that is bound to places. */
  static Dimension country() {
    return new PlaceDimension("country", PlaceDimension.Grain.COUNTRY, 0);
  }

  /**
   * The heading under which a project is printed: a country, a region below the second level, or
   * "Regional" for what stands right under a region of the first two levels. Needs a query that is
   * bound to places.
   */
  static Dimension place() {
    return new PlaceDimension("place", PlaceDimension.Grain.HEADING, 0);
  }

  /** The calendar year. */
  static Dimension year() {
    return fiscalYear(Month.JANUARY);
  }

  /** The year that begins on the first day of a month, such as April 2002 to March 2003. */
  static Dimension fiscalYear(Month first) {
    return new PeriodDimension(
        first == Month.JANUARY ? "year" : "fiscal year", new PeriodDimension.Months(12, first));
  }

  /** The quarter of a calendar year. */
  static Dimension quarter() {
    return new PeriodDimension("quarter", new PeriodDimension.Months(3, Month.JANUARY));
  }

  /** The month. */
  static Dimension month() {
    return new PeriodDimension("month", new PeriodDimension.Months(1, Month.JANUARY));
  }

  /**
   * Periods of one's own, such as terms of two years or the weeks of a campaign. They are sorted
   * and named by their days.
   *
   * @param name what the column is called
   * @param periods the period that holds a day, the same for each of its days
   */
  static Dimension periods(String name, PeriodFunction periods) {
    return new PeriodDimension(name, new PeriodDimension.Own(periods));
  }

  /**
   * What has become of a budget: received, required in some period, or left for later years. This
   * is for the measure of the total budget, which all states together make up; what is received
   * fills first what isn't required in any period. What can't be told is "Not specified".
   */
  static Dimension fundingState() {
    return new FundingDimension("funding state");
  }

  /** The primary service; a project without one is under "No service". */
  static Dimension service() {
    return new LabelDimension(
        "service", LabelDimension.Kind.SERVICE, LabelPolicy.SPLIT, BuiltInLabels.PRIMARY_SERVICE);
  }

  /** All services of a project, the primary one and the further ones alike. */
  static Dimension services(LabelPolicy policy) {
    return new LabelDimension(
        "service", LabelDimension.Kind.SERVICE, policy, BuiltInLabels.SERVICES);
  }

  /**
   * The sectors of a project in one vocabulary, split by their percentages, or evenly where none
   * are stated; see {@link #sector(SectorVocabulary, LabelPolicy)}.
   */
  static Dimension sector(SectorVocabulary vocabulary) {
    return sector(vocabulary, LabelPolicy.SPLIT);
  }

  /**
   * The sectors of a project in one vocabulary. What several vocabularies say is about the same
   * money; so each is a dimension of its own. A sector has the name that the appeal gives it first,
   * else its code; a project without one is under "None".
   */
  static Dimension sector(SectorVocabulary vocabulary, LabelPolicy policy) {
    return new LabelDimension(
        "sector " + vocabulary, LabelDimension.Kind.SECTOR, policy, new SectorLabels(vocabulary));
  }

  /** The partners of a project. */
  static Dimension partner(LabelPolicy policy) {
    return labels("partner", policy, BuiltInLabels.PARTNERS);
  }

  /** The project itself. */
  static Dimension project() {
    return labels("project", LabelPolicy.SPLIT, BuiltInLabels.PROJECT);
  }

  /** The currency of a project's budget; one without any amount is under "None". */
  static Dimension currency() {
    return LabelDimension.CURRENCY;
  }

  /** A dimension of one's own: each project has one member. */
  static Dimension of(String name, MemberFunction member) {
    return labels(
        name, LabelPolicy.SPLIT, project -> ImmutableMap.of(member.apply(project), BigDecimal.ONE));
  }

  /**
   * A dimension of one's own: each project has any number of labels, each with its weight above
   * zero. A project without a label is under "None".
   */
  static Dimension labels(String name, LabelPolicy policy, LabelFunction labels) {
    return new LabelDimension(name, LabelDimension.Kind.OWN, policy, labels);
  }

  /** Tells the period that holds a day. */
  @FunctionalInterface
  interface PeriodFunction extends Function<LocalDate, DateRange>, Serializable {}

  /** Tells the one member of a project. */
  @FunctionalInterface
  interface MemberFunction extends Function<Project, Member>, Serializable {}

  /** Tells the labels of a project, each with its weight above zero. */
  @FunctionalInterface
  interface LabelFunction
      extends Function<Project, ImmutableMap<Member, BigDecimal>>, Serializable {}
}
