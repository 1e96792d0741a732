package org.openappeal.samples.duckdb;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of one's own for files that are gone when the work is done. */
record Workplace(Path folder) implements AutoCloseable {

  static Workplace open() throws IOException {
    return new Workplace(Files.createTempDirectory("appeal"));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
