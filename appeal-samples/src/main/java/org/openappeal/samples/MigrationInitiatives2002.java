package org.openappeal.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;

/**
 * The whole of a real appeal: <i>Migration Initiatives 2002</i> of the International Organization
 * for Migration (MC/INF/246, November 2001), 253 projects and all figures that it prints. Titles
 * and figures are the document's, contradictions included; summaries, and the services to which
 * projects are assigned, are the editors' reading.
 *
 * <pre>{@code
 * Appeal appeal = MigrationInitiatives2002.appeal();
 * }</pre>
 */
public final class MigrationInitiatives2002 {

  private static final String RESOURCE = "migration-initiatives-2002.json";

  private MigrationInitiatives2002() {}

  /** Returns the appeal; it is read once. */
  public static Appeal appeal() {
    return Holder.APPEAL;
  }

  private static Appeal read() {
    try (InputStream in =
        Objects.requireNonNull(MigrationInitiatives2002.class.getResourceAsStream(RESOURCE))) {
      return Appeals.read(in, RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final Appeal APPEAL = read();
  }
}
