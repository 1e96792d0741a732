package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.validate.InspectableFormat;
import org.openappeal.format.validate.ModelProjects;
import org.openappeal.format.validate.StatedProject;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;

/**
 * What OCHA's public service for the humanitarian programme cycle answers (API v2): pages of
 * projects, lists of plans, and figures of the Financial Tracking Service grouped by cluster or
 * location. To be read only.
 *
 * <p>Projects become projects; their global clusters are services, their countries places of the
 * appeal, and a project without a location is unspecified. A plan gives the appeal its title and
 * period, and what it requires is stated about the whole. A list of plans alone is an appeal of
 * which each plan is a project; see {@link HpcPlans}. Figures of the tracking service are
 * statements about services and places.
 *
 * <p>The service writes numbers as text, leaves out and gives null; all that is taken as it is
 * meant. Amounts must be exact. A negative request is a correction. All amounts are US dollars.
 *
 * <pre>{@code
 * Appeal appeal = HpcFormat.readAll(pages).orThrow();
 * }</pre>
 */
public final class HpcFormat implements InspectableFormat {

  /** Makes the format; a service provider needs this constructor. */
  public HpcFormat() {}

  /**
   * Reads several answers as the one appeal that they are about; see {@link HpcAnswers}.
   *
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  public static ReadResult<Appeal> readAll(List<Path> files) {
    HpcAnswers answers = new HpcAnswers(Limits.standard());
    files.forEach(answers::add);
    return answers.appeal();
  }

  @Override
  public String id() {
    return "hpc";
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public boolean recognizes(String start) {
    return start.contains("\"currentRequestedFunds\"")
        || start.contains("\"planVersion\"")
        || start.contains("\"fundingTotal");
  }

  @Override
  public ReadResult<Appeal> read(InputStream in, String name, Limits limits) {
    HpcAnswers answers = new HpcAnswers(limits);
    answers.add(in, name);
    return answers.appeal();
  }

  @Override
  public void inspect(
      InputStream in,
      String name,
      Limits limits,
      Consumer<Problem> problems,
      Consumer<StatedProject> projects) {
    HpcAnswers answers = new HpcAnswers(limits);
    answers.add(in, name);
    ReadResult<Appeal> result = answers.appeal();
    result.problems().forEach(problems);
    for (Project project : result.value().map(Appeal::projects).orElse(ImmutableList.of())) {
      projects.accept(ModelProjects.state(project, answers.places(project)));
    }
  }

  @Override
  public void write(Appeal appeal, OutputStream out) {
    throw new UnsupportedOperationException("Format is one to read: found hpc, expected json");
  }
}
