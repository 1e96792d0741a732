package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a rollup as a tree of JSON objects. */
final class RollupJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Rollup rollup;
  private final JsonGenerator json;

  private RollupJson(Rollup rollup, JsonGenerator json) {
    this.rollup = rollup;
    this.json = json;
  }

  static String of(Rollup rollup) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      new RollupJson(rollup, json).write();
    }
    return text.toString();
  }

  private void write() {
    json.writeStartObject();
    texts("measures", rollup.measures().stream().map(Measure::name).toList());
    texts("dimensions", rollup.dimensions().stream().map(Dimension::name).toList());
    json.writeStringProperty("periodPolicy", rollup.query().periodPolicy().toString());
    json.writeStringProperty("missingSharePolicy", rollup.query().missingSharePolicy().toString());
    json.writeStringProperty("unscheduledPolicy", rollup.query().unscheduledPolicy().toString());
    json.writeBooleanProperty("additive", rollup.isAdditive());
    texts("notes", rollup.notes());
    json.writeName("total");
    row(rollup.total());
    json.writeEndObject();
  }

  private void texts(String name, Iterable<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void row(RollupRow row) {
    json.writeStartObject();
    if (row.level() > 0) {
      json.writeStringProperty("key", row.key().members().get(row.level() - 1).key());
    }
    json.writeStringProperty("label", row.label());
    json.writeName("values");
    json.writeStartObject();
    for (Measure measure : rollup.measures()) {
      json.writeName(measure.name());
      value(row, measure);
    }
    json.writeEndObject();
    json.writeNumberProperty("projects", row.projectCount());
    json.writeNumberProperty("unknown", row.unknownCount());
    json.writeNumberProperty("carried", row.carriedCount());
    json.writeNumberProperty("inParts", row.inPartsCount());
    ImmutableList<RollupRow> children = row.children();
    if (!children.isEmpty()) {
      json.writeName("rows");
      json.writeStartArray();
      children.forEach(this::row);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void value(RollupRow row, Measure measure) {
    if (measure instanceof MoneyMeasure money && money.statistic().isShare()) {
      number(row.totalRow().isMixed(money) ? Optional.empty() : row.percent(money));
    } else if (measure instanceof MoneyMeasure) {
      json.writeStartObject();
      for (Map.Entry<CurrencyUnit, Money> sum : row.moneyByCurrency(measure).entrySet()) {
        json.writeName(sum.getKey().getCode());
        number(Optional.of(sum.getValue().getAmount()));
      }
      json.writeEndObject();
    } else if (measure instanceof OwnMeasure<?> own) {
      own(row.value(own));
    } else {
      json.writeNumber(row.projectCount());
    }
  }

  private void own(Object value) {
    if (value instanceof Number number) {
      number(Optional.of(new BigDecimal(number.toString())));
    } else {
      json.writeString(value.toString());
    }
  }

  private void number(Optional<BigDecimal> number) {
    if (number.isPresent()) {
      json.writeNumber(number.get().toPlainString());
    } else {
      json.writeNull();
    }
  }
}
