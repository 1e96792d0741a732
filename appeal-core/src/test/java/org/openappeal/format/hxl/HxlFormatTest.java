package org.openappeal.format.hxl;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.io.Resources;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;

final class HxlFormatTest {

  @Test
  void readsColumnsInAnyOrderByTheirHashtags() {
    ReadResult<Appeal> read =
        read(
            """
            Requirements of 2002,,,,,,,,,
            Asked for,,Wo,ISO,Code,Titel,Sektor,Wer,Wann,Appell,Zeitraum
            #value +requested +usd,#value+received+usd,#country+name+de,#country+code+v_iso3,#activity+id,#activity+title+en,#sector,#org+appealing+name,#date+year,#meta+appeal+title,#meta+appeal+period
            100,5,Kenia,KEN,A,Alpha,Health,IOM,2002,Test,2002/2003
            50,,Kenia,KEN,A,Alpha,Health,,2003,,
            ,,,,B,Beta,,,2002,,
            """);
    assertThat(read.problems()).isEmpty();
    Appeal appeal = read.value().orElseThrow();
    assertThat(appeal.project("A").budget().required(Year.of(2003)).toString())
        .isEqualTo("USD 50.00");
    assertThat(appeal.project("A").budget().received().toString()).isEqualTo("USD 5.00");
    assertThat(appeal.project("A").sectors().toString()).isEqualTo("[Health]");
    assertThat(appeal.places().countries().toString()).contains("KE");
    assertThat(appeal.project("B").budget().lines().toString()).isEqualTo("[2002: unknown]");
  }

  @Test
  void readsSeveralColumnsOfOneKind() {
    Appeal appeal =
        read("""
                #activity+id,#activity+title,#country+code,#country+code,#value+requested+y2002+eur
                A,Alpha,KE,UG,7
                B,Beta,KE,,8
                """)
            .value()
            .orElseThrow();
    assertThat(appeal.project("A").location().toString()).isEqualTo("among kenya, uganda");
    assertThat(appeal.project("B").location().toString()).isEqualTo("kenya");
    assertThat(appeal.project("B").budget().required(Year.of(2002)).toString())
        .isEqualTo("EUR 8.00");
  }

  @Test
  void aHashtagWithAttributesThatChangeItsMeaningIsNotTakenForAnother() {
    ReadResult<Appeal> read =
        read(
            """
            #activity+id,#activity+title,#country+origin,#value+total,#value+requested+usd+y2002
            A,Alpha,Kenya,5,7
            """);
    assertThat(messages(read))
        .contains(
            "test.csv:1:30: C1: Columns that mean nothing here aren't read: found"
                + " \"#country+origin\", \"#value+total\"");
    assertThat(read.value().orElseThrow().project("A").location().toString())
        .isEqualTo("unspecified");
  }

  @Test
  void publishedFilesAreKnownAndTellWhatTheyLack() throws IOException {
    byte[] file =
        Resources.toByteArray(Resources.getResource(HxlFormatTest.class, "transactions.csv"));
    assertThat(
            Appeals.recognize(new BufferedInputStream(new ByteArrayInputStream(file))).get().id())
        .isEqualTo("hxl");
    assertThat(messages(read(new String(file, StandardCharsets.UTF_8))))
        .contains(
            "test.csv:2:1: A2: Sheet has no column of project titles: found \"#date+month\","
                + " \"#org+id\", \"#org+name\", \"#org+type\", \"#sector\", \"#country\","
                + " \"#indicator+bool+humanitarian\", \"#indicator+bool+strict\" and 4 more,"
                + " expected \"#activity+title\"");
  }

  @Test
  void aFileWithoutHashtagsIsNone() {
    assertThat(messages(read("Id,Title\nA,Alpha\n")))
        .containsExactly(
            "test.csv:1:1: A1: No row of hashtags: found none in the first 2 rows, expected one"
                + " such as #activity+id, #activity+title");
  }

  private static ReadResult<Appeal> read(String text) {
    return new HxlFormat()
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "test.csv",
            Limits.standard());
  }

  private static List<String> messages(ReadResult<?> read) {
    return read.problems().stream().map(Problem::toString).toList();
  }
}
