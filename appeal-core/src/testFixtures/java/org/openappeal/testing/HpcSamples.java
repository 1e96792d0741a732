package org.openappeal.testing;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openappeal.format.Limits;
import org.openappeal.format.ReadResult;
import org.openappeal.format.hpc.HpcAnswers;
import org.openappeal.format.hpc.HpcPlans;
import org.openappeal.model.Appeal;

/** Real answers of OCHA's public service, shortened, as appeals. */
public final class HpcSamples {

  /** The pages of the projects of the Syria 3RP plan of 2022. */
  public static final ImmutableList<String> PAGES =
      ImmutableList.of("rsyr22-projects-page-1.json", "rsyr22-projects-page-2.json");

  /** The plans of 2002, and the one of the projects. */
  public static final String PLANS = "plans.json";

  private HpcSamples() {}

  /** Returns the 755 projects of the Syria 3RP plan of 2022, and what the plan states. */
  public static Appeal syria3rp2022() {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    return read(names.addAll(PAGES).add(PLANS).build()).orThrow();
  }

  /** Reads some of the answers as one appeal. */
  public static ReadResult<Appeal> read(Iterable<String> names) {
    HpcAnswers answers = new HpcAnswers(Limits.standard());
    for (String name : names) {
      try (InputStream in = open(name)) {
        answers.add(in, name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return answers.appeal();
  }

  /** Returns the plans of 2002, and the one of the projects. */
  public static HpcPlans plans() {
    try (InputStream in = open(PLANS)) {
      return HpcPlans.read(in, PLANS, Limits.standard()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens one of the answers. */
  public static InputStream open(String name) {
    return Objects.requireNonNull(HpcSamples.class.getResourceAsStream("hpc/" + name), name);
  }
}
