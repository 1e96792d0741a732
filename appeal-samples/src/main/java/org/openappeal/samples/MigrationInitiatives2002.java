package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;
import org.openappeal.theme.Labels;

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
  private static final String LABELS = "migration-initiatives-2002-themes.csv";

  private MigrationInitiatives2002() {}

  /** Returns the appeal; it is read once. */
  public static Appeal appeal() {
    return Holder.APPEAL;
  }

  /**
   * Returns the themes of each project, by its id, as people label them who read the whole
   * description in the document: the main service where it has one, all services, and cross-cutting
   * themes. They were made to judge a classifier by, and don't depend on what it says.
   */
  public static ImmutableMap<String, Labels> labels() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(MigrationInitiatives2002.class.getResourceAsStream(LABELS)),
            StandardCharsets.UTF_8)) {
      return Labels.read(in, LABELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
