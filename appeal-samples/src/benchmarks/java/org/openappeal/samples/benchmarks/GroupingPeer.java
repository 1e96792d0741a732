package org.openappeal.samples.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.ServiceCode;

/** Streams of the value objects, collected with {@code Collectors.groupingBy}. */
final class GroupingPeer implements Peer {

  private final Appeal appeal;
  private boolean isParallel;
  private final Map<String, String> regionOf = new HashMap<>();

  GroupingPeer(Appeal appeal) {
    this.appeal = appeal;
    for (Place region : appeal.rootPlaces()) {
      for (Place country : ((Region) region).places()) {
        regionOf.put(country.id().value(), region.name());
      }
    }
  }

  @Override
  public void useThreads(int threads) {
    isParallel = threads > 1;
  }

  private Stream<Project> projects() {
    return isParallel ? appeal.projects().parallelStream() : appeal.projects().stream();
  }

  private static long minor(Project project) {
    long sum = 0;
    for (BudgetLine line : project.budget().lines()) {
      sum += Columns.minor(line);
    }
    return sum;
  }

  private static <T> Collector<T, ?, Long> sum(ToLongFunction<T> amount) {
    return summingLong(amount);
  }

  @Override
  public long place() {
    Map<String, Map<String, Long>> sums =
        projects()
            .collect(
                groupingBy(
                    p -> regionOf.get(Columns.country(p)),
                    groupingBy(Columns::country, sum(GroupingPeer::minor))));
    Answer answer = new Answer();
    long total = 0;
    for (Map<String, Long> countries : sums.values()) {
      long ofRegion = 0;
      for (long amount : countries.values()) {
        answer.add(amount);
        ofRegion += amount;
      }
      answer.add(ofRegion);
      total += ofRegion;
    }
    return answer.add(total).number();
  }

  @Override
  public long cross() {
    Map<String, Map<Integer, Long>> sums =
        projects()
            .flatMap(p -> p.budget().lines().stream().map(line -> new Line(service(p), line)))
            .collect(
                groupingBy(
                    Line::service,
                    groupingBy(
                        line -> Columns.year(line.line()),
                        sum((Line line) -> Columns.minor(line.line())))));
    long[] cells = new long[SyntheticAppeal.SERVICES * SyntheticAppeal.YEARS];
    sums.forEach(
        (service, years) ->
            years.forEach(
                (year, amount) ->
                    cells[
                            Columns.number(service) * SyntheticAppeal.YEARS
                                + year
                                - SyntheticAppeal.FIRST_YEAR] =
                        amount));
    return Answer.cross(cells);
  }

  private static String service(Project project) {
    return project.primaryService().orElseThrow().value();
  }

  @Override
  public long top() {
    Map<String, Long> sums =
        projects().collect(groupingBy(Columns::country, sum(GroupingPeer::minor)));
    List<Long> descending = sums.values().stream().sorted(Comparator.reverseOrder()).toList();
    return Answer.top(descending.stream().mapToLong(amount -> amount).toArray());
  }

  @Override
  public long labels() {
    Map<String, Long> sums =
        projects()
            .flatMap(
                project -> {
                  long amount = minor(project);
                  return project.services().stream().map(code -> new Labelled(code, amount));
                })
            .collect(groupingBy(labelled -> labelled.code().value(), sum(Labelled::amount)));
    return Answer.labels(sums.values().stream().mapToLong(amount -> amount).toArray());
  }

  private record Line(String service, BudgetLine line) {}

  private record Labelled(ServiceCode code, long amount) {}
}
