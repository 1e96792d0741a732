package org.openappeal.format.iati;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.openappeal.format.Limits;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.validate.FilePlace;
import org.openappeal.format.validate.StatedAmount;
import org.openappeal.format.validate.StatedBudget;
import org.openappeal.format.validate.StatedProject;

/** Goes through a file once and tells what each activity states, and what is wrong with it. */
final class Inspection {

  private final String name;
  private final Limits limits;
  private final XmlReading reading;
  private final Losses losses;
  private final ActivityReader activities;
  private final ProjectMaker maker;

  Inspection(InputStream in, String name, Limits limits) {
    this.name = name;
    this.limits = limits.toBuilder().maxProblems(Integer.MAX_VALUE).build();
    this.reading = new XmlReading(in, name, limits);
    this.losses = Losses.ofReading(name);
    this.activities = new ActivityReader(reading, Shape.ACTIVITY, losses);
    this.maker = new ProjectMaker(reading.log(), limits, losses);
  }

  void run(Consumer<Problem> problems, Consumer<StatedProject> projects) {
    for (Element at = activities.next(); at != null; at = activities.next()) {
      Element activity = at;
      reading.run(xml -> maker.make(activity));
      reading.log().drain(problems);
      state(activity).ifPresent(projects);
    }
    losses.problems().forEach(reading.log()::add);
    reading.log().drain(problems);
  }

  /** Returns what an activity states, or empty if it has no identifier. */
  private Optional<StatedProject> state(Element activity) {
    return IatiActivity.id(activity).map(id -> state(id, activity));
  }

  /** What is wrong has been told by the maker, so that here it goes to a log that nobody reads. */
  private StatedProject state(String id, Element element) {
    IatiActivity activity =
        new IatiActivity(element, new Values(new ProblemLog(name, limits), limits));
    StatedProject.Builder stated = StatedProject.builder().id(id).place(place(element));
    IatiActivity.related(element, Codes.PARENT).stream().findFirst().ifPresent(stated::parent);
    stated.addAllParts(IatiActivity.related(element, Codes.CHILD));
    activity
        .budgets()
        .forEach(
            budget ->
                stated.addBudget(
                    new StatedBudget(
                        budget.stage(), budget.period(), budget.value(), place(budget.at()))));
    activity
        .payments(Codes.OUTGOING_COMMITMENT)
        .forEach(
            payment ->
                stated.addCommitment(new StatedAmount(payment.value(), place(payment.at()))));
    stated.stopped(IatiActivity.stopped(element).map(Inspection::place));
    return stated.build();
  }

  private static FilePlace place(Element element) {
    return new FilePlace(element.path(), Optional.of(element.position()));
  }
}
