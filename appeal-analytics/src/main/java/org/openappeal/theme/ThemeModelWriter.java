package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.openappeal.report.IndentedJson;
import org.openappeal.theme.ThemeModel.Question;
import tools.jackson.core.JsonGenerator;

/** Writes models as JSON. */
final class ThemeModelWriter {

  private final JsonGenerator json;

  private ThemeModelWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(ThemeModel model, Appendable out) throws IOException {
    IndentedJson.write(out, json -> new ThemeModelWriter(json).write(model));
  }

  private void write(ThemeModel model) {
    json.writeStartObject();
    json.writeStringProperty("format", ThemeModelReader.FORMAT);
    json.writeStringProperty("definition", model.definition());
    number("threshold", model.threshold());
    questions("themes", model.themeQuestions());
    questions("main", model.mainQuestions());
    json.writeEndObject();
  }

  private void questions(String name, ImmutableList<Question> questions) {
    json.writeName(name);
    json.writeStartArray();
    for (Question question : questions) {
      json.writeStartObject();
      json.writeStringProperty("theme", question.theme());
      number("bias", question.bias());
      weights("scores", question.scores());
      weights("words", question.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void weights(String name, Map<String, Double> weights) {
    json.writeName(name);
    json.writeStartObject();
    ImmutableSortedMap.copyOf(weights).forEach(this::number);
    json.writeEndObject();
  }

  private void number(String name, double value) {
    json.writeNumberProperty(name, BigDecimal.valueOf(value));
  }
}
