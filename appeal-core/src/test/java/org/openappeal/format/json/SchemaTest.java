package org.openappeal.format.json;

import static com.google.common.truth.Truth.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Objects;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;
import org.openappeal.testing.AppealDomain;

final class SchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              Objects.requireNonNull(JsonFormat.class.getResourceAsStream("appeal-1.schema.json")),
              InputFormat.JSON);

  private static final String EXAMPLE =
      """
      {"format": "appeal/1", "id": "a", "title": "A", "organization": {"name": "O"},
       "period": "2002", "currency": "USD",
       "places": [{"id": "kenya", "name": "Kenya", "codes": ["KE"]}],
       "projects": [{"id": "KE-1", "title": "T", "location": {"place": "kenya"},
         "sectors": [{"vocabulary": "1", "code": "72010", "percent": 100}],
         "budget": {"total": 3, "lines": [{"period": "2002-04/2003-03", "amount": null}]}}]}
      """;

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  @Domain(AppealDomain.class)
  void whatIsWrittenIsValid(@ForAll Appeal appeal) {
    assertThat(SCHEMA.validate(Appeals.toJson(appeal), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "appeal/1 | appeal/2",
        "\"codes\" | \"kodes\"",
        "\"total\": 3 | \"total\": \"3\"",
        "\"total\": 3 | \"total\": -3",
        "{\"place\": \"kenya\"} | {\"place\": \"kenya\", \"worldwide\": true}",
        "\"period\": \"2002\" | \"period\": \"this year\"",
        "\"amount\": null | \"amount\": false",
        "\"amount\": null | \"amount\": -1",
        "\"amount\": null | \"amount\": 1, \"correction\": true",
        "\"amount\": null | \"amount\": -1, \"correction\": false",
        "\"code\": \"72010\" | \"code\": 72010",
        "\"title\": \"T\", | \"title\": \"T\", \"inParts\": true, \"carriedBy\": {\"places\": [\"kenya\"]},",
        "\"title\": \"T\", | \"\": 1,"
      })
  void aMistakeIsInvalid(String good, String bad) {
    assertThat(SCHEMA.validate(EXAMPLE, InputFormat.JSON)).isEmpty();
    assertThat(EXAMPLE).contains(good);
    assertThat(SCHEMA.validate(EXAMPLE.replace(good, bad), InputFormat.JSON)).isNotEmpty();
  }
}
