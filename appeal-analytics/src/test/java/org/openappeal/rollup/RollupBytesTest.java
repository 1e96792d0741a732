package org.openappeal.rollup;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class RollupBytesTest {

  private static final MoneyMeasure REQUIRED = Measure.required();

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void serializingOnTheWayChangesNothing(
      @ForAll Appeal appeal,
      @ForAll("queries") RollupQuery query,
      @ForAll @IntRange(min = 1, max = 8) int shards,
      @ForAll Random random) {
    RollupQuery bound = query.bind(appeal);
    List<Project> shuffled = new ArrayList<>(appeal.projects());
    Collections.shuffle(shuffled, random);
    RollupAccumulator merged = bound.accumulator();
    for (int i = 0; i < shards; i++) {
      RollupAccumulator shard = (i % 2 == 0 ? bound : copy(bound)).accumulator();
      for (int p = i; p < shuffled.size(); p += shards) {
        shard.add(shuffled.get(p));
      }
      merged.merge(i % 3 == 0 ? copy(shard) : bound.accumulatorOf(shard.toBytes()));
    }
    RollupAccumulator whole = bound.accumulator();
    appeal.projects().forEach(whole::add);
    assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
    assertThat(merged.result()).isEqualTo(query.compute(appeal));
    assertThat(merged.result().notes()).isEqualTo(query.compute(appeal).notes());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
  void aChangedByteIsRefusedOrReadAndNothingElse(
      @ForAll Appeal appeal, @ForAll("queries") RollupQuery query, @ForAll Random random) {
    RollupQuery bound = query.bind(appeal);
    RollupAccumulator whole = bound.accumulator();
    appeal.projects().forEach(whole::add);
    byte[] bytes = whole.toBytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    boolean refused = false;
    try {
      byte[] again = bound.accumulatorOf(bytes).toBytes();
      assertThat(again.length).isAtMost(bytes.length + Long.BYTES);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageThat().isNotEmpty();
      refused = true;
    }
    Statistics.label("refused").collect(refused);
    byte[] shorter = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    assertThrows(IllegalArgumentException.class, () -> bound.accumulatorOf(shorter));
  }

  @Test
  void bytesOfAnotherQueryAreRefused() {
    byte[] bytes = Rollup.of(REQUIRED).by(Dimension.year()).accumulator().toBytes();
    RollupQuery other = Rollup.of(REQUIRED).by(Dimension.service());
    assertThat(assertThrows(IllegalArgumentException.class, () -> other.accumulatorOf(bytes)))
        .hasMessageThat()
        .isEqualTo("Not an accumulator: found the answer to another query at byte 9");
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> other.accumulatorOf(new byte[] {7})))
        .hasMessageThat()
        .isEqualTo("Not an accumulator: found another version than 2 at byte 1");
  }

  @Test
  void rowsThatTheQueryCannotHaveAreRefused() {
    RollupQuery query = Rollup.of(REQUIRED).by(Dimension.service());
    RollupKey row = RollupKey.TOTAL.with(Member.of("a"));
    assertThat(refusal(query, RollupKey.TOTAL, row, row.with(Member.of("b"))))
        .isEqualTo("Not an accumulator: found number 2, expected one below 2 at byte 45");
    assertThat(refusal(query, row))
        .startsWith("Not an accumulator: found row a before the row above it at byte ");
    assertThat(refusal(query)).startsWith("Not an accumulator: found no total at byte ");
  }

  private static String refusal(RollupQuery query, RollupKey... keys) {
    Map<RollupKey, Cell> cells = new HashMap<>();
    for (RollupKey key : keys) {
      cells.put(key, new Cell(query));
    }
    byte[] bytes = new AccumulatorFormat(query).write(cells, new Remarks());
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> query.accumulatorOf(bytes))
            .getMessage());
  }

  @Test
  void aMonoidWithoutBinaryFormSaysSo() {
    RollupQuery query =
        Rollup.of(
            Measure.of(
                "title", Monoid.of("", (a, b) -> a.compareTo(b) > 0 ? a : b), Project::title));
    assertThat(
            assertThrows(UnsupportedOperationException.class, () -> query.accumulator().toBytes()))
        .hasMessageThat()
        .isEqualTo("Monoid has no binary form: found value , expected toBytes to be overridden");
  }

  @Test
  void sumsHaveNoBounds() {
    Money most = Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE);
    RollupAccumulator sum = Rollup.of(REQUIRED).accumulator();
    for (int i = 0; i < 3; i++) {
      sum.add(
          Project.builder()
              .id("P-" + i)
              .title("Large")
              .location(Location.unspecified())
              .budget(Budget.of(DateRange.year(2002), most))
              .build());
    }
    RollupAccumulator read = Rollup.of(REQUIRED).accumulatorOf(sum.toBytes());
    assertThat(read.result().total().money()).isEqualTo(most.multipliedBy(3));
  }

  @Provide
  Arbitrary<RollupQuery> queries() {
    OwnMeasure<Long> longest =
        Measure.of("longest", Monoid.maximum(), project -> (long) project.title().length());
    Dimension initial =
        Dimension.of("initial", project -> Member.of(project.id().value().substring(0, 1)));
    return Arbitraries.of(
        Rollup.of(REQUIRED).by(Dimension.region(), Dimension.country()),
        Rollup.of(REQUIRED, longest, REQUIRED.minimum()).by(Dimension.year(), initial),
        Rollup.of(REQUIRED.average(), Measure.projectCount())
            .by(Dimension.services(LabelPolicy.OVERLAPPING), Dimension.currency()),
        Rollup.of(Measure.totalBudget()).by(Dimension.fundingState(), Dimension.project()),
        Rollup.of(REQUIRED).by(Dimension.periods("month", RollupBytesTest::month)));
  }

  private static DateRange month(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return DateRange.of(first, first.plusMonths(1).minusDays(1));
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
      out.flush();
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
