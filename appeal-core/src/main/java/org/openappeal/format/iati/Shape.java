package org.openappeal.format.iati;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an element: these attributes, its text or not, these children. The rest isn't
 * carried.
 */
final class Shape {

  private static final Shape NARRATIVE = text("xml:lang");
  private static final Shape DAY = text("iso-date");
  private static final Shape VALUE = text("currency");
  private static final Shape NAMED = mixed("xml:lang").with("narrative", NARRATIVE);
  private static final Shape ORGANIZATION =
      mixed("ref", "role", "xml:lang").with("narrative", NARRATIVE);
  private static final Shape CODED =
      mixed("code", "vocabulary", "percentage", "xml:lang").with("narrative", NARRATIVE);
  private static final Shape MONEY =
      of("type").with("period-start", DAY).with("period-end", DAY).with("value", VALUE);

  /** What is kept of the element that holds all activities, besides these. */
  static final Shape ROOT =
      of(
          "version",
          "appeal:id",
          "appeal:title",
          "appeal:organization",
          "appeal:period",
          "appeal:currency");

  /** What is kept of an activity. */
  static final Shape ACTIVITY =
      of("xml:lang", "default-currency", "hierarchy", "version")
          .with("iati-identifier", text())
          .with("reporting-org", ORGANIZATION)
          .with("title", NAMED)
          .with("description", mixed("type", "xml:lang").with("narrative", NARRATIVE))
          .with("participating-org", ORGANIZATION)
          .with("activity-status", of("code"))
          .with("activity-date", text("type", "iso-date"))
          .with("recipient-country", CODED)
          .with("recipient-region", CODED)
          .with("sector", CODED)
          .with("budget", MONEY)
          .with("planned-disbursement", MONEY)
          .with(
              "transaction",
              of().with("transaction-type", of("code"))
                  .with("transaction-date", DAY)
                  .with("value", VALUE))
          .with("related-activity", of("ref", "type"));

  /** What must be known of an activity to tell wholes from parts. */
  static final Shape RELATIONS =
      of("version")
          .with("iati-identifier", text())
          .with("budget", of())
          .with("related-activity", of("ref", "type"));

  private final boolean keepsText;
  private final ImmutableSet<String> attributes;
  private final ImmutableMap<String, Shape> children;

  private Shape(
      boolean keepsText, ImmutableSet<String> attributes, ImmutableMap<String, Shape> children) {
    this.keepsText = keepsText;
    this.attributes = attributes;
    this.children = children;
  }

  private static Shape of(String... attributes) {
    return new Shape(false, ImmutableSet.copyOf(attributes), ImmutableMap.of());
  }

  private static Shape text(String... attributes) {
    return new Shape(true, ImmutableSet.copyOf(attributes), ImmutableMap.of());
  }

  /** Versions before 2.01 have the text where later ones have narratives. */
  private static Shape mixed(String... attributes) {
    return text(attributes);
  }

  private Shape with(String child, Shape shape) {
    return new Shape(
        keepsText,
        attributes,
        ImmutableMap.<String, Shape>builder().putAll(children).put(child, shape).buildOrThrow());
  }

  boolean keepsText() {
    return keepsText;
  }

  boolean keepsAttribute(String attribute) {
    return attributes.contains(attribute);
  }

  @Nullable Shape child(String name) {
    return children.get(name);
  }
}
