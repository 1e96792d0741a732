package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that can't be written, and output that somebody waits for. */
final class OutputTest {

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {"rollup", "--help", "classify --help", "reconcile", "validate --list-rules"})
  void whatCantBeWrittenIsTold(String command) {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException("full");
              }
            });
    int status =
        AppealCommand.run(CheckedOutput.writer(full), new PrintWriter(err), command.split(" ", -1));
    assertThat(err.toString())
        .isEqualTo("appeal: Can't write the results: standard output is full or closed\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void resultsAreFlushedBeforeWaiting() throws Exception {
    StringBuilder order = new StringBuilder();
    InputStream in = new SequenceInputStream(bytes("a\nb\n"), bytes("c\n"));
    Lines lines = new Lines(in, () -> order.append('|'));
    while (lines.next()) {
      order.append(lines.text());
    }
    assertThat(order.toString()).isEqualTo("ab|c|");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
