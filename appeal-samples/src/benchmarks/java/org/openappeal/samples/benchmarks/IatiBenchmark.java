package org.openappeal.samples.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openappeal.format.Limits;
import org.openappeal.format.iati.IatiFormat;
import org.openappeal.model.Project;
import org.openappeal.samples.MigrationInitiatives2002;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading 64 megabytes of IATI activities: the 2002 appeal's, or those of a file ({@code -p
 * source=activities.xml}), again and again. A bare pass asks a parser for each event and looks at
 * none. Megabytes a second, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IatiBenchmark {

  private static final int MEGABYTES = 64;
  private static final IatiFormat FORMAT = new IatiFormat();

  /** The file whose activities are repeated; empty for the 2002 appeal. */
  @Param("")
  public String source;

  private byte[] bytes = new byte[0];
  private Path file = Path.of("");

  /**
   * Makes the file.
   *
   * @throws IOException if it can't be written
   */
  @Setup(Level.Trial)
  public void write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RepeatedActivities.of(text()).write(MEGABYTES, out);
    bytes = out.toByteArray();
    file = Files.createTempFile("activities", ".xml");
    Files.write(file, bytes);
  }

  private String text() throws IOException {
    if (!source.isEmpty()) {
      return Files.readString(Path.of(source));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMAT.write(MigrationInitiatives2002.appeal(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Deletes the file.
   *
   * @throws IOException if it can't be deleted
   */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** All events of Woodstox, which the library reads with. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long bareWoodstox() throws XMLStreamException {
    return pass(new WstxInputFactory());
  }

  /** All events of the JDK's parser. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long bareJdk() throws XMLStreamException {
    return pass(XMLInputFactory.newDefaultFactory());
  }

  private long pass(XMLInputFactory factory) throws XMLStreamException {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    long events = 0;
    while (reader.hasNext()) {
      reader.next();
      events++;
    }
    return events;
  }

  /** All projects, one at a time, from memory. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long projects() {
    try (Stream<Project> projects =
        FORMAT.projects(
            new ByteArrayInputStream(bytes), "benchmark", Limits.standard(), problem -> {})) {
      return projects.mapToLong(project -> project.budget().lines().size()).sum();
    }
  }

  /** All projects, one at a time, from a file that is gone through for wholes and parts first. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long projectsOfFile() {
    try (Stream<Project> projects = FORMAT.projects(file, Limits.standard(), problem -> {})) {
      return projects.mapToLong(project -> project.budget().lines().size()).sum();
    }
  }
}
