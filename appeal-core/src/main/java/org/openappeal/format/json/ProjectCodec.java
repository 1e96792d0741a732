package org.openappeal.format.json;

import static com.google.common.base.Preconditions.checkArgument;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Budget;
import org.openappeal.model.Funding;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

final class ProjectCodec {

  private static final MemberNames NAMES =
      MemberNames.required("id", "title")
          .andOptional("language", "summary", "translations", "parent")
          .andRequired("location")
          .andOptional(
              "concerns",
              "services",
              "sectors",
              "partners",
              "beneficiaries",
              "keywords",
              "budget",
              "inParts",
              "carriedBy",
              "source");

  private ProjectCodec() {}

  static @Nullable Project read(JsonInput in, CurrencyUnit usual) {
    in.mark();
    Project.Builder project = Project.builder();
    Slot<Budget> budget = new Slot<>();
    Slot<Boolean> inParts = new Slot<>();
    Slot<Funding.CarriedBy> carriedBy = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "id" -> in.id(ProjectId::of, project::id);
        case "title" -> in.text(project::title);
        case "language" -> in.text(project::language);
        case "summary" -> in.text(project::summary);
        case "translations" ->
            in.list(() -> JsonInput.ifGood(TranslationCodec.read(in), project::addTranslation));
        case "parent" -> in.id(ProjectId::of, project::parent);
        case "location" -> JsonInput.ifGood(LocationCodec.read(in), project::location);
        case "concerns" -> in.distinct(in.parsers().country, project::addConcern);
        case "services" -> ServicesCodec.read(in, project);
        case "sectors" -> in.list(() -> JsonInput.ifGood(SectorCodec.read(in), project::addSector));
        case "partners" ->
            in.list(() -> JsonInput.ifGood(PartnerCodec.read(in), project::addPartner));
        case "beneficiaries" -> in.text(project::beneficiaries);
        case "keywords" -> in.distinct(text -> text, project::addKeyword);
        case "budget" -> JsonInput.ifGood(BudgetCodec.read(in, usual), budget::set);
        case "inParts" -> {
          in.mark();
          in.yes(() -> inParts.set(true));
        }
        case "carriedBy" -> JsonInput.ifGood(CarriedByCodec.read(in), carriedBy::set);
        case "source" -> JsonInput.ifGood(SourceCodec.read(in), project::source);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(() -> project.funding(funding(budget, inParts, carriedBy)).build());
  }

  private static Funding funding(
      Slot<Budget> budget, Slot<Boolean> inParts, Slot<Funding.CarriedBy> carriedBy) {
    Budget own = budget.optional().orElse(Budget.empty());
    if (inParts.optional().isPresent()) {
      checkArgument(
          carriedBy.optional().isEmpty(),
          "Money stands in two places: found \"inParts\" and \"carriedBy\", expected one of them");
      return Funding.inParts(own);
    }
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
          out.text("language", project.language());
          out.text("summary", project.summary());
          out.list("translations", project.translations(), t -> TranslationCodec.write(out, t));
          out.text("parent", project.parent());
          out.name("location");
          LocationCodec.write(out, project.location());
          out.words("concerns", project.concerns());
          ServicesCodec.write(out, project);
          out.list("sectors", project.sectors(), sector -> SectorCodec.write(out, sector));
          out.list("partners", project.partners(), partner -> PartnerCodec.write(out, partner));
          out.text("beneficiaries", project.beneficiaries());
          out.words("keywords", project.keywords());
          if (!project.budget().equals(Budget.empty())) {
            out.name("budget");
            BudgetCodec.write(out, project.budget(), usual);
          }
          if (project.isInParts()) {
            out.yes("inParts");
          }
          if (project.funding() instanceof Funding.CarriedBy carried) {
            out.name("carriedBy");
            CarriedByCodec.write(out, carried);
          }
          out.value("source", project.source(), source -> SourceCodec.write(out, source));
        });
  }
}
