package org.openappeal.rollup;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableMap;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class RollupOutputTest {

  private static final Appeal APPEAL =
      Appeal.builder()
          .id("example-2002")
          .title("Example 2002")
          .organization("Example Organization")
          .period(DateRange.year(2002))
          .currency(CurrencyUnit.USD)
          .addRootPlace(Region.of("africa", "Africa", Country.of("kenya", "Kenya", "KE")))
          .addProject(project("KE-1").budget(budget("100.25")).build())
          .addProject(project("KE-2").budget(budget("200")).build())
          .addProject(project("KE-3").build())
          .addProject(project("X-1").location(Location.worldwide()).build())
          .build();

  private static Project.Builder project(String id) {
    return Project.builder().id(id).title("Project " + id).location(Location.in("kenya"));
  }

  private static Budget budget(String amount) {
    return Budget.of(DateRange.year(2002), Money.parse("USD " + amount));
  }

  @Test
  void aRollupIsATreeInJson() {
    MoneyMeasure required = Measure.required();
    Rollup rollup =
        Rollup.of(required, required.shareOfTotal(), Measure.projectCount())
            .by(Dimension.region())
            .compute(APPEAL);
    assertThat(rollup.toJson())
        .isEqualTo(
            """
            {"measures":["required","share of total of required","number of projects"],\
            "dimensions":["region"],"periodPolicy":"by days","missingSharePolicy":"unallocated",\
            "unscheduledPolicy":"unscheduled",\
            "additive":true,"notes":["2 projects without an own figure, not counted as zero"],\
            "total":{"label":"Total","values":{"required":{"USD":300.25},\
            "share of total of required":100.0000,"number of projects":4},\
            "projects":4,"unknown":2,"carried":0,"inParts":0,"rows":[\
            {"key":"africa","label":"Africa","values":{"required":{"USD":300.25},\
            "share of total of required":100.0000,"number of projects":3},\
            "projects":3,"unknown":1,"carried":0,"inParts":0},\
            {"key":"worldwide","label":"Multi-regional","values":{"required":{},\
            "share of total of required":0.0000,"number of projects":1},\
            "projects":1,"unknown":1,"carried":0,"inParts":0}]}}""");
  }

  @Test
  void aBeanShowsItsPropertiesToReportingTools() throws IntrospectionException {
    Rollup rollup =
        Rollup.of(Measure.required()).by(Dimension.region(), Dimension.country()).compute(APPEAL);
    assertThat(properties(rollup.beans().get(1)))
        .containsExactlyEntriesIn(
            ImmutableMap.builder()
                .put("amount", new BigDecimal("300.25"))
                .put("carriedCount", 0L)
                .put("currency", "USD")
                .put("inPartsCount", 0L)
                .put("label", "Kenya")
                .put("leaf", true)
                .put("level", 2)
                .put("parentPath", "Africa")
                .put("path", "Africa / Kenya")
                .put("projectCount", 3L)
                .put("shareOfParent", new BigDecimal("100.0000"))
                .put("shareOfTotal", new BigDecimal("100.0000"))
                .put("unknownCount", 1L)
                .buildOrThrow());
    assertThat(rollup.beans().get(2).getLabel()).isEqualTo("Multi-regional");
    assertThat(rollup.beans().get(2).getAmount()).isNull();
    assertThat(rollup.beans().get(4).getPath()).isEqualTo("Total");
  }

  private static Map<String, Object> properties(Object bean) throws IntrospectionException {
    Map<String, Object> values = new TreeMap<>();
    BeanInfo info = Introspector.getBeanInfo(bean.getClass(), Object.class);
    for (PropertyDescriptor property : info.getPropertyDescriptors()) {
      try {
        values.put(property.getName(), property.getReadMethod().invoke(bean));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(property.getName(), e);
      }
    }
    return values;
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void beansSayWhatTheRowsSay(@ForAll Appeal appeal, @ForAll LabelPolicy policy) {
    Rollup rollup =
        Rollup.of(Measure.required())
            .by(Dimension.services(policy), Dimension.country())
            .compute(appeal);
    assertThat(rollup.beans()).hasSize(rollup.rows().size() + 1);
    for (int i = 0; i < rollup.rows().size(); i++) {
      RollupRow row = rollup.rows().get(i);
      RollupBean bean = rollup.beans().get(i);
      assertThat(bean.getPath()).isEqualTo(row.key().toString());
      assertThat(bean.getAmount())
          .isEqualTo(row.amount().money().map(Money::getAmount).orElse(null));
      assertThat(bean.getProjectCount()).isEqualTo(row.projectCount());
      assertThat(bean.getUnknownCount()).isEqualTo(row.unknownCount());
    }
  }
}
