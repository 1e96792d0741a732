package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.format.ProblemCode;
import org.openappeal.model.DateRange;

/**
 * Makes the period of an activity from its dates. Actual ones come before planned ones, where they
 * can be taken together: who starts after the planned end has no end yet.
 */
final class PeriodMaker {

  private static final ImmutableList<List<String>> PAIRS =
      ImmutableList.of(
          List.of(Codes.ACTUAL_START, Codes.ACTUAL_END),
          List.of(Codes.ACTUAL_START, Codes.PLANNED_END),
          List.of(Codes.PLANNED_START, Codes.PLANNED_END),
          List.of(Codes.PLANNED_START, Codes.ACTUAL_END));

  private final Values values;
  private final Narratives narratives;
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  PeriodMaker(Values values, Narratives narratives) {
    this.values = values;
    this.narratives = narratives;
  }

  /** Returns when the activity runs, if both days are stated and its budgets lie between them. */
  Optional<DateRange> make(Element activity, ImmutableList<StatedBudget> budgets) {
    activity.children("activity-date").forEach(this::read);
    checkOrder(Codes.ACTUAL_START, Codes.ACTUAL_END);
    checkOrder(Codes.PLANNED_START, Codes.PLANNED_END);
    for (List<String> pair : PAIRS) {
      Optional<DateRange> period =
          period(pair.get(0), pair.get(1))
              .filter(days -> budgets.stream().allMatch(line -> days.contains(line.period())));
      if (period.isPresent()) {
        tellOthers(pair);
        return period;
      }
    }
    elements
        .values()
        .forEach(
            date -> narratives.lose("activity-date that makes no period of all budgets", date));
    return Optional.empty();
  }

  private void read(Element date) {
    if (date.attribute("iso-date") == null && date.text().isEmpty()) {
      return;
    }
    String written = date.attribute("type");
    LocalDate day = values.day(date);
    if (written == null || day == null) {
      return;
    }
    String type = Codes.dateType(written);
    if (elements.putIfAbsent(type, date) == null) {
      days.put(type, day);
    } else {
      narratives.lose("further activity-date of the same type", date);
    }
  }

  private Optional<DateRange> period(String start, String end) {
    LocalDate first = days.get(start);
    LocalDate last = days.get(end);
    return first == null || last == null || last.isBefore(first)
        ? Optional.empty()
        : Optional.of(DateRange.of(first, last));
  }

  private void checkOrder(String start, String end) {
    Element at = elements.get(end);
    if (at != null && days.containsKey(start) && period(start, end).isEmpty()) {
      values
          .log()
          .error(
              ProblemCode.INVALID,
              "Activity ends before it starts: found "
                  + days.get(start)
                  + " to "
                  + days.get(end)
                  + ", expected the first day, then the last",
              at);
    }
  }

  private void tellOthers(List<String> taken) {
    elements.forEach(
        (type, date) -> {
          if (!taken.contains(type)) {
            narratives.lose("activity-date beside the period", date);
          }
        });
  }
}
