package org.openappeal.format.json;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Budget;
import org.openappeal.model.Funding;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

final class ProjectCodec {

  private static final MemberNames NAMES =
      MemberNames.required("id", "title")
          .andOptional("summary")
          .andRequired("location")
          .andOptional(
              "concerns",
              "services",
              "partners",
              "beneficiaries",
              "keywords",
              "budget",
              "carriedBy",
              "source");

  private ProjectCodec() {}

  static @Nullable Project read(JsonInput in, CurrencyUnit usual) {
    in.mark();
    Project.Builder project = Project.builder();
    Slot<Budget> budget = new Slot<>();
    Slot<Funding.CarriedBy> carriedBy = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "id" -> in.id(ProjectId::of, project::id);
        case "title" -> in.text(project::title);
        case "summary" -> in.text(project::summary);
        case "location" -> JsonInput.ifGood(LocationCodec.read(in), project::location);
        case "concerns" -> in.distinct(in.parsers().country, project::addConcern);
        case "services" -> ServicesCodec.read(in, project);
        case "partners" ->
            in.list(() -> JsonInput.ifGood(PartnerCodec.read(in), project::addPartner));
        case "beneficiaries" -> in.text(project::beneficiaries);
        case "keywords" -> in.distinct(text -> text, project::addKeyword);
        case "budget" -> JsonInput.ifGood(BudgetCodec.read(in, usual), budget::set);
        case "carriedBy" -> JsonInput.ifGood(CarriedByCodec.read(in), carriedBy::set);
        case "source" -> JsonInput.ifGood(SourceCodec.read(in), project::source);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(() -> project.funding(funding(budget, carriedBy)).build());
  }

  private static Funding funding(Slot<Budget> budget, Slot<Funding.CarriedBy> carriedBy) {
    Budget own = budget.optional().orElse(Budget.empty());
    return carriedBy
        .optional()
        .<Funding>map(
            carried ->
                new Funding.CarriedBy(carried.projects(), carried.places(), carried.note(), own))
        .orElse(Funding.own(own));
  }

  static void write(JsonOutput out, Project project, CurrencyUnit usual) {
    out.object(
        () -> {
          out.text("id", project.id());
          out.text("title", project.title());
          out.text("summary", project.summary());
          out.name("location");
          LocationCodec.write(out, project.location());
          out.words("concerns", project.concerns());
          ServicesCodec.write(out, project);
          out.list("partners", project.partners(), partner -> PartnerCodec.write(out, partner));
          out.text("beneficiaries", project.beneficiaries());
          out.words("keywords", project.keywords());
          if (!project.budget().equals(Budget.empty())) {
            out.name("budget");
            BudgetCodec.write(out, project.budget(), usual);
          }
          if (project.funding() instanceof Funding.CarriedBy carried) {
            out.name("carriedBy");
            CarriedByCodec.write(out, carried);
          }
          out.value("source", project.source(), source -> SourceCodec.write(out, source));
        });
  }
}
