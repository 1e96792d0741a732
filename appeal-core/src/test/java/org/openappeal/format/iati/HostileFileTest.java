package org.openappeal.format.iati;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;

/** Hostile and broken files give a clear error, in bounded time and memory. */
final class HostileFileTest {

  private static final String GOOD =
      Iati.file("2.03", Iati.activity("Ä", Iati.budget("2020-01-01", "2020-12-31", "1")));

  @Test
  void expandsNoEntities() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs
          .append("<!ENTITY lol" + i + " \"")
          .append(("&lol" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    assertRefused(laughs + "]>" + GOOD.replace("Publisher", "&lol9;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE a PUBLIC \"-//x\" \"http://127.0.0.1:9/x.dtd\">"
      })
  void resolvesNoExternalEntities(String doctype) {
    assertRefused(doctype + GOOD.replace("Publisher", "&x;"));
  }

  @Test
  void knowsNoEntitiesButTheFive() {
    assertError(GOOD.replace("Publisher", "&nbsp;"), ProblemCode.SYNTAX, "nbsp");
  }

  private static void assertRefused(String file) {
    assertError(
        file,
        ProblemCode.UNSUPPORTED,
        "Document type isn't read: found <!DOCTYPE, expected <iati-activities>");
  }

  @Test
  void boundsNesting() {
    String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    assertError(
        GOOD.replace("<budget", deep + "<budget"),
        ProblemCode.LIMIT,
        "Elements are nested too deep: found more than 256 levels");
    String kept = "<narrative>".repeat(10_000) + "</narrative>".repeat(10_000);
    assertError(GOOD.replace("<narrative>Publisher</narrative>", kept), ProblemCode.LIMIT, "");
  }

  @Test
  void boundsTexts() {
    assertError(GOOD.replace("Publisher", "x".repeat(1_500_000)), ProblemCode.LIMIT, "");
    assertError(
        GOOD.replace("Publisher", "x&amp;<!-- -->".repeat(700_000)),
        ProblemCode.LIMIT,
        "Text is too long: found more than 1000000 characters in it");
  }

  @Test
  void boundsAttributes() {
    String large = "x".repeat(10_000_000);
    assertError(GOOD.replace("type=\"40\"", "type=\"" + large + "\""), ProblemCode.LIMIT, "");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      many.append(" a").append(i).append("=\"\"");
    }
    assertError(GOOD.replace("type=\"40\"", many), ProblemCode.LIMIT, "");
  }

  @Test
  void boundsNames() {
    assertError(
        GOOD.replace("<budget", "<" + "x".repeat(10_000_000) + "/><budget"),
        ProblemCode.LIMIT,
        "Text, tag or name is too long: found more than 1000000 characters");
    StringBuilder many = new StringBuilder("<result>");
    for (int i = 0; i < 20_000; i++) {
      many.append("<n").append(i).append(" a").append(i).append("='1'/>");
    }
    assertError(
        GOOD.replace("<budget", many + "</result><budget"),
        ProblemCode.LIMIT,
        "Too many different names: found more than 10000 names of elements and attributes");
  }

  @Test
  void leavesOutAnActivityThatIsTooLarge() {
    String huge = Iati.activity("HUGE", "<sector code='1'/>".repeat(200_001));
    ReadResult<Appeal> result =
        read(GOOD.replace("</iati-activities>", huge + "</iati-activities>"));
    assertThat(result.errors().get(0).message())
        .isEqualTo(
            "Activity is too large: found more than 200000 elements that would have to be kept, it"
                + " is left out");
    assertThat(result.value().orElseThrow().projects()).hasSize(1);
  }

  @Test
  void readsEndlessFilesInBoundedMemory() {
    byte[] start = GOOD.replace("</iati-activities>", "<a").getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new SequenceInputStream(new java.io.ByteArrayInputStream(start), new Endless());
    ReadResult<Appeal> result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Iati.FORMAT.read(endless, "endless.xml", Limits.standard()));
    assertThat(result.errors().get(0).code()).isEqualTo(ProblemCode.LIMIT);
  }

  @Test
  void readsOtherEncodings() {
    for (String encoding :
        new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "UTF-32", "windows-1252"}) {
      String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
      String file = "<?xml version='1.0' encoding='" + declared + "'?>" + GOOD;
      byte[] bytes = file.getBytes(Charset.forName(encoding));
      assertThat(read(bytes).orThrow().projects().get(0).id().value()).isEqualTo("Ä");
    }
    assertThat(read(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8)).hasErrors()).isFalse();
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] latin = GOOD.getBytes(StandardCharsets.ISO_8859_1);
    ReadResult<Appeal> result = read(latin);
    assertThat(result.errors().get(0).code()).isEqualTo(ProblemCode.ENCODING);
    assertThat(result.errors().get(0).position().orElseThrow().line()).isEqualTo(3);
    byte[] half = ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16BE);
    half[200] = (byte) 0xD8;
    assertThat(read(half).errors().get(0).code()).isEqualTo(ProblemCode.ENCODING);
    assertError("<?xml version='1.0' encoding='no-such'?>" + GOOD, ProblemCode.ENCODING, "no-such");
    assertError("<?xml version='1.0' encoding='UTF-16'?>" + GOOD, ProblemCode.ENCODING, "UTF-16");
  }

  @Test
  void tellsWhereATruncatedFileEnds() {
    String cut = GOOD.substring(0, GOOD.indexOf("<period-end"));
    ReadResult<Appeal> result = read(cut);
    assertThat(result.value().isPresent()).isFalse();
    assertThat(result.errors().toString()).contains("File ends too early");
    assertThat(result.errors().get(0).path())
        .isEqualTo("/iati-activities/iati-activity[1]/budget[1]");
    for (int end = 0; end < GOOD.length() - 1; end += 7) {
      assertThat(read(GOOD.substring(0, end)).hasErrors()).isTrue();
    }
  }

  @Test
  void tellsWhatIsNotWellFormed() {
    assertError(GOOD.replace("</title>", "</titel>"), ProblemCode.SYNTAX, "Not well-formed XML");
    assertError(GOOD.replace("Publisher", "R&D"), ProblemCode.SYNTAX, "Not well-formed XML");
    assertError(GOOD.replace("Publisher", "\u0001"), ProblemCode.SYNTAX, "Not well-formed XML");
    assertError(GOOD + "<more/>", ProblemCode.SYNTAX, "Not well-formed XML");
    assertError("<html><body/></html>", ProblemCode.UNSUPPORTED, "found <html>");
    assertError("", ProblemCode.SYNTAX, "");
    assertError("{}", ProblemCode.SYNTAX, "");
  }

  private static void assertError(String file, ProblemCode code, String message) {
    ReadResult<Appeal> result = read(file);
    Problem last = result.errors().get(result.errors().size() - 1);
    assertThat(last.code()).isEqualTo(code);
    assertThat(last.message()).contains(message);
    assertThat(last.position()).isPresent();
    assertThat(result.value().isPresent()).isFalse();
  }

  private static ReadResult<Appeal> read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadResult<Appeal> read(byte[] file) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Iati.read(file, Limits.standard()));
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'a';
    }
  }
}
