package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;

/**
 * An activity as the file states it, whatever the version: what both the reader and the rules look
 * at. Each method tells what is wrong with what it reads, and leaves that out.
 */
final class IatiActivity {

  private final Element element;
  private final Values values;
  private final @Nullable String currency;

  IatiActivity(Element element, Values values) {
    this.element = element;
    this.values = values;
    this.currency = element.attribute("default-currency");
  }

  Element element() {
    return element;
  }

  /** Reads the identifier, or null if there is none. */
  @Nullable String id() {
    Element identifier = values.child(element, "iati-identifier");
    if (identifier != null && identifier.text().isEmpty()) {
      values
          .log()
          .error(
              ProblemCode.MISSING,
              "Identifier is missing: found nothing, expected a text",
              identifier);
    }
    return identifier == null || identifier.text().isEmpty() ? null : identifier.text();
  }

  /** Reads the identifier without telling what is wrong with it. */
  static Optional<String> id(Element activity) {
    return activity.child("iati-identifier").map(Element::text).filter(text -> !text.isEmpty());
  }

  /** Returns where it is stated that the activity is cancelled or suspended, if it is. */
  static Optional<Element> stopped(Element activity) {
    return activity
        .child("activity-status")
        .filter(
            status -> {
              String code = status.attribute("code");
              return Codes.CANCELLED.equals(code) || Codes.SUSPENDED.equals(code);
            });
  }

  ImmutableList<StatedBudget> budgets() {
    return budgets("budget");
  }

  ImmutableList<StatedBudget> plannedDisbursements() {
    return budgets("planned-disbursement");
  }

  private ImmutableList<StatedBudget> budgets(String name) {
    ImmutableList.Builder<StatedBudget> budgets = ImmutableList.builder();
    for (Element at : element.children(name)) {
      if (isOpen(at)) {
        continue;
      }
      BudgetStage stage = stage(at);
      DateRange period = values.period(at);
      Money value = values.money(at, currency);
      if (stage != null && period != null && value != null) {
        budgets.add(new StatedBudget(at, stage, period, value));
      }
    }
    return budgets.build();
  }

  /** Returns whether this is a planned disbursement that the standard allows to have no end. */
  static boolean isOpen(Element at) {
    return at.name().equals("planned-disbursement") && at.child("period-end").isEmpty();
  }

  private @Nullable BudgetStage stage(Element at) {
    String type = at.attribute("type");
    return switch (type == null ? "1" : Codes.budgetType(type)) {
      case "1" -> BudgetStage.ORIGINAL;
      case "2" -> BudgetStage.REVISED;
      default -> {
        values
            .log()
            .error(
                ProblemCode.INVALID,
                "Unknown type: found \"" + type + "\", expected 1 (original) or 2 (revised)",
                at);
        yield null;
      }
    };
  }

  /** Reads the transactions of a type. */
  ImmutableList<Payment> payments(String type) {
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    for (Element at : element.children("transaction")) {
      if (paymentType(at).equals(type)) {
        Money value = values.money(at, currency);
        if (value != null) {
          payments.add(new Payment(at, value));
        }
      }
    }
    return payments.build();
  }

  /** Returns the type of a transaction as version 2.03 numbers it, empty if none is stated. */
  static String paymentType(Element transaction) {
    return transaction
        .child("transaction-type")
        .flatMap(type -> Optional.ofNullable(type.attribute("code")))
        .map(Codes::transactionType)
        .orElse("");
  }

  ImmutableList<StatedShare> countries() {
    return shares("recipient-country");
  }

  ImmutableList<StatedShare> regions() {
    return shares("recipient-region");
  }

  ImmutableList<StatedShare> sectors() {
    return shares("sector");
  }

  private ImmutableList<StatedShare> shares(String name) {
    ImmutableList.Builder<StatedShare> shares = ImmutableList.builder();
    for (Element at : element.children(name)) {
      String code = values.attribute(at, "code");
      if (code != null) {
        shares.add(new StatedShare(at, vocabulary(at), code, values.percent(at)));
      }
    }
    return shares.build();
  }

  /** Returns the list that a code comes from, as version 2.03 numbers it. */
  static String vocabulary(Element at) {
    String written = at.attribute("vocabulary");
    if (at.name().equals("recipient-country")) {
      return "";
    }
    return written == null ? Codes.DAC : Codes.sectorList(written);
  }

  /** Returns the identifiers of the related activities of a type, in the order of the file. */
  static List<String> related(Element activity, String type) {
    return activity.children("related-activity").stream()
        .filter(at -> type.equals(at.attribute("type")))
        .flatMap(at -> Optional.ofNullable(at.attribute("ref")).stream())
        .toList();
  }
}
