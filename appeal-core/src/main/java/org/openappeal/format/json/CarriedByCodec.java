package org.openappeal.format.json;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Budget;
import org.openappeal.model.Funding;
import org.openappeal.model.PlaceId;
import org.openappeal.model.ProjectId;

/** Where the money of a project stands, without the budget that the project shows beside. */
final class CarriedByCodec {

  private static final MemberNames NAMES = MemberNames.optional("projects", "places", "note");

  private CarriedByCodec() {}

  static Funding.@Nullable CarriedBy read(JsonInput in) {
    in.mark();
    ImmutableSet.Builder<ProjectId> projects = ImmutableSet.builder();
    ImmutableSet.Builder<PlaceId> places = ImmutableSet.builder();
    Slot<String> note = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "projects" -> in.distinct(ProjectId::of, projects::add);
        case "places" -> in.distinct(in.parsers().place, places::add);
        case "note" -> in.text(note::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () ->
            new Funding.CarriedBy(
                projects.build(), places.build(), note.optional(), Budget.empty()));
  }

  static void write(JsonOutput out, Funding.CarriedBy carried) {
    out.object(
        () -> {
          out.words("projects", carried.projects());
          out.words("places", carried.places());
          out.text("note", carried.note());
        });
  }
}
