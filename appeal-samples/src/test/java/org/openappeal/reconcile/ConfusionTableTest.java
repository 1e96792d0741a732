package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfusionTableTest {

  @Test
  void theReadmeShowsWhatIsMeasured() throws IOException {
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("```text\n" + ConfusionTable.measure(1_000, 1, ImmutableList.of()) + "```");
  }
}
